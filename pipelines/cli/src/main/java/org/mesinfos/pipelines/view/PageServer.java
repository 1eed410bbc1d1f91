package org.mesinfos.pipelines.view;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Server of one page on the loopback interface to one browser.
 *
 * <p>The address contains a token that is valid once: the browser that opens it first is sent on to the page, with a cookie
 * without which the page does not open. Browsers send a cookie to all ports of a computer; name and path of this one are
 * random, so that it reaches no other server, and several pages can be open at a time. Requests under another host name are
 * refused, so a web site cannot reach the page by a name of its own. Thread-safe.
 */
public final class PageServer implements AutoCloseable {

    private static final int TOKEN_BYTES = 24;
    /** Not the loopback address of the Java platform, which may be that of IPv6. */
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final byte[] page;
    private final String token = newToken();
    /** Path of the page. */
    private final String place = "/" + newToken();

    private final String cookie = "mesinfos-" + newToken() + "=" + newToken();
    private final AtomicBoolean tokenUsed = new AtomicBoolean();
    private final HttpServer server;

    private PageServer(byte[] page, HttpServer server) {
        this.page = page;
        this.server = server;
    }

    /**
     * Starts to serve a page.
     *
     * @param port port to listen on; 0 for a free one
     * @throws IOException if the port is in use
     */
    public static PageServer start(byte[] page, int port) throws IOException {
        InetSocketAddress loopback = new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port);
        PageServer started = new PageServer(page, HttpServer.create(loopback, 0));
        started.server.createContext("/", started::answer);
        started.server.start();
        return started;
    }

    /** Returns the address to open, with the token. */
    public URI address() {
        return URI.create("http://" + host() + "/" + token);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String host() {
        return server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!host().equals(exchange.getRequestHeaders().getFirst("Host"))
                    || !exchange.getRequestMethod().equals("GET")) {
                refuse(exchange);
            } else if (equal(path, "/" + token) && tokenUsed.compareAndSet(false, true)) {
                Headers headers = exchange.getResponseHeaders();
                headers.set("Set-Cookie", cookie + "; HttpOnly; SameSite=Strict; Path=" + place);
                headers.set("Location", place);
                headers.set("Cache-Control", "no-store");
                exchange.sendResponseHeaders(303, -1);
            } else if (equal(path, place) && hasCookie(exchange)) {
                sendPage(exchange);
            } else {
                refuse(exchange);
            }
        }
    }

    private boolean hasCookie(HttpExchange exchange) {
        List<String> cookies = exchange.getRequestHeaders().getOrDefault("Cookie", List.of());
        return cookies.stream()
                .flatMap(header -> List.of(header.split(";")).stream())
                .anyMatch(sent -> equal(sent.strip(), cookie));
    }

    private void sendPage(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("Cache-Control", "no-store");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        exchange.sendResponseHeaders(200, page.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(page);
        }
    }

    private static void refuse(HttpExchange exchange) throws IOException {
        byte[] text = "This address was used already, or is not that of the page. Run mesinfos view again.\n"
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(403, -1);
            return;
        }
        exchange.sendResponseHeaders(403, text.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(text);
        }
    }

    /** Compares in a time that does not depend on the place of the first difference. */
    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String newToken() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}

package org.mesinfos.pipelines.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageServerTest {

    private static final String FIRST = "<p>first</p>";

    @Test
    void addressOpensThePageInOneBrowserOnly() throws Exception {
        try (PageServer server = start(FIRST)) {
            Browser browser = new Browser();

            assertThat(browser.open(server.address()).body()).isEqualTo(FIRST);
            assertThat(browser.reload().body()).isEqualTo(FIRST);
            assertThat(new Browser().open(server.address()).statusCode()).isEqualTo(403);
            assertThat(new Browser().open(browser.location).statusCode())
                    .as("page without its cookie")
                    .isEqualTo(403);
        }
    }

    @Test
    void pagesOfTwoServersStayOpenInOneBrowser() throws Exception {
        try (PageServer first = start(FIRST);
                PageServer second = start("<p>second</p>")) {
            Browser browser = new Browser();
            browser.open(first.address());
            URI page = browser.location;

            assertThat(browser.open(second.address()).body()).isEqualTo("<p>second</p>");
            assertThat(browser.open(page).body()).isEqualTo(FIRST);
        }
    }

    @Test
    void cookieReachesNoOtherPath() throws Exception {
        try (PageServer server = start(FIRST)) {
            Browser browser = new Browser();
            browser.open(server.address());

            assertThat(browser.cookies
                            .get(browser.location.resolve("/"), Map.of())
                            .get("Cookie"))
                    .isEmpty();
            assertThat(browser.cookies.get(browser.location, Map.of()).get("Cookie"))
                    .hasSize(1);
        }
    }

    @Test
    void requestsUnderAnotherHostNameAreRefused() throws Exception {
        try (PageServer server = start(FIRST)) {
            URI address = server.address();

            assertThat(answer(address, "127.0.0.1:" + address.getPort())).startsWith("HTTP/1.1 303 ");
            assertThat(answer(server.address(), "page.example:" + address.getPort()))
                    .startsWith("HTTP/1.1 403 ");
        }
    }

    private static PageServer start(String page) throws IOException {
        return PageServer.start(page.getBytes(StandardCharsets.UTF_8), 0);
    }

    /** Returns the answer to a request under a host name. */
    private static String answer(URI address, String host) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + address.getPath() + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A browser with a store of cookies. */
    private static final class Browser {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        private URI location = URI.create("about:blank");

        HttpResponse<String> open(URI address) throws IOException, InterruptedException {
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            location = answer.uri();
            return answer;
        }

        HttpResponse<String> reload() throws IOException, InterruptedException {
            return open(location);
        }
    }
}

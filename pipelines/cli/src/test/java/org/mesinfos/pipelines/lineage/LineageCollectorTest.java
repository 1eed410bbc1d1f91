package org.mesinfos.pipelines.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Delivery of events to a collector. */
final class LineageCollectorTest {

    private static final int TAKEN = 201;
    private static final int OVERLOADED = 503;

    private final List<String> received = Collections.synchronizedList(new ArrayList<>());
    private final List<String> warnings = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/taken", exchange -> {
            received.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(TAKEN, -1);
            exchange.close();
        });
        server.createContext("/overloaded", exchange -> {
            exchange.sendResponseHeaders(OVERLOADED, -1);
            exchange.close();
        });
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(TAKEN, 0);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            try {
                end.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void postsTheEventWithTheKey() {
        collector("/taken?tenant=1", Duration.ofSeconds(30), Optional.of("secret"))
                .send(EventType.START, "{\"a\":\"é\"}");

        assertThat(received).containsExactly("POST application/json Bearer secret {\"a\":\"é\"}");
        assertThat(warnings).isEmpty();
    }

    @Test
    void warnsOfARefusalWithoutTheWholeAddress() {
        collector("/overloaded?key=secret", Duration.ofSeconds(30), Optional.empty())
                .send(EventType.COMPLETE, "{}");

        assertThat(warnings)
                .containsExactly(
                        "The lineage collector 127.0.0.1:" + server.getAddress().getPort()
                                + " did not take the event COMPLETE: it answered with status 503. The run is not affected.");
    }

    @Test
    void doesNotWaitForAnAnswerThatNeverEnds() {
        collector("/endless", Duration.ofSeconds(1), Optional.empty()).send(EventType.COMPLETE, "{}");

        assertThat(warnings)
                .containsExactly(
                        "The lineage collector 127.0.0.1:" + server.getAddress().getPort()
                                + " did not take the event COMPLETE: it did not answer in 1 s. The run is not affected.");
    }

    @Test
    void warnsIfNobodyListens() {
        server.stop(0);

        collector("/taken", Duration.ofSeconds(30), Optional.empty()).send(EventType.FAIL, "{}");

        assertThat(warnings)
                .containsExactly(
                        "The lineage collector 127.0.0.1:" + server.getAddress().getPort()
                                + " did not take the event FAIL: ConnectException. The run is not affected.");
    }

    private LineageCollector collector(String path, Duration patience, Optional<String> key) {
        return new LineageCollector(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path), key, patience, warnings::add);
    }
}

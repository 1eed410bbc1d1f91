package org.mesinfos.pipelines.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.ProgramProcess;
import org.mesinfos.pipelines.cli.Terminal;
import org.mesinfos.pipelines.run.FolderCopy;

/** Runs that report to a lineage collector, each in a process of its own. */
final class RunLineageTest {

    private static final int TAKEN = 201;
    private static final int FAILED = 500;

    private final List<String> received = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    private Path folder;

    private HttpServer collector;

    @BeforeEach
    void start() throws IOException {
        Path delivery = Files.createDirectories(folder.resolve("inbox/shop/of-jane-doe"));
        Files.writeString(delivery.resolve("jane-doe.txt"), "no connector knows this\n");
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/", this::take);
        collector.start();
    }

    /** Takes all events but the first. */
    private void take(HttpExchange exchange) throws IOException {
        received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(received.size() == 1 ? FAILED : TAKEN, -1);
        exchange.close();
    }

    @AfterEach
    void stop() {
        collector.stop(0);
    }

    @Test
    void postsStartAndCompletionWithoutNamesOfFiles() throws IOException {
        Terminal run = run(folder.resolve("store"));

        assertThat(run.status()).as(run.everything()).isEqualTo(3);
        assertThat(types()).containsExactly("START", "COMPLETE");
        assertThat(runIds()).hasSize(2).allMatch(runIds().get(0)::equals);
        assertThat(received.get(1)).contains("/inbox\",\"name\":\"shop/").doesNotContain("jane-doe");
        assertThat(run.err())
                .contains("mesinfos: The lineage collector 127.0.0.1:"
                        + collector.getAddress().getPort()
                        + " did not take the event START: it answered with status 500. The run is not affected.");
    }

    @Test
    void postsTheFailureOfARun() throws IOException {
        Terminal run = run(folder.resolve("inbox/store"));

        assertThat(run.status()).as(run.everything()).isEqualTo(2);
        assertThat(types()).containsExactly("START", "FAIL");
        assertThat(json(1).at("/run/facets/errorMessage/message").asText()).isNotEmpty();
    }

    @Test
    void postsTheCompletionOfARunOfWhichABundleFolderFails() throws IOException {
        Files.createDirectories(folder.resolve("inbox/credit-boreal"));
        FolderCopy.copy(
                Path.of("../../sample-data/inbox/credit-boreal/clients-1"),
                folder.resolve("inbox/credit-boreal/clients-1"));
        Files.createDirectories(folder.resolve("readers"));
        Files.writeString(folder.resolve("readers/budget"), "a file in the place of the folder");
        Files.writeString(
                folder.resolve("consents.csv"), "person_id;organisation;record_type;reader;from;until;version\n");
        Path settings = Files.writeString(folder.resolve("mesinfos.yaml"), """
                consent: {file: consents.csv, missing: allow, readers: {budget: readers/budget}}
                """);

        Terminal run = run(folder.resolve("store"), "--config", settings);

        assertThat(run.status()).as(run.everything()).isEqualTo(1);
        assertThat(types()).containsExactly("START", "COMPLETE");
        assertThat(json(1).at("/inputs").size()).isEqualTo(2);
    }

    @Test
    void refusesAnInvalidAddress() {
        Terminal run = Terminal.run(
                "run", "--inbox", folder.resolve("inbox"), "--store", folder.resolve("store"), "--lineage", "https://");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--lineage is no valid address");
        assertThat(folder.resolve("store")).doesNotExist();
    }

    private Terminal run(Path store, Object... further) {
        List<Object> arguments = new ArrayList<>(List.of(
                "run",
                "--inbox",
                folder.resolve("inbox"),
                "--store",
                store,
                "--lineage",
                "http://127.0.0.1:" + collector.getAddress().getPort() + "/api/v1/lineage"));
        arguments.addAll(List.of(further));
        return ProgramProcess.run(arguments.toArray());
    }

    private List<String> types() throws IOException {
        return texts("/eventType");
    }

    private List<String> runIds() throws IOException {
        return texts("/run/runId");
    }

    private List<String> texts(String pointer) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int event = 0; event < received.size(); event++) {
            texts.add(json(event).at(pointer).asText());
        }
        return texts;
    }

    private JsonNode json(int event) throws IOException {
        return new ObjectMapper().readTree(received.get(event));
    }
}

package org.mesinfos.pipelines.cli.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.ProgramProcess;
import org.mesinfos.pipelines.cli.Terminal;
import org.mesinfos.pipelines.run.TestBank;
import org.mesinfos.pipelines.run.TestInbox;

/** A store between the runs that change it, with each command in a process of its own. */
@Tag("slow")
final class ChangeFeedTest {

    @TempDir
    private Path folder;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void runsThatChangeNothingLeaveTheChangesOfTheLastRunToItsReaders() throws Exception {
        TestInbox inbox = inbox();
        inbox.drop("test-bank/january.csv", "customer;id;booked;amount", "C1;e1;2024-01-02;1", "C2;e2;2024-01-02;1");
        run(0);
        String january = currentSnapshot();
        inbox.drop("test-bank/february.csv", "customer;id;booked;amount", "C1;e3;2024-02-02;1");
        run(0);
        List<String> changes = changesSince(january);
        assertThat(changes).hasSize(2);
        assertThat(json.readTree(changes.get(0)).path("complete").asBoolean()).isFalse();

        run(0);
        run(0);

        assertThat(changesSince(january)).isEqualTo(changes);
        Terminal difference = ProgramProcess.run("diff", "--store", store(), "--json");
        assertThat(difference.lines()).as(difference.everything()).isEqualTo(changes.subList(1, 2));
        Terminal verified = ProgramProcess.run("verify", "--store", store());
        assertThat(verified.status()).as(verified.everything()).isZero();
    }

    @Test
    void aRefusedCommandLeavesTheStoreAsItWas() throws Exception {
        inbox().drop("test-bank/january.csv", "customer;id;booked;amount", "C1;e1;2024-01-02;1");
        run(0);
        run(0);
        SortedMap<String, String> before = contents();
        assertThat(before).containsKey("runs/CLEAN");

        Terminal undecided = ProgramProcess.run("approve", "test-bank", "01234567", "--store", store());
        assertThat(undecided.status()).as(undecided.everything()).isEqualTo(2);
        assertThat(contents()).isEqualTo(before);

        Files.move(folder.resolve("store.keys"), folder.resolve("lost"));
        run(2);
        Terminal withoutKeys = ProgramProcess.run("approve", "test-bank", "01234567", "--store", store());
        assertThat(withoutKeys.status()).as(withoutKeys.everything()).isEqualTo(2);
        assertThat(contents()).isEqualTo(before);
        Files.move(folder.resolve("lost"), folder.resolve("store.keys"));
    }

    private TestInbox inbox() {
        return new TestInbox(folder)
                .operatorFile("mesinfos.yaml", "connectors: mine", "person-key: person.key")
                .mapping("mine", TestBank.MOVES, TestBank.moves());
    }

    private Path store() {
        return folder.resolve("store");
    }

    private void run(int status) {
        Terminal run = ProgramProcess.run(
                "run",
                "--inbox",
                folder.resolve("inbox"),
                "--store",
                store(),
                "--config",
                folder.resolve("mesinfos.yaml"));
        assertThat(run.status()).as(run.everything()).isEqualTo(status);
    }

    private String currentSnapshot() throws IOException {
        JsonNode head = json.readTree(
                ProgramProcess.run("changes", "--store", store()).lines().get(0));
        return head.path("snapshot").asText();
    }

    private List<String> changesSince(String snapshot) {
        return ProgramProcess.run("changes", "--since", snapshot, "--store", store())
                .lines();
    }

    private SortedMap<String, String> contents() throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(store())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(store().relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}

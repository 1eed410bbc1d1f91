package org.mesinfos.pipelines.cli.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.ProgramProcess;
import org.mesinfos.pipelines.cli.Terminal;
import org.mesinfos.pipelines.run.TestBank;
import org.mesinfos.pipelines.run.TestInbox;

/**
 * A rejected row of an erased person that a corrected mapping would accept, in a store that is continued and in a new one. Each
 * command runs in a process of its own.
 */
@Tag("slow")
final class RejectedRowOfAnErasedPersonTest {

    private static final String MOVES = TestBank.moves();

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @Test
    void countsAsSuppressedInBothStores() throws IOException {
        inbox = new TestInbox(folder)
                .mapping("mappings", TestBank.MOVES, MOVES)
                .operatorFile("mesinfos.yaml", "connectors: mappings")
                .drop(
                        "test-bank/first/m.csv",
                        "customer;id;booked;amount",
                        "CUST1;m1;2024-01-02;1",
                        "CUST1;m2;no date;2",
                        "CUST2;m3;2024-01-04;3");
        run("store");
        String person = ProgramProcess.run("find", "test-bank", "CUST1", "--store", folder.resolve("store"))
                .out()
                .replaceAll("(?s).*?(p-[0-9a-f]+).*", "$1");
        Terminal erased = ProgramProcess.run(
                "erase",
                person,
                "--reason",
                "request",
                "--store",
                folder.resolve("store"),
                "--config",
                folder.resolve("mesinfos.yaml"));
        assertThat(erased.status()).as(erased.everything()).isZero();
        assertThat(receipts()).contains("2  rows accepted, but not kept, after an erasure");
        inbox.mapping(
                        "mappings",
                        TestBank.MOVES,
                        MOVES.replace("{column: booked, required: true}", "{column: booked, lenient: true}"))
                .drop("test-bank/second/m.csv", "customer;id;booked;amount", "CUST2;m4;2024-02-04;4");

        Terminal continued = run("store");

        assertThat(continued.lines())
                .startsWith(
                        "1 new delivery with 1 file, 1 row read:",
                        "  1 row accepted, 0 rejected",
                        "1 file of earlier deliveries read again with the current rules",
                        "  1 retained as records, 0 duplicates of records already delivered, 0 held without a known person, 0 held with a possible person");
        assertThat(receipts()).contains("2  rows accepted, but not kept, after an erasure");
        copyKeys();
        run("fresh");
        assertThat(hashes("store")).isEqualTo(hashes("fresh"));
    }

    private Terminal run(String store) {
        return ProgramProcess.run("run", "--inbox", inbox.inbox(), "--store", folder.resolve(store));
    }

    private String receipts() {
        return ProgramProcess.run("receipt", "test-bank", "first", "--store", folder.resolve("store"))
                .everything();
    }

    private List<String> hashes(String store) {
        return ProgramProcess.run("verify", "--store", folder.resolve(store)).lines().stream()
                .filter(line -> line.contains(" hash "))
                .toList();
    }

    private void copyKeys() throws IOException {
        Path from = folder.resolve("store.keys");
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.copy(
                        path,
                        folder.resolve("fresh.keys")
                                .resolve(from.relativize(path).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}

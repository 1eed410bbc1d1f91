package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesinfos.pipelines.store.catalog.DecisionKind;

/**
 * Runs that are killed at one of their changes of the store or its keys: the next run leaves the store of one that was never
 * killed.
 *
 * <p>{@code -Dmesinfos.killed-changes} is the number of changes, evenly drawn; 0 for all.
 */
@Tag("slow")
final class KilledRunsTest {

    private static final int CHANGES = Integer.getInteger("mesinfos.killed-changes", 4);

    @TempDir
    private Path folder;

    private TestInbox inbox;

    /** Change of the inputs before the run that is killed. */
    private enum Work {
        /** A list that lacks a customer, and one row of which is rejected. */
        FURTHER_LIST,
        /** The same after an erasure of the customer of the rejected row, who is in the list. */
        LIST_AFTER_ERASURE,
        /** A mapping that accepts a rejected row of an erased customer, which is blank in the kept bytes. */
        CHANGED_RULES_AFTER_ERASURE,
        /** The withdrawal of the last list. */
        RETRACTION,
        /** The first run of a store whose key folder knows an erasure. */
        FRESH_STORE_AFTER_ERASURE
    }

    @BeforeEach
    void deliver() {
        inbox = new TestInbox(folder)
                .mapping("mine", "test-bank/stock", TestBank.CONTRACTS)
                .registry("per-1;test-bank;C1", "per-2;test-bank;C2", "per-3;test-bank;C3");
        TestBank.dropContracts(inbox, 1, "C1;K1;2024-01-02", "C2;K2;2024-01-03", "C3;K3;2024-01-04");
        TestBank.dropContracts(inbox, 2, "C1;K1;no date", "C2;K2;2024-01-03");
        inbox.run("template");
    }

    private void erase() throws IOException {
        TestErasure.erase(inbox, "template", "per-1");
    }

    private void prepare(Work work) throws IOException {
        switch (work) {
            case FURTHER_LIST -> TestBank.dropContracts(inbox, 3, "C1;K1;2024-01-02", "C3;K3;no date");
            case LIST_AFTER_ERASURE -> {
                erase();
                TestBank.dropContracts(inbox, 3, "C1;K1;no date", "C3;K3;2024-01-04");
            }
            case CHANGED_RULES_AFTER_ERASURE -> {
                erase();
                inbox.mapping(
                        "mine",
                        "test-bank/stock",
                        TestBank.CONTRACTS.replace("start, required: true", "start, lenient: true"));
            }
            case RETRACTION ->
                inbox.decide(
                        "template",
                        "test-bank",
                        inbox.ledger("template").stream()
                                .map(entry -> entry.delivery())
                                .filter(delivery -> delivery.sequence() == 2)
                                .findFirst()
                                .orElseThrow()
                                .id(),
                        DecisionKind.RETRACT,
                        "wrong file");
            case FRESH_STORE_AFTER_ERASURE -> {
                erase();
                try (Stream<Path> files = Files.walk(folder.resolve("template"))) {
                    for (Path file :
                            files.sorted((one, other) -> other.compareTo(one)).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Work.class)
    void runThatIsStartedAgainLeavesTheSameStore(Work work) throws IOException {
        prepare(work);
        copy("undisturbed");
        int changes = inbox.runKilledAt(Integer.MAX_VALUE, "undisturbed").changes();
        String hash = inbox.hash("undisturbed");
        SortedSet<String> paths = currentPaths("undisturbed");
        int step = CHANGES == 0 ? 1 : Math.max(1, changes / CHANGES);
        for (int change = 1 + step / 2; change <= changes; change += step) {
            String store = "killed-" + change;
            copy(store);
            inbox.runKilledAt(change, store);

            inbox.run(store);

            String disturbance = "killed at change %d of %d".formatted(change, changes);
            // A run that reads no delivery leaves the temporary file of a killed one.
            assertThat(inbox.store(store).verify().findings())
                    .as(disturbance)
                    .allMatch(finding -> finding.path().startsWith("tmp/"));
            assertThat(inbox.hash(store)).as(disturbance).isEqualTo(hash);
            assertThat(currentPaths(store)).as(disturbance).isEqualTo(paths);
        }
        assertThat(changes).isGreaterThan(10);
    }

    /**
     * Returns the paths of all files but reports, snapshots and temporary files, after a run that removes those of earlier
     * snapshots. A run that completes what was killed may publish one more.
     */
    private SortedSet<String> currentPaths(String store) throws IOException {
        inbox.run(store);
        SortedSet<String> paths = new TreeSet<>(inbox.store(store).paths());
        paths.removeIf(path -> Stream.of("runs/", "snapshots/", "tmp/").anyMatch(path::startsWith));
        return paths;
    }

    /** Copies the template and its keys. */
    private void copy(String store) throws IOException {
        copy("template", store);
        copy("template.keys", store + ".keys");
    }

    private void copy(String from, String to) {
        if (Files.exists(folder.resolve(from))) {
            FolderCopy.copy(folder.resolve(from), folder.resolve(to));
        }
    }
}

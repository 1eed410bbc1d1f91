package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.pipelines.store.catalog.DecisionKind;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.LedgerEntry;

/**
 * Rows of the account of an erased person that are later than the last list of holders: they may be those of the next holder, so
 * that none is lost before a list states who holds the account.
 */
final class RowsAfterAnErasureTest {

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void deliver() {
        inbox = new TestInbox(folder)
                .mapping("mine", "test-bank/entries", TestBank.ENTRIES)
                .mapping("mine", "test-bank/holders", TestBank.HOLDERS.replace("append", "snapshot"))
                .registry("per-1;test-bank;C1", "per-2;test-bank;C2");
        list("january", "2024-01-31", "C1;A1", "C2;A2");
        rows("january", "A1;e1;2024-01-05;1", "A2;e2;2024-01-05;2");
    }

    private void list(String name, String asOf, String... holders) {
        inbox.drop(
                        "test-bank/list-" + name + "/holders.csv",
                        Stream.concat(Stream.of("customer;account"), Stream.of(holders))
                                .toArray(String[]::new))
                .drop("test-bank/list-" + name + "/delivery.yaml", "as-of: " + asOf);
    }

    private void rows(String name, String... rows) {
        inbox.drop(
                "test-bank/rows-" + name + "/entries.csv",
                Stream.concat(Stream.of(TestBank.HEADER), Stream.of(rows)).toArray(String[]::new));
    }

    private void erase(String person) throws IOException {
        TestErasure.erase(inbox, "store", person);
    }

    /** Returns the id of the list with an as-of date. */
    private String list(String asOf) {
        return inbox.ledger("store").stream()
                .map(LedgerEntry::delivery)
                .filter(delivery -> delivery.files().get(0).asOf().stream()
                        .anyMatch(day -> day.toString().equals(asOf)))
                .map(DeliveryEntry::id)
                .findFirst()
                .orElseThrow();
    }

    private void assertEqualsAFreshStore() throws IOException {
        copy("store.keys", "fresh.keys");
        if (Files.exists(folder.resolve("store/decisions"))) {
            inbox.copyDecisions("store", "fresh");
        }
        inbox.run("fresh");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    void rowIsHeldUntilAListStatesAnotherHolder() throws IOException {
        inbox.run("store");
        erase("per-1");
        rows("march", "A1;e3;2024-03-29;3");
        inbox.run("store");

        assertThat(inbox.bundles("store", "bank_reference").get("per-2")).containsExactly("e2");
        list("april", "2024-02-29", "C2;A2", "C2;A1");
        inbox.run("store");

        assertThat(inbox.bundles("store", "bank_reference").get("per-2")).containsExactlyInAnyOrder("e2", "e3");
        assertEqualsAFreshStore();
    }

    @Test
    void rowIsSuppressedOnceAListStatesTheErasedPersonAgain() throws IOException {
        inbox.run("store");
        erase("per-1");
        rows("march", "A1;e3;2024-03-29;3");
        inbox.run("store");
        list("april", "2024-04-30", "C1;A1", "C2;A2");
        inbox.run("store");

        assertThat(inbox.bundles("store", "bank_reference")).containsOnlyKeys("per-2");
        assertThat(inbox.store("store").verify().findings()).isEmpty();
        assertEqualsAFreshStore();
    }

    @ParameterizedTest
    @ValueSource(strings = {"before the erasure", "after the erasure"})
    void retractionOfTheListThatNamesTheErasedPersonLeavesTheRowsToTheOtherHolder(String time) throws IOException {
        list("february", "2024-02-29", "C2;A2", "C2;A1");
        rows("march", "A1;e3;2024-03-29;3");
        inbox.run("store");
        if (time.startsWith("before")) {
            inbox.decide("store", "test-bank", list("2024-01-31"), DecisionKind.RETRACT, "wrong file");
        }
        erase("per-1");
        if (time.startsWith("after")) {
            inbox.decide("store", "test-bank", list("2024-01-31"), DecisionKind.RETRACT, "wrong file");
        }
        inbox.run("store");

        assertThat(inbox.bundles("store", "bank_reference").get("per-2")).contains("e2", "e3");
        assertEqualsAFreshStore();
    }

    @Test
    void undoneRetractionOfTheListOfTheNextHolderLosesNoRow() throws IOException {
        list("february", "2024-02-29", "C2;A2", "C2;A1");
        rows("march", "A1;e3;2024-03-29;3");
        inbox.run("store");
        String february = list("2024-02-29");
        inbox.decide("store", "test-bank", february, DecisionKind.RETRACT, "wrong file");
        erase("per-1");
        inbox.run("store");
        inbox.decide("store", "test-bank", february, DecisionKind.RESTORE, "right after all")
                .run("store");

        assertThat(inbox.bundles("store", "bank_reference").get("per-2")).containsExactlyInAnyOrder("e2", "e3");
        assertEqualsAFreshStore();
    }

    private void copy(String from, String to) {
        FolderCopy.copy(folder.resolve(from), folder.resolve(to));
    }
}

package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.settings.OriginalsPolicy;
import org.mesinfos.pipelines.store.catalog.DecisionKind;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.DeliveryTotals;

/** Files that an erasure redacted, when they are retracted, restored, delivered again, or no longer kept. */
final class RedactedFilesTest {

    private static final String[] JANUARY = {
        "account;id;booked;amount",
        "CANARYA1;canary-1;2024-01-02;1",
        "A3;e4;2024-01-04;3",
        "CANARYA1;canary-9;no date;3",
        "A3;e5;no date either;4"
    };

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void erase() throws IOException {
        inbox = new TestInbox(folder)
                .mapping("mine", "test-bank/entries", TestBank.ENTRIES)
                .mapping("mine", "test-bank/holders", TestBank.HOLDERS)
                .registry("per-1;test-bank;CANARY1", "per-3;test-bank;C3")
                .drop("test-bank/holders.csv", "customer;account", "CANARY1;CANARYA1", "C3;A3")
                .drop("test-bank/january.csv", JANUARY)
                .drop("test-bank/own.csv", "account;id;booked;amount", "CANARYA1;canary-2;2024-01-05;1");
        inbox.run("store");
        TestErasure.erase(inbox, "store", "per-1");
    }

    /** Decides about the delivery of a single file of the inbox. */
    private void decide(String file, DecisionKind decision) throws IOException {
        String sha256 = Digests.sha256(Files.readAllBytes(inbox.inbox().resolve("test-bank/" + file)));
        String delivery = inbox.ledger("store").stream()
                .map(entry -> entry.delivery())
                .filter(entry ->
                        entry.files().stream().anyMatch(each -> each.sha256().equals(sha256)))
                .map(entry -> entry.id())
                .findFirst()
                .orElse("");
        if (delivery.isEmpty()) {
            delivery = inbox.snapshot("store").excluded().firstKey();
        }
        inbox.decide("store", "test-bank", delivery, decision, "wrong file");
    }

    /** Returns the hash of a new store with the same keys and decisions. */
    private String hashOfNewStore() throws IOException {
        copy("store.keys", "fresh.keys");
        if (Files.exists(folder.resolve("store/decisions"))) {
            inbox.copyDecisions("store", "fresh");
        }
        inbox.run("fresh");
        assertNothingIsLeft("fresh");
        return inbox.hash("fresh");
    }

    private void assertNothingIsLeft(String store) throws IOException {
        assertThat(CanarySearch.files(inbox.store(store), "canary")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"january.csv", "own.csv"})
    void storeWithoutARetractedDeliveryEqualsANewOne(String file) throws IOException {
        decide(file, DecisionKind.RETRACT);
        inbox.run("store");

        assertThat(inbox.hash("store")).isEqualTo(hashOfNewStore());
    }

    @ParameterizedTest
    @CsvSource({"january.csv, 1", "january.csv, 2", "own.csv, 2"})
    void restoredDeliveryIsReadAsItWasDelivered(String file, int runs) throws IOException {
        String before = inbox.hash("store");
        decide(file, DecisionKind.RETRACT);
        for (int run = 0; run < runs; run++) {
            inbox.run("store");
        }

        decide(file, DecisionKind.RESTORE);
        inbox.run("store");

        assertThat(inbox.hash("store")).isEqualTo(before);
        assertNothingIsLeft("store");
    }

    @Test
    void storeThatNoLongerKeepsOriginalsEqualsANewOne() throws IOException {
        inbox.originals(OriginalsPolicy.INBOX).run("store");

        assertThat(inbox.hash("store")).isEqualTo(hashOfNewStore());
    }

    @Test
    void fileThatAnotherDeliveryBringsAgainIsReadAsItWasDelivered() throws IOException {
        inbox.drop("test-bank/again/january.csv", JANUARY)
                .drop("test-bank/again/february.csv", "account;id;booked;amount", "A3;e6;2024-02-04;3");

        RunSummary summary = inbox.run("store");

        assertThat(summary.assigned().suppressed()).isEqualTo(2);
        assertThat(inbox.hash("store")).isEqualTo(hashOfNewStore());
        assertNothingIsLeft("store");
    }

    @Test
    void fileOfARetractedDeliveryThatAnotherOneBringsIsReadAsItWasDelivered() throws IOException {
        decide("january.csv", DecisionKind.RETRACT);
        inbox.drop("test-bank/again/january.csv", JANUARY)
                .drop("test-bank/again/february.csv", "account;id;booked;amount", "A3;e6;2024-02-04;3");

        inbox.run("store");

        assertThat(inbox.hash("store")).isEqualTo(hashOfNewStore());
        assertNothingIsLeft("store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "booking_date: {column: booked, lenient: true}",
                "booking_date: {column: booked, required: true}\n  currency: {constant: EUR}"
            })
    void rejectedRowIsSuppressedWhateverChangedRulesWouldDoWithIt(String rules) throws IOException {
        DeliveryTotals before = inbox.snapshot("store").totals().deliveries();
        long read = rowsRead();

        inbox.mapping(
                        "mine",
                        "test-bank/entries",
                        TestBank.ENTRIES.replace("booking_date: {column: booked, required: true}", rules))
                .run("store");

        assertThat(before.suppressed()).isEqualTo(3 + 1);
        assertThat(inbox.snapshot("store").totals().deliveries().suppressed()).isEqualTo(before.suppressed());
        assertThat(rowsRead()).isEqualTo(read);
        assertThat(inbox.hash("store")).isEqualTo(hashOfNewStore());
        assertNothingIsLeft("store");
    }

    private long rowsRead() throws IOException {
        return inbox.snapshot("store").deliveries().stream()
                .mapToLong(DeliveryEntry::rowsRead)
                .sum();
    }

    private void copy(String from, String to) {
        FolderCopy.copy(folder.resolve(from), folder.resolve(to));
    }
}

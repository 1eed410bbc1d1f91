package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.SnapshotOrder;

/** Deliveries with a list that replaces the earlier one, and with a file that adds rows to the earlier ones. */
final class MixedDeliveriesTest {

    private static final String HOLDERS = TestBank.HOLDERS + "  opened_date: {column: opened, required: true}\n";

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void describeTheBank() {
        inbox = new TestInbox(folder)
                .mapping("mine", "test-bank/entries", TestBank.ENTRIES)
                .mapping("mine", "test-bank/holders", HOLDERS)
                .mapping("mine", "test-bank/stock", TestBank.CONTRACTS)
                .registry("per-1;test-bank;C1", "per-2;test-bank;C2");
    }

    /** Drops a delivery with contracts and with the holders of accounts, of which a row without a customer is rejected. */
    private void drop(int number, String manifest) {
        String drop = "test-bank/month-" + number;
        inbox.drop(drop + "/delivery.yaml", manifest)
                .drop(drop + "/contracts.csv", "customer;number;start", "C1;K" + number + ";2024-01-01")
                .drop(
                        drop + "/holders.csv",
                        "customer;account;opened",
                        "C1;A1;2020-01-01",
                        "C2;A2;2020-01-0" + number,
                        ";A1;no date")
                .drop("test-bank/entries-" + number + ".csv", TestBank.HEADER, "A1;e" + number + ";2024-01-02;1");
    }

    private DeliveryEntry mixed(String store) {
        return inbox.snapshot(store).deliveries().stream()
                .filter(delivery -> delivery.files().size() == 2)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aContinuedStoreEqualsAFreshOne() {
        drop(1, "sequence: 1");
        inbox.run("store");
        drop(2, "sequence: 2");
        inbox.run("store");
        drop(3, "sequence: 3");
        inbox.run("store");

        inbox.run("fresh");

        assertThat(inbox.bundles("store", "bank_reference")).isEqualTo(inbox.bundles("fresh", "bank_reference"));
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
        assertThat(inbox.bundles("store", "bank_reference").get("per-1")).containsExactly("e1", "e2", "e3");
    }

    @Test
    void theDeliveryAddsRowsOnceItsListDoes() {
        drop(1, "sequence: 1");
        inbox.run("store");
        assertThat(mixed("store").mode()).isEqualTo(DeliveryMode.SNAPSHOT);

        inbox.mapping(
                        "mine",
                        "test-bank/stock",
                        TestBank.CONTRACTS.replace("deliveries: snapshot", "deliveries: append"))
                .run("store");

        inbox.run("fresh");
        assertThat(mixed("store")).isEqualTo(mixed("fresh"));
        assertThat(mixed("store").mode()).isEqualTo(DeliveryMode.APPEND);
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    void theDeliveryReplacesTheEarlierListOnceItsListDoes() {
        inbox.mapping(
                "mine", "test-bank/stock", TestBank.CONTRACTS.replace("deliveries: snapshot", "deliveries: append"));
        drop(1, "sequence: 1");
        inbox.run("store");

        inbox.mapping("mine", "test-bank/stock", TestBank.CONTRACTS).run("store");

        inbox.run("fresh");
        assertThat(mixed("store")).isEqualTo(mixed("fresh"));
        assertThat(mixed("store").files())
                .extracting(file -> file.mode())
                .containsExactlyInAnyOrder(Optional.empty(), Optional.of(DeliveryMode.APPEND));
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    void theDayOfTheListGivesItsPosition() {
        drop(1, "as-of: 2024-01-31");
        inbox.run("store");

        assertThat(mixed("store").order()).contains(SnapshotOrder.DATE);
    }
}

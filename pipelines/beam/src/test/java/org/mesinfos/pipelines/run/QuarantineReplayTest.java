package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.pipelines.run.report.RowChange;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.store.catalog.DeliveryTotals;
import org.mesinfos.pipelines.store.catalog.QuarantineDetails;

/**
 * Rejected rows are replayed once the connector has changed. The result is the same as if it had always been that
 * version.
 */
@Tag("slow")
final class QuarantineReplayTest {

    private static final String[] LINES = {
        VersionedMapping.HEADER,
        "C1;m1;2024-01-02;2024-01-03;-12.30;EUR;BAKERY",
        "C1;m2;2024-01-04;2024-01-04;-5.00;EUR;",
        "C2;m3;2024-01-05;;20.00;EUR;WAGES"
    };

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void registerPersons() {
        inbox = new TestInbox(folder).registry("per-1;test-bank;C1", "per-2;test-bank;C2");
    }

    @Test
    void replaysRejectedRowsWithNewConnectorVersion() {
        inbox.mapping("first", VersionedMapping.ID, VersionedMapping.LABEL_REQUIRED)
                .drop("test-bank/moves.csv", LINES);
        RunSummary before = inbox.run("store");
        assertThat(before.read().rejectedByReason()).isEqualTo(new TreeMap<>(Map.of("MISSING_VALUE", 1L)));
        assertThat(inbox.bundles("store", "bank_reference"))
                .isEqualTo(Map.of("per-1", List.of("m1"), "per-2", List.of("m3")));

        RunSummary again = inbox.mapping("lenient", VersionedMapping.ID, VersionedMapping.LABEL_OPTIONAL)
                .delete("test-bank/moves.csv")
                .run("store");

        assertThat(again.rereading().replayed()).isEqualTo(1);
        assertThat(again.read().deliveries()).isZero();
        assertThat(again.read().rows()).isZero();
        assertThat(again.read().accepted()).isZero();
        assertThat(again.rereading().change())
                .isEqualTo(new RowChange(1, -1, new TreeMap<>(Map.of("MISSING_VALUE", -1L))));
        assertThat(again.assigned().kept()).isEqualTo(1);
        assertThat(again.conserved()).isTrue();
        assertThat(inbox.bundles("store", "bank_reference"))
                .isEqualTo(Map.of("per-1", List.of("m1", "m2"), "per-2", List.of("m3")));
        assertThat(inbox.quarantine("store")).isEmpty();
        inbox.drop("test-bank/moves.csv", LINES).run("fresh");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    void countsAllRejectedRowsOfAFileAndListsTheFirst() {
        List<String> rows = new ArrayList<>(List.of(VersionedMapping.HEADER));
        for (int row = 1; row <= 1200; row++) {
            rows.add("C1;m" + row + ";2024-01-02;2024-01-03;-12.30;EUR;" + (row % 12 == 0 ? "BAKERY" : ""));
        }
        inbox.mapping("first", VersionedMapping.ID, VersionedMapping.LABEL_REQUIRED)
                .drop("test-bank/moves.csv", rows.toArray(String[]::new));

        RunSummary summary = inbox.run("store");

        assertThat(summary.conserved()).isTrue();
        assertThat(summary.read().rejectedByReason()).isEqualTo(new TreeMap<>(Map.of("MISSING_VALUE", 1100L)));
        QuarantineDetails details = inbox.quarantine("store").get(0);
        assertThat(details.rejections()).hasSize(1000);
        assertThat(details.rejections())
                .extracting(rejection -> rejection.locator().line())
                .startsWith(2L, 3L)
                .endsWith(1091L)
                .isSorted();
    }

    @Test
    void removesRowsThatTheNewVersionRejects() {
        inbox.mapping("first", VersionedMapping.ID, VersionedMapping.LABEL_REQUIRED)
                .drop("test-bank/moves.csv", LINES)
                .run("store");

        RunSummary again = inbox.mapping("stricter", VersionedMapping.ID, VersionedMapping.VALUE_DATE_REQUIRED)
                .run("store");

        assertThat(again.rereading().change()).isEqualTo(RowChange.NONE);
        assertThat(inbox.bundles("store", "bank_reference")).isEqualTo(Map.of("per-1", List.of("m1", "m2")));
        assertThat(inbox.ledger("store").get(0).totals()).isEqualTo(new DeliveryTotals(2, 0, 0, 0, 0));
        QuarantineDetails details = inbox.quarantine("store").get(0);
        assertThat(details.connectorVersion()).isEqualTo(2);
        assertThat(details.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo(RejectionReason.MISSING_VALUE);
            assertThat(rejection.locator().line()).isEqualTo(4);
        });
        inbox.run("fresh");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    void readsUnrecognisedFileOnceAConnectorRecognisesIt() {
        inbox.drop("test-bank/moves/a.csv", LINES)
                .drop("test-bank/moves/delivery.yaml", "customer: C1")
                .drop("test-bank/moves/b.csv", VersionedMapping.HEADER, ";m9;2024-02-01;;1;EUR;X")
                .run("store");
        assertThat(inbox.quarantine("store"))
                .flatExtracting(QuarantineDetails::rejections)
                .extracting(rejection -> rejection.reason())
                .containsExactly(RejectionReason.NO_CONNECTOR, RejectionReason.NO_CONNECTOR);

        RunSummary again = inbox.mapping("lenient", VersionedMapping.ID, VersionedMapping.LABEL_OPTIONAL)
                .run("store");

        assertThat(again.rereading().replayed()).isEqualTo(2);
        assertThat(again.read().rows()).isZero();
        assertThat(again.rereading().change())
                .isEqualTo(new RowChange(4, -2, new TreeMap<>(Map.of("NO_CONNECTOR", -2L))));
        assertThat(inbox.bundles("store", "bank_reference"))
                .isEqualTo(Map.of("per-1", List.of("m1", "m2", "m9"), "per-2", List.of("m3")));
        inbox.run("fresh");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    void replaysNothingWhileConnectorsAreUnchanged() {
        inbox.mapping("first", VersionedMapping.ID, VersionedMapping.LABEL_REQUIRED)
                .drop("test-bank/moves.csv", LINES)
                .drop("test-bank/note.txt", "nobody takes this")
                .run("store");
        String before = inbox.hash("store");

        RunSummary again = inbox.run("store");

        assertThat(again.rereading().replayed()).isZero();
        assertThat(again.bundles().written()).isZero();
        assertThat(inbox.hash("store")).isEqualTo(before);
    }
}

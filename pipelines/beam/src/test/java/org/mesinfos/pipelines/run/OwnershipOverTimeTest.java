package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.HeldReason;
import org.mesinfos.pipelines.store.catalog.HeldRowCount;

/** A meter and a telephone line change hands between two snapshots of the customers. */
final class OwnershipOverTimeTest {

    private static final String READINGS = """
            connector: test-energy/readings
            version: 1
            title: Readings of meters made up for tests
            format: csv
            csv:
              delimiter: ";"
            record: MeterReading
            subject: {kind: usage-point, from: meter}
            key: {natural: [usage_point, period_start]}
            fields:
              usage_point: {column: meter, required: true}
              period_start: {column: first, required: true}
              period_end: last
              value: wh
            """;

    private static final String HEADER = "reference_client;civilite;nom;nom_naissance;prenoms;date_naissance;"
            + "lieu_naissance;email;telephone_mobile;telephone_fixe;adresse;code_postal;ville;pays;profession;"
            + "situation_familiale;enfants;client_depuis;segment;opt_in_email;comptes;lignes;"
            + "points_de_livraison;contrats;cartes";

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void deliver() {
        inbox = new TestInbox(folder)
                .mapping("mine", "test-energy/readings", READINGS)
                .registry("per-old;test-energy;OLD", "per-new;test-energy;NEW");
    }

    private static String customer(String reference, String meter) {
        return reference + ";M.;" + reference + ";;Jean;1980-02-01" + ";".repeat(17) + meter + ";;";
    }

    private void customers(int sequence, String asOf, String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(List.of(rows));
        inbox.drop("test-energy/customers-" + sequence + "/c.csv", lines.toArray(String[]::new))
                .drop(
                        "test-energy/customers-" + sequence + "/delivery.yaml",
                        "sequence: " + sequence,
                        asOf.isEmpty() ? "" : "as-of: " + asOf);
    }

    private void readings(String... rows) {
        List<String> lines = new ArrayList<>(List.of("meter;first;last;wh"));
        lines.addAll(List.of(rows));
        inbox.drop("test-energy/readings.csv", lines.toArray(String[]::new));
    }

    private List<HeldRowCount> held() throws Exception {
        return inbox.store("store").currentSnapshot().held().values().stream()
                .map(HeldEntry::counts)
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void theNextTenantDoesNotGetTheReadingsOfTheFormerOne() throws Exception {
        customers(1, "2023-12-31", customer("OLD", "M"), customer("NEW", ""));
        readings(
                "M;2023-07-01;2023-07-31;1",
                "M;2023-12-15;2024-01-14;2",
                "M;2024-02-01;2024-02-29;3",
                "M;2024-06-30;2024-07-30;4");
        inbox.run("store");
        customers(2, "2024-06-30", customer("OLD", ""), customer("NEW", "M"));

        RunSummary summary = inbox.run("store");

        assertThat(inbox.bundles("store", "period_start"))
                .isEqualTo(Map.of("per-old", List.of("2023-07-01"), "per-new", List.of("2024-06-30")));
        assertThat(held()).allSatisfy(count -> {
            assertThat(count.reason()).isEqualTo(HeldReason.DISPUTED);
            assertThat(count.since().orElseThrow()).hasToString("2024-01-01");
        });
        assertThat(held().stream().mapToLong(HeldRowCount::rows).sum()).isEqualTo(2);
        assertThat(summary.conserved()).isTrue();
        inbox.run("fresh");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    void anAbsentTenantKeepsTheReadings() {
        customers(1, "2023-12-31", customer("OLD", "M"), customer("NEW", ""));
        readings("M;2023-07-01;2023-07-31;1", "M;2024-08-01;2024-08-31;2");
        inbox.run("store");
        customers(2, "2024-06-30", customer("NEW", ""));

        RunSummary summary = inbox.run("store");

        assertThat(inbox.bundles("store", "period_start")).containsEntry("per-old", List.of("2023-07-01"));
        assertThat(summary.assigned().unattributed()).isEqualTo(1);
        inbox.run("fresh");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    void withoutDatesNobodyGetsTheReadings() throws Exception {
        customers(1, "", customer("OLD", "M"), customer("NEW", ""));
        customers(2, "", customer("OLD", ""), customer("NEW", "M"));
        readings("M;2023-07-01;2023-07-31;1", "M;2024-08-01;2024-08-31;2");

        inbox.run("store");

        assertThat(inbox.bundles("store", "period_start").values())
                .allSatisfy(values -> assertThat(values).isEmpty());
        assertThat(held().stream().filter(count -> count.reason() == HeldReason.DISPUTED))
                .singleElement()
                .satisfies(count -> assertThat(count.since()).isEmpty());
    }

    @Test
    void theOrderOfDeliveriesHasNoEffect() {
        List<Runnable> deliveries = new ArrayList<>(List.of(
                () -> customers(1, "2023-12-31", customer("OLD", "M"), customer("NEW", "")),
                () -> customers(2, "2024-03-31", customer("OLD", ""), customer("NEW", "M")),
                () -> customers(3, "2024-06-30", customer("OLD", "M"), customer("NEW", "")),
                () -> readings("M;2023-07-01;2023-07-31;1", "M;2024-04-01;2024-04-01;2", "M;2024-03-31;2024-03-31;3")));
        Collections.shuffle(deliveries, new Random(7));
        for (Runnable delivery : deliveries) {
            delivery.run();
            inbox.run("store");
        }

        inbox.run("fresh");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
        assertThat(inbox.bundles("store", "period_start"))
                .isEqualTo(Map.of("per-old", List.of("2023-07-01"), "per-new", List.of("2024-03-31")));
    }
}

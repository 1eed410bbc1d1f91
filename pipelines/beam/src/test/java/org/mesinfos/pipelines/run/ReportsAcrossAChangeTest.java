package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.store.catalog.DecisionKind;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.HeldReason;
import org.mesinfos.pipelines.store.catalog.HeldRowCount;

/** An account changes hands between the days that two sources give to one transaction. */
final class ReportsAcrossAChangeTest {

    private static final String HEADER = "reference_client;civilite;nom;nom_naissance;prenoms;date_naissance;"
            + "lieu_naissance;email;telephone_mobile;telephone_fixe;adresse;code_postal;ville;pays;profession;"
            + "situation_familiale;enfants;client_depuis;segment;opt_in_email;comptes;lignes;"
            + "points_de_livraison;contrats;cartes";

    private static final String IBAN = "FR1420041010050500013M02606";
    /** The same account, as the export writes it. */
    private static final String NUMBER = "20041010050500013M02606";

    @TempDir
    private Path folder;

    private TestInbox inbox;

    private static String mapping(String source) {
        return """
                connector: test-bank/%s
                version: 1
                title: %s of accounts of a bank made up for tests
                format: csv
                deliveries: append
                csv:
                  delimiter: ";"
                record: BankTransaction
                subject: {kind: account, from: %s account}
                key: {natural: [account_number, booking_date, amount, label]}
                fields:
                  account_number: %s account
                  booking_date: {column: %s day, required: true}
                  amount: {column: amount, required: true}
                  label: label
                """.formatted(source, source, source, source, source);
    }

    @BeforeEach
    void deliverTheLists() {
        inbox = new TestInbox(folder)
                .mapping("mine", "test-bank/export", mapping("export"))
                .mapping("mine", "test-bank/statement", mapping("statement"))
                .registry("per-old;test-bank;OLD", "per-new;test-bank;NEW");
        list(1, "2024-01-31", "OLD");
        list(2, "2024-02-01", "NEW");
    }

    private void list(int sequence, String asOf, String customer) {
        inbox.drop("test-bank/customers-" + sequence + "/c.csv", HEADER, customer + ";".repeat(20) + IBAN + ";;;;")
                .drop(
                        "test-bank/customers-" + sequence + "/delivery.yaml",
                        "mode: snapshot",
                        "sequence: " + sequence,
                        "as-of: " + asOf);
    }

    private void rows(String source, String delivery, String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = source + " account;" + source + " day;amount;label";
        for (int i = 0; i < rows.length; i++) {
            lines[i + 1] = (source.equals("export") ? NUMBER : IBAN) + ";" + rows[i];
        }
        inbox.drop("test-bank/" + delivery + "/rows.csv", lines);
    }

    private List<HeldRowCount> held(String store) throws Exception {
        return inbox.store(store).currentSnapshot().held().values().stream()
                .map(HeldEntry::counts)
                .flatMap(List::stream)
                .toList();
    }

    private void assertEqualToAFreshStore() {
        inbox.copyDecisions("store", "fresh").run("fresh");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    void noneOfBothHoldersGetsATransactionThatBothMayHaveMade() throws Exception {
        rows("export", "january", "2024-01-15;-3.00;Kiosk", "2024-01-31;-42.00;Garage Morel");
        inbox.run("store");
        assertThat(inbox.bundles("store", "label"))
                .isEqualTo(Map.of("per-old", List.of("Garage Morel", "Kiosk"), "per-new", List.of()));
        rows("statement", "february", "2024-02-02;-42.00;GARAGE MOREL", "2024-02-03;-8.00;Bakery");

        RunSummary second = inbox.run("store");

        assertThat(inbox.bundles("store", "label"))
                .isEqualTo(Map.of("per-old", List.of("Kiosk"), "per-new", List.of("Bakery")));
        assertThat(held("store")).hasSize(2).allSatisfy(count -> {
            assertThat(count.reason()).isEqualTo(HeldReason.DISPUTED);
            assertThat(count.rows()).isEqualTo(1);
            assertThat(count.since().orElseThrow()).hasToString("2024-02-01");
        });
        assertThat(second.conserved()).isTrue();
        inbox.run("fresh");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    void aFurtherRowNearTheChangeLeavesTheResultAsItIs() {
        rows("export", "january", "2024-01-31;-42.00;Garage Morel");
        rows("statement", "february", "2024-02-02;-42.00;GARAGE MOREL", "2024-02-03;-8.00;Bakery");
        inbox.run("store");
        rows("export", "more", "2024-02-05;-9.00;Florist");

        inbox.run("store");

        assertThat(inbox.bundles("store", "label"))
                .isEqualTo(Map.of("per-old", List.of(), "per-new", List.of("Bakery", "Florist")));
        inbox.run("fresh");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    void theOtherRowIsReleasedIfItsReportIsRetracted() throws Exception {
        rows("export", "january", "2024-01-31;-42.00;Garage Morel");
        inbox.run("store");
        rows("statement", "february", "2024-02-02;-42.00;GARAGE MOREL");
        inbox.run("store");
        assertThat(held("store")).hasSize(2);
        String statement = inbox.ledger("store").stream()
                .map(entry -> entry.delivery())
                .filter(delivery -> delivery.files().get(0).connector().equals("test-bank/statement"))
                .findFirst()
                .orElseThrow()
                .id();

        inbox.decide("store", "test-bank", statement, DecisionKind.RETRACT, "").run("store");

        assertThat(inbox.bundles("store", "label"))
                .isEqualTo(Map.of("per-old", List.of("Garage Morel"), "per-new", List.of()));
        assertThat(held("store")).isEmpty();
        assertEqualToAFreshStore();
    }

    @Test
    void theListsMayArriveAfterTheRows() {
        TestInbox late = new TestInbox(folder.resolve("late"))
                .mapping("mine", "test-bank/export", mapping("export"))
                .mapping("mine", "test-bank/statement", mapping("statement"))
                .registry("per-old;test-bank;OLD", "per-new;test-bank;NEW");
        inbox = late;
        list(1, "2024-01-31", "OLD");
        rows("export", "january", "2024-01-31;-42.00;Garage Morel");
        rows("statement", "february", "2024-02-02;-42.00;GARAGE MOREL", "2024-02-03;-8.00;Bakery");
        inbox.run("store");
        assertThat(inbox.bundles("store", "label"))
                .containsEntry("per-old", List.of("Bakery", "GARAGE MOREL", "Garage Morel"));
        list(2, "2024-02-01", "NEW");

        inbox.run("store");

        assertThat(inbox.bundles("store", "label"))
                .isEqualTo(Map.of("per-old", List.of(), "per-new", List.of("Bakery")));
        inbox.run("fresh");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    void anErasureOfOneHolderRemovesWhatBothMayHaveMade() throws Exception {
        rows("export", "january", "2024-01-31;-42.00;Garage Morel");
        rows("statement", "february", "2024-02-02;-42.00;GARAGE MOREL", "2024-02-03;-8.00;Bakery");
        inbox.run("store");

        TestErasure.erase(inbox, "store", "per-old");
        rows("export", "more", "2024-02-05;-9.00;Florist");
        RunSummary after = inbox.run("store");

        assertThat(held("store")).isEmpty();
        assertThat(inbox.bundles("store", "label")).isEqualTo(Map.of("per-new", List.of("Bakery", "Florist")));
        assertThat(after.conserved()).isTrue();
    }
}

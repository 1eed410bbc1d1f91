package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.run.report.RunSummary;

/** A snapshot withdraws nothing that one of its rejected rows could have stated. */
final class RejectedRowGuardTest {

    private static final String PROFILE_HEADER =
            "reference_client;civilite;nom;nom_naissance;prenoms;date_naissance;lieu_naissance;email;telephone_mobile;"
                    + "telephone_fixe;adresse;code_postal;ville;pays;profession;situation_familiale;enfants;client_depuis;"
                    + "segment;opt_in_email;comptes;lignes;points_de_livraison;contrats;cartes";

    private static final String STOCK = """
            connector: test-bank/stock
            version: 1
            title: Contracts of a bank made up for tests
            format: csv
            deliveries: snapshot
            csv:
              delimiter: ";"
            record: Contract
            subject: {kind: customer, from: customer}
            key: {native: number}
            fields:
              number: {column: number, required: true}
              product: product
            """;

    private static final String NOTES = """
            connector: test-bank/notes
            version: 1
            title: Notes about one customer of a bank made up for tests
            format: csv
            csv:
              delimiter: ";"
            record: BankTransaction
            key: {natural: [booking_date, amount, label]}
            fields:
              booking_date: {column: day, required: true}
              amount: {column: sum, required: true}
              currency: {constant: EUR}
              label: text
            """;

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void deliverEntriesAndFirstSnapshot() {
        inbox = new TestInbox(folder)
                .mapping("mine", "test-bank/entries", TestBank.ENTRIES)
                .registry("per-1;test-bank;C1", "per-2;test-bank;C2", "per-3;test-bank;C3")
                .drop(
                        "test-bank/entries.csv",
                        "account;id;booked;amount",
                        "A1;e1;2024-01-02;1",
                        "A2;e2;2024-01-03;2",
                        "A3;e3;2024-01-04;3");
        deliverProfiles(
                1,
                profile("C1", "1971-01-01", "A1"),
                profile("C2", "1972-02-02", "A2"),
                profile("C3", "1973-03-03", "A3"));
    }

    private void deliverProfiles(int sequence, String... profiles) {
        String[] lines = new String[profiles.length + 1];
        lines[0] = PROFILE_HEADER;
        System.arraycopy(profiles, 0, lines, 1, profiles.length);
        inbox.drop("test-bank/profiles-" + sequence + "/profiles.csv", lines)
                .drop("test-bank/profiles-" + sequence + "/delivery.yaml", "sequence: " + sequence);
    }

    private static String profile(String customer, String birthDate, String accounts) {
        return customer + ";;;;;" + birthDate + ";".repeat(15) + accounts + ";;;;";
    }

    private void assertEqualToAFreshStore() {
        inbox.run("fresh");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    void rejectedProfileLeavesProfileLinkAndHistoryOfItsCustomerInPlace() {
        inbox.run("store");
        deliverProfiles(2, profile("C1", "1971-01-01", "A1"), profile("C2", "1980-02-31", "A2"));

        RunSummary second = inbox.run("store");

        assertThat(second.read().rejectedByReason()).isEqualTo(Map.of("INVALID_VALUE", 1L));
        assertThat(second.assigned().superseded()).isEqualTo(1);
        assertThat(inbox.bundles("store", "birth_date"))
                .containsEntry("per-1", List.of("1971-01-01"))
                .containsEntry("per-2", List.of("1972-02-02"));
        assertThat(inbox.bundles("store", "bank_reference"))
                .containsEntry("per-1", List.of("e1"))
                .containsEntry("per-2", List.of("e2"));
        assertThat(inbox.bundles("store", "birth_date").getOrDefault("per-3", List.of()))
                .as("customer C3 is omitted by the second snapshot and shown by no rejected row")
                .isEmpty();
        assertEqualToAFreshStore();
    }

    @Test
    void rejectedRowWithoutCustomerWithdrawsNothingOfItsSource() {
        inbox.run("store");
        deliverProfiles(2, profile("C1", "1971-01-01", "A1"), "a line with too few cells");

        RunSummary second = inbox.run("store");

        assertThat(second.read().rejected()).isEqualTo(1);
        assertThat(second.assigned().superseded()).isZero();
        assertThat(inbox.bundles("store", "bank_reference"))
                .isEqualTo(Map.of("per-1", List.of("e1"), "per-2", List.of("e2"), "per-3", List.of("e3")));
        assertEqualToAFreshStore();
    }

    @Test
    void nextSnapshotWithoutRejectedRowsWithdrawsAgain() {
        inbox.run("store");
        deliverProfiles(2, profile("C1", "1971-01-01", "A1"), profile("C2", "1980-02-31", "A2"));
        inbox.run("store");
        deliverProfiles(3, profile("C1", "1971-01-01", "A1"), profile("C3", "1973-03-03", "A3"));

        inbox.run("store");

        assertThat(inbox.bundles("store", "birth_date"))
                .containsEntry("per-1", List.of("1971-01-01"))
                .containsEntry("per-3", List.of("1973-03-03"));
        assertThat(inbox.bundles("store", "birth_date").getOrDefault("per-2", List.of()))
                .isEmpty();
        assertEqualToAFreshStore();
    }

    @Test
    void snapshotWithOnlyRejectedRowsWithdrawsNothing() {
        inbox.run("store");
        deliverProfiles(2, profile("C1", "1980-02-31", "A1"));

        RunSummary second = inbox.run("store");

        assertThat(second.assigned().superseded()).isZero();
        assertThat(inbox.bundles("store", "birth_date"))
                .isEqualTo(Map.of(
                        "per-1", List.of("1971-01-01"),
                        "per-2", List.of("1972-02-02"),
                        "per-3", List.of("1973-03-03")));
        assertEqualToAFreshStore();
    }

    @Test
    void fileThatNoConnectorReadsWithdrawsNothing() {
        inbox.run("store");
        deliverProfiles(2, profile("C1", "1971-01-01", "A1"));
        inbox.drop("test-bank/profiles-2/renamed.csv", "ref;naissance", "C2;1972-02-02");

        RunSummary second = inbox.run("store");

        assertThat(second.assigned().superseded()).isZero();
        assertThat(inbox.bundles("store", "birth_date"))
                .containsEntry("per-2", List.of("1972-02-02"))
                .containsEntry("per-3", List.of("1973-03-03"));
        assertEqualToAFreshStore();
    }

    private void deliverStock(int sequence, String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = "customer;number;product";
        System.arraycopy(rows, 0, lines, 1, rows.length);
        inbox.drop("test-bank/stock-" + sequence + "/stock.csv", lines)
                .drop("test-bank/stock-" + sequence + "/delivery.yaml", "sequence: " + sequence);
    }

    @Test
    void acceptedRowWithoutCustomerWithdrawsNothingThatItCouldHaveStated() {
        inbox.mapping("mine", "test-bank/stock", STOCK);
        deliverStock(1, "C1;K1;p", "C2;K2;p", "C3;K3;p");
        inbox.run("store");
        deliverStock(2, ";K1;p", "C2;K2;p");

        RunSummary second = inbox.run("store");

        assertThat(second.read().rejected()).isZero();
        assertThat(inbox.bundles("store", "number"))
                .as("the row without a customer may be about K1 of C1; nothing states K3")
                .isEqualTo(Map.of("per-1", List.of("K1"), "per-2", List.of("K2"), "per-3", List.of()));
        assertEqualToAFreshStore();
    }

    @Test
    void snapshotOfOneCustomerReplacesTheEarlierOneOfThatCustomerOnly() {
        inbox.mapping("mine", "test-bank/notes", NOTES);
        deliverNote("C1", 1, "2024-01-10;-5;X");
        deliverNote("C2", 1, "2024-01-10;-6;Y");
        inbox.run("store");
        deliverNote("C1", 2, "2024-01-11;-7;Z");

        RunSummary second = inbox.run("store");

        assertThat(second.assigned().superseded()).isEqualTo(1);
        assertThat(inbox.bundles("store", "label"))
                .as("each has a note and an entry without a label")
                .isEqualTo(
                        Map.of("per-1", List.of("Z", "null"), "per-2", List.of("Y", "null"), "per-3", List.of("null")));
        assertEqualToAFreshStore();
    }

    private void deliverNote(String customer, int sequence, String row) {
        String folder = "test-bank/note-" + customer + "-" + sequence;
        inbox.drop(folder + "/note.csv", "day;sum;text", row)
                .drop(folder + "/delivery.yaml", "mode: snapshot", "customer: " + customer, "sequence: " + sequence);
    }
}

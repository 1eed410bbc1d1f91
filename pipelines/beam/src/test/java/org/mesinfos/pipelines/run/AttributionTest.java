package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.run.report.RunSummary;

/** The attribution of rows can become known, or change, long after their delivery. */
final class AttributionTest {

    private static final String PROFILE_HEADER =
            "reference_client;civilite;nom;nom_naissance;prenoms;date_naissance;lieu_naissance;email;telephone_mobile;"
                    + "telephone_fixe;adresse;code_postal;ville;pays;profession;situation_familiale;enfants;client_depuis;"
                    + "segment;opt_in_email;comptes;lignes;points_de_livraison;contrats;cartes";

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void deliverEntries() {
        inbox = new TestInbox(folder)
                .mapping("mine", "test-bank/entries", TestBank.ENTRIES)
                .registry("per-1;test-bank;C1", "per-2;test-bank;C2")
                .drop(
                        "test-bank/entries.csv",
                        "account;id;booked;amount",
                        "A1;e1;2024-01-02;1",
                        "A1;e2;2024-01-03;2",
                        "A2;e3;2024-01-04;3");
    }

    private void deliverProfiles(int sequence, String... profiles) {
        String[] lines = new String[profiles.length + 1];
        lines[0] = PROFILE_HEADER;
        System.arraycopy(profiles, 0, lines, 1, profiles.length);
        inbox.drop("test-bank/profiles-" + sequence + "/profiles.csv", lines)
                .drop("test-bank/profiles-" + sequence + "/delivery.yaml", "sequence: " + sequence);
    }

    private static String profile(String customer, String accounts) {
        return customer + ";".repeat(20) + accounts + ";;;;";
    }

    @Test
    void laterProfileReleasesRowsOfItsAccountsButNotOfASharedAccount() {
        RunSummary first = inbox.run("store");
        assertThat(first.assigned().unattributed()).isEqualTo(3);
        assertThat(first.bundles().persons()).isZero();
        deliverProfiles(1, profile("C1", "A1|A2"), profile("C2", "A2"));

        RunSummary second = inbox.run("store");

        assertThat(second.assigned().unattributed()).isEqualTo(-3);
        assertThat(second.assigned().withheld()).isEqualTo(1);
        assertThat(second.assigned().kept()).isEqualTo(2 + 2);
        assertThat(second.conserved()).isTrue();
        assertThat(inbox.bundles("store", "bank_reference"))
                .isEqualTo(Map.of("per-1", List.of("e1", "e2"), "per-2", List.of()));
        inbox.run("fresh");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    void attributesRowsWithNationalAccountNumberToTheOwnerOfTheIban() {
        inbox.drop("test-bank/old.csv", "account;id;booked;amount", "300060000112345678901;e4;2024-01-05;4");
        inbox.run("store");
        deliverProfiles(1, profile("C1", "FR7630006000011234567890189"), profile("C2", "A2"));

        inbox.run("store");

        assertThat(inbox.bundles("store", "bank_reference"))
                .isEqualTo(Map.of("per-1", List.of("e4"), "per-2", List.of("e3")));
        inbox.run("fresh");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    void changedRegistrationMovesTheBundleWithoutLoss() {
        deliverProfiles(1, profile("C1", "A1"), profile("C2", "A2"));
        inbox.run("store");
        inbox.registry("per-9;test-bank;C1", "per-2;test-bank;C2");

        RunSummary second = inbox.run("store");

        assertThat(second.assigned().kept()).isZero();
        assertThat(second.bundles().written()).isEqualTo(1);
        assertThat(second.bundles().unchanged()).isEqualTo(1);
        assertThat(inbox.bundles("store", "bank_reference"))
                .isEqualTo(Map.of("per-9", List.of("e1", "e2"), "per-2", List.of("e3")));
        inbox.run("fresh");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    void laterSnapshotWithdrawsRowsThatItOmitsAndTheirReferencesKeepTheirHolder() {
        deliverProfiles(1, profile("C1", "A1"), profile("C2", "A2"));
        inbox.run("store");
        deliverProfiles(2, profile("C1", "A1"));

        RunSummary second = inbox.run("store");

        assertThat(second.assigned().superseded()).isEqualTo(1);
        assertThat(second.assigned().merged()).isEqualTo(1);
        assertThat(second.assigned().unattributed()).isZero();
        assertThat(inbox.bundles("store", "bank_reference"))
                .isEqualTo(Map.of("per-1", List.of("e1", "e2"), "per-2", List.of("e3")));
        inbox.run("fresh");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    void partiallyReadSnapshotWithdrawsNothing() {
        deliverProfiles(1, profile("C1", "A1"), profile("C2", "A2"));
        inbox.drop(
                        "test-bank/s1/statement.xml",
                        statement("A1", "s1") + statement("A2", "s2"),
                        "</BkToCstmrStmt></Document>")
                .drop("test-bank/s1/delivery.yaml", "mode: snapshot", "sequence: 1");
        inbox.run("store");
        inbox.drop("test-bank/s2/statement.xml", statement("A1", "s1"), "<Stmt>")
                .drop("test-bank/s2/delivery.yaml", "mode: snapshot", "sequence: 2");

        RunSummary second = inbox.run("store");

        assertThat(second.read().rejectedByReason()).containsOnlyKeys("BROKEN_FILE");
        assertThat(second.assigned().superseded()).isZero();
        assertThat(inbox.bundles("store", "bank_reference").get("per-2")).contains("s2");
    }

    private static String statement(String account, String reference) {
        String head = reference.equals("s1")
                ? "<?xml version=\"1.0\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>"
                        + "<GrpHdr><MsgId>1</MsgId><CreDtTm>2024-02-01T00:00:00Z</CreDtTm></GrpHdr>"
                : "";
        return head + """
                <Stmt><Id>1</Id><Acct><Id><Othr><Id>%s</Id></Othr></Id><Ccy>EUR</Ccy></Acct>
                <Ntry><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>2024-01-02</Dt></BookgDt><AcctSvcrRef>%s</AcctSvcrRef></Ntry></Stmt>
                """.formatted(account, reference);
    }
}

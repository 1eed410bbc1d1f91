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
import org.mesinfos.pipelines.store.catalog.ExcludedDelivery;
import org.mesinfos.pipelines.store.catalog.LedgerEntry;

/** An organisation gives the number of a former customer to a new one. */
final class ReusedCustomerNumberTest {

    private static final String HEADER = "reference_client;civilite;nom;nom_naissance;prenoms;date_naissance;"
            + "lieu_naissance;email;telephone_mobile;telephone_fixe;adresse;code_postal;ville;pays;profession;"
            + "situation_familiale;enfants;client_depuis;segment;opt_in_email;comptes;lignes;"
            + "points_de_livraison;contrats;cartes";

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void deliverTheFirstList() {
        inbox = new TestInbox(folder).registry("per-100;test-energy;100", "per-7;test-energy;7");
        list(1, customer("100", "Holm", "Ida", "1950-03-07"), customer("7", "Roos", "Nils", "1970-11-23"));
        inbox.run("store");
    }

    private static String customer(String reference, String family, String given, String birthDate) {
        return reference + ";;" + family + ";;" + given + ";" + birthDate + ";".repeat(19);
    }

    private void list(int sequence, String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        inbox.drop("test-energy/customers-" + sequence + "/c.csv", lines)
                .drop("test-energy/customers-" + sequence + "/delivery.yaml", "mode: snapshot\nsequence: " + sequence);
    }

    /** Delivers a list that is held, approves it, and runs again. Returns the held delivery. */
    private ExcludedDelivery approved(int sequence, String... rows) {
        list(sequence, rows);
        ExcludedDelivery held = inbox.run("store").inbox().held().get(0);
        inbox.decide("store", "test-energy", held.delivery(), DecisionKind.APPROVE, "")
                .run("store");
        return held;
    }

    @Test
    void theListIsHeldUntilTheOperatorDecides() {
        list(2, customer("7", "Roos", "Nils", "1970-11-23"), customer("100", "Lindahl", "Viktor", "1991-05-15"));

        RunSummary second = inbox.run("store");

        assertThat(second.inbox().held())
                .singleElement()
                .satisfies(held -> assertThat(held.reason())
                        .matches("a customer number names another person than before, at line 3 of file [0-9a-f]{12}"));
        assertThat(inbox.bundles("store", "family_name"))
                .isEqualTo(Map.of("per-100", List.of("Holm"), "per-7", List.of("Roos")));
        inbox.copyDecisions("store", "fresh").run("fresh");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));

        ExcludedDelivery held = second.inbox().held().get(0);
        inbox.decide("store", "test-energy", held.delivery(), DecisionKind.APPROVE, "")
                .run("store");

        assertThat(inbox.bundles("store", "family_name"))
                .isEqualTo(Map.of("per-100", List.of("Lindahl"), "per-7", List.of("Roos")));
        RunSummary approved = inbox.copyDecisions("store", "approved").run("approved");
        assertThat(approved.inbox().held()).isEmpty();
        assertThat(inbox.hash("approved")).isEqualTo(inbox.hash("store"));
    }

    @Test
    void anApprovedListThatArrivedLateDoesNotHoldTheListAfterIt() {
        list(3, customer("7", "Roos", "Nils", "1970-11-23"), customer("200", "Berg", "Karin", "1975-01-20"));
        inbox.run("store");
        list(2, customer("7", "Roos", "Nils", "1970-11-23"), customer("200", "Lindahl", "Viktor", "1991-05-15"));
        ExcludedDelivery held = inbox.run("store").inbox().held().get(0);

        RunSummary approved = inbox.decide("store", "test-energy", held.delivery(), DecisionKind.APPROVE, "")
                .run("store");

        assertThat(approved.inbox().held()).isEmpty();
        RunSummary fresh = inbox.copyDecisions("store", "fresh").run("fresh");
        assertThat(fresh.inbox().held()).isEmpty();
        assertThat(inbox.hash("fresh")).isEqualTo(inbox.hash("store"));
    }

    @Test
    void aLateListThatAgreesWithAnApprovedOneDoesNotHoldTheListAfterIt() {
        list(3, customer("200", "Berg", "Karin", "1975-01-20"));
        inbox.run("store");
        approved(4, customer("200", "Lindahl", "Viktor", "1991-05-15"));
        list(2, customer("200", "Lindahl", "Viktor", "1991-05-15"));

        assertThat(inbox.run("store").inbox().held()).isEmpty();
        assertThat(inbox.copyDecisions("store", "fresh").run("fresh").inbox().held())
                .isEmpty();
        assertThat(inbox.hash("fresh")).isEqualTo(inbox.hash("store"));
    }

    @Test
    void aListThatAgreedWithARetractedOneRemainsWithAWarning() {
        ExcludedDelivery held = approved(2, customer("100", "Lindahl", "Viktor", "1991-05-15"));
        list(3, customer("100", "Lindahl", "Viktor", "1991-05-15"));
        inbox.run("store");

        RunSummary retraction = inbox.decide("store", "test-energy", held.delivery(), DecisionKind.RETRACT, "")
                .run("store");

        assertThat(retraction.inbox().unexpected()).isEqualTo(1);
        assertThat(inbox.copyDecisions("store", "fresh").run("fresh").inbox().held())
                .isEmpty();
        assertThat(inbox.hash("fresh")).isEqualTo(inbox.hash("store"));
    }

    @Test
    void aListThatAgreedWithARetractedFirstOneRemainsWithAWarning() {
        approved(2, customer("100", "Lindahl", "Viktor", "1991-05-15"));
        list(3, customer("100", "Holm", "Ida", "1950-03-07"));
        assertThat(inbox.run("store").inbox().held()).isEmpty();
        String first = inbox.ledger("store").stream()
                .map(LedgerEntry::delivery)
                .filter(delivery -> delivery.sequence() == 1)
                .findFirst()
                .orElseThrow()
                .id();

        inbox.decide("store", "test-energy", first, DecisionKind.RETRACT, "").run("store");

        assertThat(inbox.copyDecisions("store", "fresh").run("fresh").inbox().held())
                .isEmpty();
        assertThat(inbox.hash("fresh")).isEqualTo(inbox.hash("store"));
    }

    @Test
    void aListAfterAnApprovedOneIsHeldIfItArrivesLater() {
        approved(2, customer("7", "Roos", "Nils", "1970-11-23"), customer("100", "Lindahl", "Viktor", "1991-05-15"));
        list(3, customer("7", "Roos", "Nils", "1970-11-23"), customer("100", "Berg", "Karin", "1975-01-20"));

        assertThat(inbox.run("store").inbox().held()).hasSize(1);
        assertThat(inbox.copyDecisions("store", "fresh").run("fresh").inbox().held())
                .hasSize(1);
        assertThat(inbox.hash("fresh")).isEqualTo(inbox.hash("store"));
    }

    @Test
    void bothListsOfOneRunAreNotTaken() {
        list(2, customer("100", "Lindahl", "Viktor", "1991-05-15"), customer("7", "Roos", "Nils", "1970-11-23"));

        RunSummary first = inbox.run("fresh");

        assertThat(first.inbox().held()).hasSize(1);
        assertThat(inbox.bundles("fresh", "family_name"))
                .isEqualTo(Map.of("per-100", List.of("Holm"), "per-7", List.of("Roos")));
    }

    @Test
    void aCustomerWhoMarriedAndACorrectedBirthDateAreTaken() {
        list(2, customer("100", "Sund", "Ida", "1950-03-07"), customer("7", "Roos", "Nils", "1970-11-28"));

        assertThat(inbox.run("store").inbox().held()).isEmpty();
        assertThat(inbox.bundles("store", "family_name"))
                .isEqualTo(Map.of("per-100", List.of("Sund"), "per-7", List.of("Roos")));
    }
}

package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.identity.KeyPurpose;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.PurposeKey;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.settings.LinkingSettings;
import org.mesinfos.pipelines.store.catalog.DecisionKind;
import org.mesinfos.pipelines.store.catalog.LedgerEntry;

/**
 * Customers of several organisations are one person if there is enough evidence, and no person gets the data of
 * another.
 */
final class LinkedPeopleTest {

    private static final String HEADER =
            "reference_client;civilite;nom;nom_naissance;prenoms;date_naissance;lieu_naissance;email;telephone_mobile;"
                    + "telephone_fixe;adresse;code_postal;ville;pays;profession;situation_familiale;enfants;client_depuis;"
                    + "segment;opt_in_email;comptes;lignes;points_de_livraison;contrats;cartes";

    private static final Optional<Path> BUILT_IN_MODEL = Optional.of(LinkingSettings.BUILT_IN_MODEL);

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void open() {
        inbox = new TestInbox(folder).linking(BUILT_IN_MODEL, Optional.empty());
    }

    private static String profile(
            String customer, String family, String given, String born, String email, String mobile, String address) {
        return String.join(
                ";", customer, "", family, "", given, born, "", email, mobile, "", address, "FR", "", "", "", "", "",
                "", "", "", "", "", "");
    }

    private void deliver(String organisation, String... profiles) {
        String[] lines = new String[profiles.length + 1];
        lines[0] = HEADER;
        System.arraycopy(profiles, 0, lines, 1, profiles.length);
        inbox.drop(organisation + "/profiles.csv", lines);
    }

    /** Delivers one customer of three organisations, with three spellings. */
    private void deliverCamille() {
        deliver(
                "bank",
                profile(
                        "B1",
                        "Besson",
                        "Camille",
                        "1981-03-07",
                        "camille.besson@example.org",
                        "0611223344",
                        "3 rue des Lilas;69003;Lyon"));
        deliver(
                "energy",
                profile("E1", "BESSON", "CAMILLE", "1981-03-07", "", "+33611223344", "3 r. des lilas;69003;LYON"));
        deliver(
                "telco",
                profile(
                        "T1",
                        "Besson",
                        "Camille",
                        "1981-03-07",
                        "camille.besson@example.org",
                        "",
                        "3, rue des Lilas;" + "69003;Lyon"));
    }

    private List<List<String>> people(String store) {
        SortedMap<String, List<String>> subjects = inbox.bundles(store, "subject");
        return subjects.values().stream()
                .sorted((a, b) -> a.get(0).compareTo(b.get(0)))
                .toList();
    }

    @Test
    void customerOfThreeOrganisationsGetsOneBundle() {
        deliverCamille();

        RunSummary summary = inbox.run("store");

        assertThat(people("store")).containsExactly(List.of("B1", "E1", "T1"));
        assertThat(summary.linked().joined()).isEqualTo(2);
        assertThat(summary.conserved()).isTrue();
    }

    @Test
    void linkingInSlicesMakesTheSameStore() {
        deliverCamille();
        deliver("insurer", profile("I1", "Besson", "Camille", "", "", "0611223344", ""));
        inbox.registry("per-1;bank;B1");

        RunSummary copies = inbox.run("copies");
        RunSummary slices = inbox.otherRunner().run("slices");

        assertThat(people("slices")).isEqualTo(people("copies"));
        assertThat(slices.linked().joined()).isEqualTo(copies.linked().joined()).isPositive();
        assertThat(slices.linked().reviews()).isEqualTo(copies.linked().reviews());
        assertThat(inbox.hash("slices")).isEqualTo(inbox.hash("copies"));
    }

    @Test
    void profilesOfUnverifiedOrganisationsHaveNoInfluenceOnLinks() {
        inbox.verified("bank", "telco").registry("per-forger;energy;E1");
        deliverCamille();

        RunSummary summary = inbox.run("store");

        assertThat(people("store")).containsExactly(List.of("B1", "T1"), List.of("E1"));
        assertThat(summary.linked().joined()).isEqualTo(1);

        inbox.verified("all").run("store");

        assertThat(people("store")).containsExactly(List.of("B1", "E1", "T1"));
        inbox.run("fresh");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    void linksNoCustomersWithoutModel() {
        deliverCamille();
        inbox.linking(Optional.empty(), Optional.empty()).run("store");

        assertThat(people("store")).containsExactly(List.of("B1"), List.of("E1"), List.of("T1"));
    }

    @Test
    void doesNotLinkTwinsFathersAndSonsOrCouples() {
        String home = "14 avenue Foch;33000;Bordeaux";
        deliver(
                "bank",
                profile("twin-a", "Roussel", "Agathe", "1999-05-12", "roussel@example.org", "0600000001", home),
                profile("father", "Marchal", "Philippe", "1951-11-02", "marchal@example.org", "0600000002", home),
                profile("wife", "Garnier", "Sylvie", "1960-01-20", "garnier@example.org", "0600000003", home));
        deliver(
                "energy",
                profile("twin-b", "Roussel", "Clara", "1999-05-12", "roussel@example.org", "0600000001", home),
                profile("son", "Marchal", "Philippe", "1983-04-15", "marchal@example.org", "0600000002", home),
                profile("husband", "Garnier", "Alain", "1958-07-30", "garnier@example.org", "0600000003", home));

        inbox.run("store");

        assertThat(people("store"))
                .containsExactly(
                        List.of("father"),
                        List.of("husband"),
                        List.of("son"),
                        List.of("twin-a"),
                        List.of("twin-b"),
                        List.of("wife"));
    }

    /**
     * Checks the rules that apply without a model: a shared identifier, a compatible given name, no conflict of birth
     * dates.
     */
    @Test
    void rulesLinkSharedIdentifierAndCompatibleNameUnlessBirthDatesConflict() {
        deliver(
                "bank",
                profile("mail-1", "Vidal", "Chloé", "", "chloe.vidal@example.org", "", ";;"),
                profile("phone-1", "Perrot", "Hugo", "1988-06-11", "", "0611220011", ";;"),
                profile("born-1", "Leroux", "Jeanne", "1950-03-02", "leroux@example.org", "", ";;"),
                profile("given-1", "Carpentier", "Louise", "", "carpentier@example.org", "", ";;"));
        deliver(
                "energy",
                profile("mail-2", "VIDAL", "Chloe", "1990-01-30", "Chloe.Vidal@example.org", "", ";;"),
                profile("phone-2", "Perrot", "Hugo", "1988-06-11", "", "+33 6 11 22 00 11", ";;"),
                profile("born-2", "Leroux", "Jeanne", "1981-09-17", "leroux@example.org", "", ";;"),
                profile("given-2", "Carpentier", "Edouard", "", "carpentier@example.org", "", ";;"));

        inbox.run("store");

        assertThat(people("store"))
                .containsExactly(
                        List.of("born-1"),
                        List.of("born-2"),
                        List.of("given-1"),
                        List.of("given-2"),
                        List.of("mail-1"),
                        List.of("mail-2"),
                        List.of("phone-1", "phone-2"));
    }

    @Test
    void identifierSharedByManyIsNoEvidence() {
        List<String> families = List.of("Aubry", "Bailly", "Collet", "Dumas", "Evrard", "Fabre", "Giraud", "Huet");
        String[] customers = new String[30];
        for (int i = 0; i < customers.length; i++) {
            String family = families.get(i % families.size()) + "-" + families.get(i / families.size());
            customers[i] = profile("B" + i, family, "Anne", "", "info@example.org", "", ";;");
        }
        deliver("bank", customers);
        deliver("energy", profile("E", "", "Anne", "", "info@example.org", "", ";;"));

        inbox.run("store");

        assertThat(people("store")).hasSize(31);
    }

    @Test
    void laterEvidenceLinksPersonsIndependentlyOfOrder() {
        deliverCamille();
        inbox.run("at-once");
        TestInbox later = inbox;
        later.delete("energy/profiles.csv").delete("telco/profiles.csv").run("store");
        deliverCamille();
        RunSummary second = later.run("store");

        assertThat(second.linked().joined()).isEqualTo(2);
        assertThat(second.conserved()).isTrue();
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("at-once"));
    }

    @Test
    void storeDependsOnCurrentModelOnly() {
        deliverCamille();
        inbox.run("linked");
        inbox.linking(Optional.empty(), Optional.empty()).run("unlinked");
        inbox.run("linked");
        inbox.linking(BUILT_IN_MODEL, Optional.empty()).run("unlinked");
        inbox.run("fresh");

        assertThat(inbox.hash("unlinked")).isEqualTo(inbox.hash("fresh"));
        inbox.linking(Optional.empty(), Optional.empty()).run("fresh-unlinked");
        assertThat(inbox.hash("linked")).isEqualTo(inbox.hash("fresh-unlinked"));
    }

    @Test
    void registryTakesPrecedenceOverModel() {
        deliverCamille();
        inbox.registry("per-1;bank;B1", "per-2;energy;E1");

        inbox.run("store");

        assertThat(inbox.bundles("store", "subject")).containsKeys("per-1", "per-2");
        assertThat(inbox.bundles("store", "subject").get("per-1"))
                .contains("B1")
                .doesNotContain("E1");
        assertThat(inbox.bundles("store", "subject").get("per-2"))
                .contains("E1")
                .doesNotContain("B1");
    }

    @Test
    void linksCustomersToMatchingRegisteredPerson() {
        deliverCamille();
        inbox.registry("per-1;energy;E1");

        inbox.run("store");

        assertThat(inbox.bundles("store", "subject")).containsOnlyKeys("per-1");
        assertThat(inbox.bundles("store", "subject").get("per-1")).containsExactly("B1", "E1", "T1");
    }

    private static String besson(String customer, String town) {
        return profile(
                customer,
                "Besson",
                "Camille",
                "1981-03-07",
                "camille.besson@example.org",
                "0611223344",
                "3 rue des Lilas;69003;" + town);
    }

    private void deliverList(String organisation, int sequence, String... profiles) {
        String[] lines = new String[profiles.length + 1];
        lines[0] = HEADER;
        System.arraycopy(profiles, 0, lines, 1, profiles.length);
        inbox.drop(organisation + "/list-" + sequence + "/profiles.csv", lines)
                .drop(organisation + "/list-" + sequence + "/delivery.yaml", "mode: snapshot", "sequence: " + sequence);
    }

    /** Returns the subject of each record, by person. */
    private List<List<String>> subjectsOfPeople(String store) {
        return List.copyOf(inbox.bundles(store, "subject").values());
    }

    @Test
    void customerWhoLeavesAnOrganisationStaysThePersonOfTheOthers() {
        String other = profile("B2", "Marchal", "Philippe", "1951-11-02", "", "0600000002", ";;");
        inbox.mapping("mappings", "test-bank/entries", TestBank.CUSTOMERS)
                .drop("test-bank/entries.csv", TestBank.HEADER, "B1;1;2024-01-15;-12.00");
        deliverList("test-bank", 1, besson("B1", "Lyon"), other);
        deliver("insurer", besson("I7", "Lyon"));
        inbox.run("store");

        deliverList("test-bank", 2, other);
        RunSummary summary = inbox.run("store");

        assertThat(summary.linked().separated()).isZero();
        assertThat(subjectsOfPeople("store")).containsExactlyInAnyOrder(List.of("B1", "I7"), List.of("B2"));
        inbox.run("at-once");
        assertThat(inbox.hash("at-once")).isEqualTo(inbox.hash("store"));
    }

    @Test
    void lastProfileOfACustomerWhoLeftCountsInAnyOrderOfLists() {
        String other = profile("B2", "Marchal", "Philippe", "1951-11-02", "", "0600000002", ";;");
        deliver("insurer", besson("I7", "Lyon"));
        deliverList("test-bank", 3, other);
        deliverList("test-bank", 1, besson("B1", "Lyon"), other);
        inbox.run("store");
        deliverList("test-bank", 2, besson("B1", "Nantes"), other);
        inbox.run("store");

        inbox.run("at-once");

        assertThat(inbox.hash("at-once")).isEqualTo(inbox.hash("store"));
    }

    @Test
    void retractedListLeavesTheProfilesOfTheListBefore() {
        deliver("insurer", besson("I7", "Lyon"));
        deliverList("test-bank", 1, besson("B1", "Lyon"));
        inbox.run("store");
        deliverList("test-bank", 2, profile("B1", "Besson", "Camille", "1981-03-07", "", "", ";;"));
        inbox.run("store");
        String second = inbox.ledger("store").stream()
                .map(LedgerEntry::delivery)
                .filter(delivery -> delivery.sequence() == 2)
                .findFirst()
                .orElseThrow()
                .id();

        inbox.decide("store", "test-bank", second, DecisionKind.RETRACT, "").run("store");

        assertThat(subjectsOfPeople("store")).containsExactly(List.of("B1", "I7"));
        inbox.copyDecisions("store", "fresh").run("fresh");
        assertThat(inbox.hash("fresh")).isEqualTo(inbox.hash("store"));
    }

    @Test
    void referenceThatOnlyLinkingFoundToBeAnErasedPersonStaysErased() throws IOException {
        String header = "contract;family;given;born;street;postcode;city";
        inbox.mapping("mine", "test-insurer/insured", """
                        connector: test-insurer/insured
                        version: 1
                        title: Insured people of an insurer made up for tests
                        format: csv
                        deliveries: append
                        csv:
                          delimiter: ";"
                        record: PersonProfile
                        subject: {kind: contract, from: contract}
                        key: {native: subject}
                        fields:
                          family_name: family
                          given_names: given
                          birth_date: born
                          postal_addresses:
                            - street: street
                              postcode: postcode
                              city: city
                        """)
                .registry("per-1;bank;B1")
                .drop("test-insurer/insured.csv", header, "K9;Besson;Camille;1981-03-07;3 rue des Lilas;69003;Lyon");
        deliver("bank", besson("B1", "Lyon"));
        inbox.run("store");
        assertThat(inbox.bundles("store", "subject").get("per-1")).containsExactly("B1", "K9");
        TestErasure.erase(inbox, "store", "per-1");

        inbox.drop("test-insurer/insured-2.csv", header, "K9;Besson;Camille;1981-03-07;5 rue Neuve;69003;Lyon");
        RunSummary summary = inbox.run("store");

        assertThat(inbox.bundles("store", "subject")).isEmpty();
        assertThat(summary.conserved()).isTrue();
        assertThat(inbox.store("store").currentSnapshot().held()).isEmpty();
        PurposeKey key =
                PersonKey.parse(Files.readString(inbox.path("person.key"))).derive(KeyPurpose.SUPPRESSION);
        assertThat(ErasureSearch.search(inbox.store("store"), key, "per-1", Map.of(), Optional.empty())
                        .orElseThrow()
                        .found())
                .isEmpty();
    }
}

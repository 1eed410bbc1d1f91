package org.mesinfos.pipelines.cli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.Terminal;
import org.mesinfos.pipelines.run.TestInbox;
import org.mesinfos.pipelines.settings.LinkingSettings;

/** Clerical review: the operator reviews undecided pairs, and later runs apply the answers. */
final class IdentityAnswersTest {

    private static final String HEADER =
            "reference_client;civilite;nom;nom_naissance;prenoms;date_naissance;lieu_naissance;email;telephone_mobile;"
                    + "telephone_fixe;adresse;code_postal;ville;pays;profession;situation_familiale;enfants;client_depuis;"
                    + "segment;opt_in_email;comptes;lignes;points_de_livraison;contrats;cartes";

    private static final Pattern SUBJECT = Pattern.compile("(?m)^  (k[0-9a-f]{32})  ");

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void runWithUndecidedPair() {
        inbox = new TestInbox(folder)
                .linking(Optional.of(LinkingSettings.BUILT_IN_MODEL), Optional.empty())
                .drop("bank/profiles.csv", HEADER, profile("B1"))
                .drop("energy/profiles.csv", HEADER, profile("E1"));
        inbox.run("store");
    }

    /** Returns a profile of equal name and address only: customers may be a father and a son, or one person. */
    private static String profile(String customer) {
        return customer + ";;Vasseur;;Gilles;;;;;;8 rue du Moulin;59000;Lille;FR;;;;;;;;;;;";
    }

    private Terminal identity(Object... arguments) {
        Object[] all = new Object[arguments.length + 3];
        all[0] = "identity";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--store";
        all[arguments.length + 2] = inbox.path("store");
        return Terminal.run(all);
    }

    private List<String> undecidedPair() {
        return SUBJECT.matcher(identity("review").out())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    @Test
    void undecidedPairIsNotLinkedAndListedWithoutValues() {
        assertThat(inbox.bundles("store", "subject").values()).containsExactlyInAnyOrder(List.of("B1"), List.of("E1"));

        Terminal listed = identity("review");

        assertThat(listed.out()).contains("1 pair to review").contains("  bank").contains("  energy");
        assertThat(listed.out())
                .doesNotContain("Vasseur")
                .doesNotContain("Moulin")
                .doesNotContain("B1");
        assertThat(identity("review", "--show").out())
                .contains("family name: Vasseur")
                .contains("subject: B1");
    }

    @Test
    void explainShowsMatchWeightOfEachField() {
        List<String> pair = undecidedPair();

        Terminal explained = identity("explain", pair.get(0), pair.get(1));

        assertThat(explained.out())
                .containsPattern("given_name +exact +[0-9.]+")
                .containsPattern("family_name +exact +[0-9.]+")
                .containsPattern("address +same_. +[0-9.]+")
                .containsPattern("link threshold +9\\.5")
                .contains("Undecided: not linked until an operator answers.")
                .doesNotContain("Vasseur");
    }

    @Test
    void explainNamesTheLimitOfRecordsThatMayBeOfParentAndChild() {
        String undated =
                ";;Vidal;;Chloe;;;famille.vidal@example.org;0611220011;;8 rue du Moulin;59000;Lille;FR;;;;;;;;;;;";
        inbox.drop("shop/profiles.csv", HEADER, "S1" + undated).drop("telco/profiles.csv", HEADER, "T1" + undated);
        inbox.run("store");

        assertThat(identity("explain", subject("shop", "S1"), subject("telco", "T1"))
                        .out())
                .containsPattern(
                        "Limited from [0-9.]+ to [0-9.]+: no value that both records have distinguishes one person")
                .contains("Undecided: not linked until an operator answers.");
    }

    @Test
    void explainShowsRuleAndVeto() {
        String known = ";;Vidal;;%s;;;%s.vidal@example.org;0611220011;;;;;FR;;;;;;;;;;;";
        inbox.drop("shop/profiles.csv", HEADER, "S1" + known.formatted("Chloe", "chloe"))
                .drop("telco/profiles.csv", HEADER, "T1" + known.formatted("Chloe", "chloe"))
                .drop(
                        "water/profiles.csv",
                        HEADER,
                        "W1" + known.formatted("Denis", "chloe").replace("0611220011", ""));
        inbox.run("store");

        assertThat(identity("explain", subject("shop", "S1"), subject("telco", "T1"))
                        .out())
                .contains("Rule email_of_the_name: one person, regardless of the odds.")
                .contains("One person: linked");
        assertThat(identity("explain", subject("shop", "S1"), subject("water", "W1"))
                        .out())
                .contains("Never linked by match weight: given_names_differ.")
                .contains("No rule links them: given_names_differ.")
                .contains("Two people.");
    }

    /** A shop that is not verified copies the profile of a customer. */
    @Test
    void explainAndLinksShowNoJoinWithACustomerOfAnOrganisationThatIsNotVerified() {
        String copied = ";;Vidal;;Chloe;1961-05-12;;chloe.vidal@example.org;0611220011;;;;;FR;;;;;;;;;;;";
        inbox.verified("telco", "water")
                .drop("telco/profiles.csv", HEADER, "T1" + copied)
                .drop("water/profiles.csv", HEADER, "W1" + copied)
                .drop("shop/profiles.csv", HEADER, "S1" + copied);
        inbox.run("store");

        assertThat(identity("links").out()).contains("person of 2 customers").endsWith("1 join\n");
        assertThat(identity("links", subject("shop", "S1")).out()).isEqualTo("0 joins\n");
        assertThat(identity("explain", subject("telco", "T1"), subject("water", "W1"))
                        .out())
                .contains("One person: linked");
        assertThat(identity("explain", subject("telco", "T1"), subject("shop", "S1"))
                        .out())
                .endsWith("Two people: the profiles of an organisation that is not verified link nobody.\n");
    }

    private static String subject(String organisation, String customer) {
        return organisation + ":" + customer;
    }

    @Test
    void answerAppliesFromNextRunUntilAnsweredAgain() {
        List<String> pair = undecidedPair();

        assertThat(identity("answer", pair.get(0), pair.get(1), "same").status())
                .isZero();
        assertThat(inbox.run("store").linked().joined()).isEqualTo(1);
        assertThat(inbox.bundles("store", "subject").values()).containsExactly(List.of("B1", "E1"));
        assertThat(identity("explain", pair.get(0), pair.get(1)).out()).contains("One person: by registry");
        inbox.hash("store");

        assertThat(identity("answer", pair.get(1), pair.get(0), "different").status())
                .isZero();
        assertThat(inbox.run("store").linked().separated()).isEqualTo(1);
        assertThat(inbox.bundles("store", "subject").values()).containsExactlyInAnyOrder(List.of("B1"), List.of("E1"));
        assertThat(identity("review").out()).contains("0 pairs to review");
        assertThat(identity("explain", pair.get(0), pair.get(1)).out()).contains("Two people: by answer.");
    }

    @Test
    void answersOfFileApplyLikeThoseOfStore() {
        List<String> pair = undecidedPair();
        inbox.operatorFile("answers.csv", "first;second;answer", pair.get(0) + ";" + pair.get(1) + ";same")
                .linking(Optional.of(LinkingSettings.BUILT_IN_MODEL), Optional.of(inbox.path("answers.csv")));

        inbox.run("store");

        assertThat(inbox.bundles("store", "subject").values()).containsExactly(List.of("B1", "E1"));
    }

    @Test
    void answersAboutSubjectsThatNoDeliveryStatesAreRefused() {
        Terminal separated = identity("separate", subject("bank", "B9"), subject("energy", "E1"));

        assertThat(separated.status()).isEqualTo(2);
        assertThat(separated.err())
                .contains("Nothing is stored: no delivery states the name of one of these subjects.");
        assertThat(identity("answer", subject("bank", "B9"), subject("energy", "E1"), "same")
                        .status())
                .isEqualTo(2);
        assertThat(identity("separate", subject("bank", "B1"), subject("energy", "E1"))
                        .out())
                .isEqualTo("Stored. The next run separates them.\n");
    }

    @Test
    void customersWhomTheRegistryJoinsCannotBeSeparated() {
        inbox.registry("per-1;bank;B1", "per-1;energy;E1").run("store");

        Terminal separated = identity("separate", subject("bank", "B1"), subject("energy", "E1"));

        assertThat(separated.status()).isEqualTo(2);
        assertThat(separated.err())
                .contains("Nothing is stored: the registry or the links of an organisation make both one person");
    }

    @Test
    void answersThatTheNextRunCannotApplyAreStoredWithAWarning() {
        List<String> pair = undecidedPair();
        inbox.operatorFile("answers.csv", "first;second;answer", pair.get(0) + ";" + pair.get(1) + ";different")
                .linking(Optional.of(LinkingSettings.BUILT_IN_MODEL), Optional.of(inbox.path("answers.csv")))
                .registry("per-1;bank;B1", "per-2;energy;E1")
                .verified("bank")
                .run("store");

        Terminal answered = identity("answer", pair.get(0), pair.get(1), "same");

        assertThat(answered.status()).isZero();
        assertThat(answered.out())
                .contains("Warning: the registry makes them two persons")
                .contains("Warning: the organisation of a subject was not verified in the last run.")
                .contains("Warning: by an answer, they were two people in the last run.");
    }

    @Test
    void separationThatTheNextRunMayNotApplyIsStoredWithoutAPromise() {
        inbox.verified("bank").run("store");

        assertThat(identity("separate", subject("bank", "B1"), subject("energy", "E1"))
                        .out())
                .isEqualTo("Warning: the organisation of a subject was not verified in the last run. The answer has no"
                        + " effect until it is.\nStored.\n");
    }

    @Test
    void refusesToWriteAModelTrainedOnFewRecords() {
        Terminal trained = identity("train", "--out", inbox.path("model.json"));

        assertThat(trained.err()).contains("No model is written, because it was trained on too few records: 2");
        assertThat(trained.status()).isEqualTo(2);
        assertThat(inbox.path("model.json")).doesNotExist();
    }

    @Test
    void rejectsInvalidSubjects() {
        assertThat(identity("answer", "B1", "E1", "same").status()).isEqualTo(2);
        assertThat(identity("explain", "B1", "E1").err())
                .contains("Expected two different subjects, as organisation:reference");
    }
}

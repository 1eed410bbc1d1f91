package org.mesinfos.linkage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.linkage.features.Feature.BIRTH_DATE;
import static org.mesinfos.linkage.features.Feature.EMAIL;
import static org.mesinfos.linkage.features.Feature.FAMILY_NAME;
import static org.mesinfos.linkage.features.Feature.FULL_NAME;
import static org.mesinfos.linkage.features.Feature.GENDER;
import static org.mesinfos.linkage.features.Feature.GIVEN_NAMES;
import static org.mesinfos.linkage.features.Feature.PERSONAL_IDENTIFIER;
import static org.mesinfos.linkage.features.Feature.PHONE;
import static org.mesinfos.linkage.features.Feature.PHONE_KIND;
import static org.mesinfos.linkage.features.Feature.SHARED_IDENTIFIER;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.linkage.clustering.ContradictionPolicy;
import org.mesinfos.linkage.compare.PairComparison;
import org.mesinfos.linkage.compare.RecordComparator;
import org.mesinfos.linkage.features.AddressFeatures;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTableBuilder;

/** Tests of which rule links two records, or which veto bars it. The first two records of each case are the pair. */
final class DeterministicLinksTest {

    /**
     * Creates a record with given name, family name and date of birth, "" for a missing value, and further features.
     */
    private static PersonFeatures person(String given, String family, String born, Object... more) {
        return at(List.of(), given, family, born, more);
    }

    private static List<AddressFeatures> home(String street, String postcode, String city) {
        return List.of(new AddressFeatures(null, street, null, postcode, city));
    }

    private static PersonFeatures at(
            List<AddressFeatures> home, String given, String family, String born, Object... more) {
        Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
        put(texts, GIVEN_NAMES, given);
        put(texts, FAMILY_NAME, family);
        put(texts, BIRTH_DATE, born);
        for (int i = 0; i < more.length; i += 2) {
            put(texts, (Feature) more[i], (String) more[i + 1]);
        }
        return new PersonFeatures(texts, home);
    }

    private static void put(Map<Feature, List<String>> texts, Feature feature, String value) {
        if (!value.isEmpty()) {
            texts.put(feature, List.of(value));
        }
    }

    private static final class Case {

        private final PersonTable table;
        private final RecordComparator.ComparisonContext context;
        private final DeterministicLinks links;
        private final int first;
        private final int second;

        Case(PersonFeatures... records) {
            PersonTableBuilder builder = new PersonTableBuilder();
            for (PersonFeatures record : records) {
                builder.add(record, PersonTable.GROUP_WITH_DUPLICATES);
            }
            table = builder.build();
            context = new RecordComparator.ComparisonContext(table, kind -> 0);
            links = DeterministicLinks.of(table, context, ContradictionPolicy.BAR);
            first = row(0);
            second = row(1);
        }

        private int row(int source) {
            int row = 0;
            while (table.sourceIndex(row) != source) {
                row++;
            }
            return row;
        }

        private PairComparison comparison() {
            PairComparison comparison = new PairComparison();
            context.comparator().compare(first, second, comparison);
            return comparison;
        }

        Optional<DeterministicRule> rule() {
            Optional<DeterministicRule> rule = links.rule(first, second, comparison());
            assertThat(links.isLinked(first, second)).isEqualTo(rule.isPresent());
            assertThat(links.isLinked(second, first)).isEqualTo(rule.isPresent());
            return rule;
        }

        Optional<Veto> veto() {
            return links.veto(first, second, comparison());
        }

        List<Veto> contradictions() {
            return links.contradictions(first, second, comparison());
        }
    }

    private static PersonFeatures named(String full) {
        return person("", "", "1990-05-04", FULL_NAME, full, PHONE, "0611220011");
    }

    /** Dupuis, the name of the household, is not the given name of both twins. */
    @Test
    void doesNotLinkTwinsByHalfANameOfUncertainOrder() {
        assertThat(new Case(named("DUPUIS JEAN"), named("DUPUIS JEANNE")).rule())
                .isEmpty();
        assertThat(new Case(named("DUPUIS JEAN"), named("DUPUIS MARC")).rule()).isEmpty();
        assertThat(new Case(named("DUPUIS JEAN"), named("DUPUIS, MARC")).rule()).isEmpty();
        assertThat(new Case(named("DUPUIS JEAN"), named("Dupuis Jean")).rule())
                .contains(DeterministicRule.PHONE_AND_BIRTH_DATE);
        assertThat(new Case(named("DUPUIS JEAN"), named("Jean Dupuis")).rule())
                .contains(DeterministicRule.PHONE_AND_BIRTH_DATE);
    }

    private static PersonFeatures mobile(String given, String number) {
        return person(given, "Lindahl", "1990-05-04", PHONE, number, PHONE_KIND, "MOBILE");
    }

    private static PersonFeatures email(String given, String address) {
        return person(given, "Lindahl", "1990-05-04", EMAIL, address);
    }

    /** Karin Elsa is called Elsa, or gives her names in another order. */
    @Test
    void theUsualNameMayBeAFurtherOneBesideAValueOfOnePerson() {
        assertThat(new Case(mobile("Karin Elsa", "0611220011"), mobile("Elsa", "0611220011")).contradictions())
                .isEmpty();
        assertThat(new Case(mobile("Karin Elsa Britt", "0611220011"), mobile("Britt Karin", "0611220011"))
                        .contradictions())
                .isEmpty();
        assertThat(new Case(email("Karin Elsa", "tulpan44@example.org"), email("Elsa", "tulpan44@example.org"))
                        .contradictions())
                .isEmpty();
        assertThat(new Case(mobile("Karin Elsa", "0611220011"), mobile("Elsa", "0611220011")).rule())
                .isEmpty();
    }

    /** Karin Elsa gives an address of Elsa, so that she is called Elsa. */
    @Test
    void anEmailAddressThatSpellsTheUsualNameLinksIt() {
        String address = "elsa.lindahl@example.org";

        assertThat(new Case(email("Karin Elsa", address), email("Elsa", address)).rule())
                .contains(DeterministicRule.EMAIL_OF_THE_NAME);
        assertThat(new Case(email("Elsa", address), email("Karin Elsa", address)).rule())
                .contains(DeterministicRule.EMAIL_OF_THE_NAME);
    }

    /** Elsa may be the twin of Karin Elsa, whose address she uses. */
    @Test
    void anEmailAddressOfTheFirstNameLinksNoUsualName() {
        String address = "elsa.lindahl@example.org";

        assertThat(new Case(
                                email("Karin Elsa", "karin.lindahl@example.org"),
                                email("Elsa", "karin.lindahl@example.org"))
                        .rule())
                .as("an address of Karin")
                .isEmpty();
        assertThat(new Case(email("Karin Elsa", address), email("Elsa", address), email("Karin", address)).rule())
                .as("the address of both twins")
                .isEmpty();
        assertThat(new Case(email("Karin Elsa", address), email("Elsa Maj", address)).rule())
                .as("another further name")
                .isEmpty();
        assertThat(new Case(email("Karin Elsa", address), person("Elsa", "Lindahl", "1990", EMAIL, address)).rule())
                .as("a year only")
                .isEmpty();
    }

    /** Elsa may be the twin of Karin Elsa. */
    @Test
    void aFurtherNameMayBeThatOfATwin() {
        List<Veto> differ = List.of(Veto.GIVEN_NAMES_DIFFER);

        assertThat(new Case(mobile("Karin Elsa", "0611220011"), mobile("Elsa", "0611220022")).contradictions())
                .as("two mobiles")
                .isEqualTo(differ);
        assertThat(new Case(
                                mobile("Karin Elsa", "0611220011"),
                                mobile("Elsa", "0611220011"),
                                mobile("Birgit", "0611220011"))
                        .contradictions())
                .as("the mobile of a parent")
                .isEqualTo(differ);
        assertThat(new Case(
                                mobile("Karin Elsa", "0611220011"),
                                mobile("Elsa", "0611220011"),
                                mobile("Karin", "0611220011"))
                        .contradictions())
                .as("the mobile of both twins")
                .isEqualTo(differ);
        assertThat(new Case(
                                person(
                                        "Karin Elsa",
                                        "Lindahl",
                                        "1990-05-04",
                                        PHONE,
                                        "022410010",
                                        PHONE_KIND,
                                        "LANDLINE"),
                                person("Elsa", "Lindahl", "1990-05-04", PHONE, "022410010", PHONE_KIND, "LANDLINE"))
                        .contradictions())
                .as("the landline of the family")
                .isEqualTo(differ);
        assertThat(new Case(email("Karin Elsa", "lindahl44@example.org"), email("Elsa", "lindahl44@example.org"))
                        .contradictions())
                .as("the e-mail address of the family")
                .isEqualTo(differ);
        assertThat(new Case(mobile("Karin Elsa", "0611220011"), mobile("Elsa Maj", "0611220011")).contradictions())
                .as("another further name")
                .isEqualTo(differ);
        assertThat(new Case(
                                mobile("Karin Elsa", "0611220011"),
                                person("Elsa", "Lindahl", "1990", PHONE, "0611220011", PHONE_KIND, "MOBILE"))
                        .contradictions())
                .as("a year only")
                .isEqualTo(differ);
        assertThat(new Case(
                                person("Karin Elsa", "Lindahl", "1990-05", EMAIL, "tulpan44@example.org"),
                                person("Elsa", "Lindahl", "1990-05", EMAIL, "tulpan44@example.org"))
                        .contradictions())
                .as("a month only")
                .isEqualTo(differ);
    }

    /** Twins may be Alex and Alexandre. */
    @Test
    void doesNotLinkVariantsOfAGivenNameWithDifferentFurtherNames() {
        PersonFeatures alex =
                person("Alex Bernard", "Verdoux", "1990-05-04", PHONE, "0611220011", PHONE_KIND, "MOBILE");

        assertThat(new Case(alex, person("Alexandre Lucien", "Verdoux", "1990-05-04", PHONE, "0611220011")).veto())
                .contains(Veto.GIVEN_NAMES_DIFFER);
        assertThat(new Case(alex, person("Alexandre Bernard", "Verdoux", "1990-05-04", PHONE, "0611220011")).rule())
                .contains(DeterministicRule.PHONE_AND_BIRTH_DATE);
        assertThat(new Case(alex, person("Alexandre", "Verdoux", "1990-05-04", PHONE, "0611220011")).rule())
                .contains(DeterministicRule.PHONE_AND_BIRTH_DATE);
    }

    /** Twins of one first name share the telephone of the household. */
    @Test
    void doesNotLinkSiblingsWithTwoFurtherGivenNames() {
        assertThat(new Case(
                                person("Clara Beatriz", "Fonseca", "1990-05-04", PHONE, "0611220011"),
                                named("CLARA HELENA FONSECA"))
                        .veto())
                .contains(Veto.GIVEN_NAMES_DIFFER);
        assertThat(new Case(
                                person("Maria da Conceição", "Fonseca", "1990-05-04", PHONE, "0611220011"),
                                person("Maria das Graças", "Fonseca", "1990-05-04", PHONE, "0611220011"))
                        .veto())
                .contains(Veto.GIVEN_NAMES_DIFFER);
        assertThat(new Case(
                                person("Clara Beatriz", "Fonseca", "1990-05-04", PHONE, "0611220011"),
                                named("CLARA FONSECA"))
                        .rule())
                .contains(DeterministicRule.PHONE_AND_BIRTH_DATE);
    }

    /** In some countries, the initial is that of the father, which siblings share. */
    @Test
    void anInitialAndADateAreNotSufficient() {
        assertThat(new Case(
                                person("M.", "Selvam", "1992-01-01", EMAIL, "house7@example.org"),
                                person("M.", "Arul", "1992-01-01", EMAIL, "house7@example.org"))
                        .rule())
                .isEmpty();
    }

    @Test
    void linksByAnEmailAddressWithTheGivenName() {
        assertThat(new Case(
                                person("Chloé", "Vidal", "", EMAIL, "chloe.vidal@example.org", PHONE, "0611220011"),
                                person("CHLOE", "VIDAL", "", EMAIL, "Chloe.Vidal@example.org", PHONE, "0611220011"))
                        .rule())
                .contains(DeterministicRule.EMAIL_OF_THE_NAME);
    }

    /** Parent and child of one name may share an e-mail address that contains their name. */
    @Test
    void requiresASecondPersonalValueBesidesAnEmailAddress() {
        assertThat(new Case(
                                person("Chloé", "Vidal", "", EMAIL, "chloe.vidal@example.org"),
                                person("Chloé", "Vidal", "1990-01-30", EMAIL, "chloe.vidal@example.org"))
                        .rule())
                .isEmpty();
        assertThat(new Case(
                                person("Jeanne", "Leroux", "", EMAIL, "soleil42@example.org"),
                                person("Jeanne", "Leroux", "", EMAIL, "soleil42@example.org"))
                        .rule())
                .isEmpty();
    }

    @Test
    void vetoesDifferentGenerations() {
        Case family = new Case(
                person("Paul", "Roux Sr", "", EMAIL, "paul.roux@example.org", PHONE, "0611220011"),
                person("Paul", "Roux, Jr.", "", EMAIL, "paul.roux@example.org", PHONE, "0611220011"));

        assertThat(family.rule()).isEmpty();
        assertThat(family.veto()).contains(Veto.GENERATIONS_DIFFER);
    }

    @Test
    void vetoesTwoSecondFamilyNamesWithoutDates() {
        String email = "elena.quintero@example.org";
        Case family = new Case(
                person("Elena", "Quintero Salazar", "", EMAIL, email, PHONE, "0611220011"),
                person("Elena", "Quintero Bravo", "", EMAIL, email, PHONE, "0611220011"));
        Case error = new Case(
                person("Elena", "Quintero Salazar", "1950-03-17", EMAIL, email),
                person("Elena", "Quintero Bravo", "1950-03-17", EMAIL, email));

        assertThat(family.rule()).isEmpty();
        assertThat(family.veto()).contains(Veto.SECOND_FAMILY_NAMES_DIFFER);
        assertThat(error.rule()).contains(DeterministicRule.EMAIL_OF_THE_NAME);
    }

    @Test
    void linksByAnEmailAddressWithInitialAndFamilyName() {
        assertThat(new Case(
                                person("Chloé", "Vidal", "1990-01-30", EMAIL, "cvidal12@example.org"),
                                person("Chloé", "Vidal", "1990-01-30", EMAIL, "cvidal12@example.org"))
                        .rule())
                .contains(DeterministicRule.EMAIL_OF_THE_NAME);
    }

    @Test
    void requiresTheDateOfBirthAfterAChangeOfFamilyName() {
        assertThat(new Case(
                                person("Chloé", "Vidal", "1990-01-30", EMAIL, "chloe@example.org"),
                                person("Chloé", "Moreau", "1990-01-30", EMAIL, "chloe@example.org"))
                        .rule())
                .contains(DeterministicRule.EMAIL_OF_THE_NAME);
        assertThat(new Case(
                                person("Chloé", "Vidal", "", EMAIL, "chloe@example.org"),
                                person("Chloé", "Moreau", "1990-01-30", EMAIL, "chloe@example.org"))
                        .rule())
                .isEmpty();
    }

    @Test
    void requiresTheDateOfBirthOrASharedPhoneAfterAMove() {
        List<AddressFeatures> lyon = home("3 rue des Lilas", "69003", "Lyon");
        List<AddressFeatures> brest = home("14 avenue Foch", "29200", "Brest");
        String email = "chloe.vidal@example.org";

        assertThat(new Case(at(lyon, "Chloé", "Vidal", "", EMAIL, email), at(brest, "Chloé", "Vidal", "", EMAIL, email))
                        .rule())
                .isEmpty();
        assertThat(new Case(
                                at(lyon, "Chloé", "Vidal", "1990-01-30", EMAIL, email),
                                at(brest, "Chloé", "Vidal", "1990-01-30", EMAIL, email))
                        .rule())
                .contains(DeterministicRule.EMAIL_OF_THE_NAME);
        assertThat(new Case(
                                at(lyon, "Chloé", "Vidal", "", EMAIL, email, PHONE, "0611220011"),
                                at(brest, "Chloé", "Vidal", "", EMAIL, email, PHONE, "0611220011"))
                        .rule())
                .contains(DeterministicRule.EMAIL_OF_THE_NAME);
    }

    @Test
    void doesNotLinkByASecondGivenName() {
        assertThat(new Case(
                                person("Karim", "Berthelot", "1967-10-29", EMAIL, "berthelot@example.org"),
                                person("Timothée Karim", "Berthelot", "1967-10-29", EMAIL, "berthelot@example.org"))
                        .rule())
                .isEmpty();
    }

    /** Father and son may have the same name, and a family shares an address of this form. */
    @Test
    void requiresTheDateOfBirthForAnEmailAddressWithTheFamilyName() {
        assertThat(new Case(
                                person("Philippe", "Marchal", "", EMAIL, "marchal@example.org"),
                                person("Philippe", "Marchal", "1951-11-02", EMAIL, "marchal@example.org"))
                        .rule())
                .isEmpty();
        assertThat(new Case(
                                person("Philippe", "Marchal", "1951-11-02", EMAIL, "marchal@example.org"),
                                person("Philippe", "Marchal", "1951-11-02", EMAIL, "marchal@example.org"))
                        .rule())
                .contains(DeterministicRule.EMAIL_AND_BIRTH_DATE);
    }

    @Test
    void requiresTheFullNameForAnEmailAddressWithoutNames() {
        assertThat(new Case(
                                person("Jeanne", "Leroux", "", EMAIL, "soleil42@example.org", PHONE, "0611220011"),
                                person("Jeanne", "Lerouxx", "", EMAIL, "soleil42@example.org", PHONE, "0611220011"))
                        .rule())
                .contains(DeterministicRule.EMAIL_AND_FULL_NAME);
        assertThat(new Case(
                                person("Jeanne", "Leroux", "", EMAIL, "soleil42@example.org"),
                                person("Jeanne", "Carpentier", "", EMAIL, "soleil42@example.org"))
                        .rule())
                .isEmpty();
    }

    @Test
    void requiresTheDateOfBirthForAnEmailAddressOfSeveralPeople() {
        PersonFeatures husband = person("Alain", "Leroux", "", EMAIL, "soleil42@example.org");
        assertThat(new Case(
                                person("Jeanne", "Leroux", "", EMAIL, "soleil42@example.org"),
                                person("Jeanne", "Leroux", "", EMAIL, "soleil42@example.org"),
                                husband)
                        .rule())
                .isEmpty();
        assertThat(new Case(
                                person("Jeanne", "Leroux", "1960-01-20", EMAIL, "soleil42@example.org"),
                                person("Jeanne", "Leroux", "1960-01-20", EMAIL, "soleil42@example.org"),
                                husband)
                        .rule())
                .contains(DeterministicRule.EMAIL_AND_BIRTH_DATE);
    }

    @Test
    void linksByAnEmailAddressWithTheGivenNameUnlessANamesakeHoldsIt() {
        PersonFeatures chloe = person("Chloé", "Vidal", "", EMAIL, "chloe.vidal@example.org", PHONE, "0611220011");
        PersonFeatures husband = person("Denis", "Vidal", "", EMAIL, "chloe.vidal@example.org");
        PersonFeatures young = person("Chloé", "Vidal", "1990-01-30", EMAIL, "chloe.vidal@example.org");
        PersonFeatures old = person("Chloé", "Vidal", "1961-05-12", EMAIL, "chloe.vidal@example.org");

        assertThat(new Case(chloe, chloe, husband).rule()).contains(DeterministicRule.EMAIL_OF_THE_NAME);
        assertThat(new Case(chloe, young, old).rule()).isEmpty();
    }

    @Test
    void requiresGivenNameAndDateOfBirthForAPhone() {
        assertThat(new Case(
                                person("Hugo", "Perrot", "1988-06-11", PHONE, "0611220011"),
                                person("Hugo", "Perrot", "1988-06-11", PHONE, "+33 6 11 22 00 11"))
                        .rule())
                .contains(DeterministicRule.PHONE_AND_BIRTH_DATE);
        assertThat(new Case(
                                person("Hugo", "Perrot", "", PHONE, "0611220011"),
                                person("Hugo", "Perrot", "1988-06-11", PHONE, "0611220011"))
                        .rule())
                .isEmpty();
    }

    @Test
    void requiresGivenNameAndDateOfBirthForAnAccount() {
        String account = "FR7630006000011234567890189";
        assertThat(new Case(
                                person("Hugo", "Perrot", "1988-06-11", SHARED_IDENTIFIER, account),
                                person("Hugo", "Perrot", "1988-06-11", SHARED_IDENTIFIER, account))
                        .rule())
                .contains(DeterministicRule.ACCOUNT_AND_BIRTH_DATE);
        assertThat(new Case(
                                person("Hugo", "Perrot", "", SHARED_IDENTIFIER, account),
                                person("Hugo", "Perrot", "", SHARED_IDENTIFIER, account))
                        .rule())
                .isEmpty();
    }

    @Test
    void requiresGivenNameOrDateOfBirthForAPersonalIdentifier() {
        assertThat(new Case(
                                person("Hugo", "Perrot", "", PERSONAL_IDENTIFIER, "188067512345622"),
                                person("Hugo", "", "1988-06-11", PERSONAL_IDENTIFIER, "188067512345622"))
                        .rule())
                .contains(DeterministicRule.PERSONAL_IDENTIFIER);
        assertThat(new Case(
                                person("Hugo", "Perrot", "", PERSONAL_IDENTIFIER, "188067512345622"),
                                person("Lise", "Perrot", "", PERSONAL_IDENTIFIER, "188067512345622"))
                        .veto())
                .contains(Veto.GIVEN_NAMES_DIFFER);
    }

    @Test
    void vetoesTwins() {
        Case twins = new Case(
                person("Agathe", "Roussel", "1999-05-12", EMAIL, "roussel@example.org", PHONE, "0600000001"),
                person("Clara", "Roussel", "1999-05-12", EMAIL, "roussel@example.org", PHONE, "0600000001"));

        assertThat(twins.rule()).isEmpty();
        assertThat(twins.veto()).contains(Veto.GIVEN_NAMES_DIFFER);
    }

    @Test
    void doesNotLinkByAnInitial() {
        assertThat(new Case(
                                person("A.", "Roussel", "1999-05-12", PHONE, "0600000001"),
                                person("Agathe", "Roussel", "1999-05-12", PHONE, "0600000001"))
                        .rule())
                .isEmpty();
    }

    @Test
    void treatsAnInitialThatLooksLikeATitleOrParticleAsAGivenName() {
        for (String initial : List.of("L.", "M", "d")) {
            assertThat(new Case(
                                    person(initial, "Larin", "1983-01-30", PHONE, "0600000001"),
                                    person("Agathe", "Larin", "1983-01-30", PHONE, "0600000001"))
                            .veto())
                    .contains(Veto.GIVEN_NAMES_DIFFER);
        }
    }

    @Test
    void vetoesFatherAndSon() {
        Case family = new Case(
                person("Philippe", "Marchal", "1951-11-02", EMAIL, "philippe.marchal@example.org"),
                person("Philippe", "Marchal", "1983-04-15", EMAIL, "philippe.marchal@example.org"));

        assertThat(family.rule()).isEmpty();
        assertThat(family.veto()).contains(Veto.BIRTH_DATES_DIFFER);
    }

    @Test
    void vetoesDifferentGenders() {
        Case couple = new Case(
                person("Camille", "Besson", "", EMAIL, "camille.besson@example.org", GENDER, "female"),
                person("Camille", "Besson", "", EMAIL, "camille.besson@example.org", GENDER, "male"));

        assertThat(couple.rule()).isEmpty();
        assertThat(couple.veto()).contains(Veto.GENDERS_DIFFER);
    }

    /** Codes that a connector does not know are another gender, which is no evidence. */
    @ParameterizedTest
    @CsvSource({"OTHER, OTHER", "OTHER, MALE", "MALE, OTHER"})
    void ignoresOtherGenders(String first, String second) {
        Case same = new Case(
                person("Camille", "Besson", "1980-05-17", EMAIL, "camille.besson@example.org", GENDER, first),
                person("Camille", "Besson", "1980-05-17", EMAIL, "camille.besson@example.org", GENDER, second));

        assertThat(same.veto()).isEmpty();
        assertThat(same.rule()).isNotEmpty();
    }

    @Test
    void comparesAKnownGenderBesideAnother() {
        PersonFeatures both = new PersonFeatures(
                Map.of(
                        GIVEN_NAMES, List.of("Camille"),
                        FAMILY_NAME, List.of("Besson"),
                        BIRTH_DATE, List.of("1980-05-17"),
                        EMAIL, List.of("camille.besson@example.org"),
                        GENDER, List.of("MALE", "OTHER")),
                List.of());

        assertThat(new Case(both, both).veto()).isEmpty();
    }

    @Test
    void ignoresValuesInManyRecords() {
        PersonFeatures[] records = new PersonFeatures[IdentifierHolders.MAX_HOLDERS + 1];
        for (int i = 0; i < records.length; i++) {
            records[i] = person("Anne", "Aubry", "1970-02-03", EMAIL, "info@example.org");
        }

        assertThat(new Case(records).rule()).isEmpty();
    }

    @Test
    void doesNotLinkByNameAndDateOfBirthAlone() {
        Case namesakes = new Case(person("Hugo", "Perrot", "1988-06-11"), person("Hugo", "Perrot", "1988-06-11"));

        assertThat(namesakes.rule()).isEmpty();
        assertThat(namesakes.veto()).isEmpty();
    }

    /** Twins may be Elena and Helena, and a number of unknown kind may be that of their household. */
    @Test
    void leavesVariantsOfAGivenNameOnANumberOfUnknownKindToTheOdds() {
        PersonFeatures elena = person("Elena", "Brandvold", "1990-05-04", PHONE, "0511220011");

        assertThat(new Case(person("Helena", "Brandvold", "1990-05-04", PHONE, "0511220011"), elena).rule())
                .isEmpty();
        assertThat(new Case(person("Elena", "Brandvold", "1990-05-04", PHONE, "0511220011"), elena).rule())
                .contains(DeterministicRule.PHONE_AND_BIRTH_DATE);
    }

    /** Nobody names twins Stephen and Steve. */
    @Test
    void linksAShortFormByANumberOfUnknownKind() {
        PersonFeatures stephen = person("Stephen", "Brandvold", "1990-05-04", PHONE, "0511220011");

        assertThat(new Case(person("Steve", "Brandvold", "1990-05-04", PHONE, "0511220011"), stephen).rule())
                .contains(DeterministicRule.PHONE_AND_BIRTH_DATE);
        assertThat(new Case(
                                person("Steve", "Brandvold", "1990-05-04", PHONE, "0511220011", PHONE_KIND, "LANDLINE"),
                                stephen)
                        .rule())
                .isEmpty();
    }

    /** Twins may have two forms of one name, and a landline is that of their household. */
    @Test
    void leavesVariantsOfAGivenNameOnALandlineToTheOdds() {
        PersonFeatures alexandre = person("Alexandre", "Verdoux", "1990-05-04", PHONE, "0511220011");

        assertThat(new Case(
                                person("Alex", "Verdoux", "1990-05-04", PHONE, "0511220011", PHONE_KIND, "LANDLINE"),
                                alexandre)
                        .rule())
                .isEmpty();
        assertThat(new Case(
                                person(
                                        "Alexandre",
                                        "Verdoux",
                                        "1990-05-04",
                                        PHONE,
                                        "0511220011",
                                        PHONE_KIND,
                                        "LANDLINE"),
                                alexandre)
                        .rule())
                .contains(DeterministicRule.PHONE_AND_BIRTH_DATE);
        assertThat(new Case(
                                person("Alex", "Verdoux", "1990-05-04", PHONE, "0611220011", PHONE_KIND, "MOBILE"),
                                person("Alexandre", "Verdoux", "1990-05-04", PHONE, "0611220011"))
                        .rule())
                .contains(DeterministicRule.PHONE_AND_BIRTH_DATE);
    }
}

package org.mesinfos.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.features.AddressFeatures;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTableBuilder;
import org.mesinfos.linkage.model.LinkageModel;
import org.mesinfos.linkage.model.NamesakeShares;

/** The share of relatives with one name is measured by the dates of birth of records with one name and telephone. */
final class NamesakesTest {

    private static final LinkageModel MODEL = new LinkageModel(
            LinkageModel.initial(0.001).mProbabilities(),
            LinkageModel.initial(0.001).uProbabilities(),
            0.001,
            0.001);

    private final PersonTableBuilder builder = new PersonTableBuilder();

    private void add(int person, String birthDate, boolean withPhone) {
        Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
        texts.put(Feature.GIVEN_NAMES, List.of("Jean"));
        texts.put(Feature.FAMILY_NAME, List.of(familyName(person)));
        texts.put(Feature.BIRTH_DATE, List.of(birthDate));
        if (withPhone) {
            texts.put(Feature.PHONE, List.of(String.format(Locale.ROOT, "+336%08d", person)));
        }
        builder.add(new PersonFeatures(texts, List.of()), PersonTable.GROUP_WITH_DUPLICATES);
    }

    private static String familyName(int person) {
        return "Family" + (char) ('a' + person % 26) + (char) ('a' + person / 26 % 26) + (char) ('a' + person / 676);
    }

    private NamesakeShares shares() {
        PersonTable table = builder.build();
        return Namesakes.of(table).shares(MODEL, Households.of(table));
    }

    @Test
    void datesAGenerationApartAreOfTwoPeople() {
        for (int person = 0; person < 1_000; person++) {
            add(person, "1950-03-17", true);
            add(person, person < 3 ? "1978-11-02" : "1950-03-17", true);
        }
        Namesakes measured = Namesakes.of(builder.build());

        assertThat(measured.namesakes()).isEqualTo(3);
        assertThat(measured.samePerson()).isEqualTo(997);
        assertThat(shares().ofHouseholds()).isCloseTo(4.0 / 1_017, within(1e-9));
    }

    @Test
    void slipsAreOfOnePerson() {
        add(1, "1950-03-17", true);
        add(1, "1950-03-18", true);

        assertThat(Namesakes.of(builder.build()).samePerson()).isEqualTo(1);
        assertThat(Namesakes.of(builder.build()).namesakes()).isZero();
    }

    @Test
    void namesakesWithoutASharedValueAreStrangers() {
        add(1, "1950-03-17", false);
        add(1, "1978-11-02", false);

        assertThat(Namesakes.of(builder.build()).namesakes()).isZero();
    }

    @Test
    void theAssumedSharesApplyToFewRecords() {
        add(1, "1950-03-17", true);
        NamesakeShares shares = shares();

        assertThat(shares.ofHouseholds()).isEqualTo(ComparisonField.GIVEN_NAME.householdMProbability());
        assertThat(shares.agreeing()).isEqualTo(NamesakeShares.assumed().agreeing());
    }

    @Test
    void manyNamesakesNeverExceedTheAssumedShare() {
        for (int person = 0; person < 100; person++) {
            add(person, "1950-03-17", true);
            add(person, "1978-11-02", true);
        }

        assertThat(shares().ofHouseholds()).isEqualTo(ComparisonField.GIVEN_NAME.householdMProbability());
    }

    private static final int FATHER = 2_000;

    /** Adds a record with a telephone and an account. */
    private void addCustomer(String given, int family, String birthDate, int phone, int account) {
        Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
        texts.put(Feature.GIVEN_NAMES, List.of(given));
        texts.put(Feature.FAMILY_NAME, List.of(familyName(family)));
        texts.put(Feature.BIRTH_DATE, List.of(birthDate));
        texts.put(Feature.PHONE, List.of(String.format(Locale.ROOT, "+336%08d", phone)));
        texts.put(Feature.SHARED_IDENTIFIER, List.of(String.format(Locale.ROOT, "AC%010d", account)));
        texts.put(Feature.EMAIL, List.of("address" + account + "@example.org"));
        AddressFeatures home = new AddressFeatures("7", "Rue " + familyName(family), null, null, null);
        builder.add(new PersonFeatures(texts, List.of(home)), PersonTable.GROUP_WITH_DUPLICATES);
    }

    private void addCouples() {
        for (int couple = 0; couple < 400; couple++) {
            addCustomer("Jean", couple, "1950-03-17", couple, couple);
            addCustomer("Claire", couple, "1953-07-02", couple, 1_000 + couple);
        }
    }

    /** A wrong date of birth makes one person look like two namesakes who share an account. */
    @Test
    void oneSharedAccountDoesNotOutweighManyRelativesWithTwoAccounts() {
        addCouples();
        addCustomer("Jean", 401, "1950-03-17", FATHER, FATHER);
        addCustomer("Jean", 401, "1978-11-02", FATHER, FATHER);

        assertThat(shares().agreeing()[ComparisonField.SHARED_IDENTIFIER.index()])
                .isCloseTo((1 + 100 / 400.0) / 101, within(1e-3));
    }

    /** An address that consists of the name suits father and son, but no other relatives. */
    @Test
    void otherRelativesShowLittleAboutAddressesOfNamesakes() {
        addCouples();
        addCustomer("Jean", 401, "1950-03-17", FATHER, FATHER);
        addCustomer("Jean", 401, "1978-11-02", FATHER, FATHER);

        assertThat(shares().agreeing()[ComparisonField.EMAIL.index()]).isCloseTo((1 + 10 / 400.0) / 11, within(1e-3));
    }
}

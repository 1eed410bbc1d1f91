package org.mesinfos.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.linkage.blocking.CandidatePairs;
import org.mesinfos.linkage.clustering.ClusteringParameters;
import org.mesinfos.linkage.clustering.ContradictionPolicy;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.compare.RecordComparator;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTableBuilder;
import org.mesinfos.linkage.features.PhoneKind;
import org.mesinfos.linkage.model.LinkageModel;
import org.mesinfos.linkage.model.PairScorer;

/**
 * Two records of one name without dates of birth, among two dated records each of a thousand people, none of whom has a
 * relative of the same name.
 */
final class UndatedPairsTest {

    private static final LinkageModel MODEL = new LinkageModel(
            LinkageModel.initial(0.001).mProbabilities(),
            LinkageModel.initial(0.001).uProbabilities(),
            0.001,
            0.001);

    private PersonTableBuilder builder = new PersonTableBuilder();

    @BeforeEach
    void addCustomers() {
        addPeople(Feature.PHONE, Feature.SHARED_IDENTIFIER);
    }

    /** Adds two records of each of a thousand people. */
    private void addPeople(Feature... numbers) {
        for (int person = 0; person < 1_000; person++) {
            Map<Feature, String> values = new EnumMap<>(Feature.class);
            values.put(Feature.BIRTH_DATE, date(person));
            for (Feature number : numbers) {
                values.put(number, String.format(Locale.ROOT, "+336%08d", person));
            }
            add(letters(person) + "o", letters(person) + "son", values);
            add(letters(person) + "o", letters(person) + "son", values);
        }
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number % 26) + (char) ('a' + number / 26 % 26) + (char) ('a' + number / 676);
    }

    private static String date(int person) {
        return LocalDate.of(1930, 1, 2).plusDays(17L * person).toString();
    }

    private void add(String given, String family, Map<Feature, String> values) {
        Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
        texts.put(Feature.GIVEN_NAMES, List.of(given));
        texts.put(Feature.FAMILY_NAME, List.of(family));
        values.forEach((feature, value) -> texts.put(feature, List.of(value)));
        builder.add(new PersonFeatures(texts, List.of()), PersonTable.GROUP_WITH_DUPLICATES);
    }

    /** Links two records of Jean Carpentier. */
    private boolean areLinked(Map<Feature, String> first, Map<Feature, String> second, ContradictionPolicy policy) {
        return areLinked(first, second, policy, linkage -> linkage);
    }

    private boolean areLinked(
            Map<Feature, String> first,
            Map<Feature, String> second,
            ContradictionPolicy policy,
            UnaryOperator<Linkage> kind) {
        add("Jean", "Carpentier", first);
        add("Jean", "Carpentier", second);
        PersonTable table = builder.build();
        int[] clusters = kind.apply(new Linkage(
                        table,
                        new CandidatePairs(table),
                        new RecordComparator.ComparisonContext(table, value -> 0),
                        MODEL,
                        ClusteringParameters.STANDARD.withContradictions(policy).withLinkThreshold(9.5)))
                .link()
                .clusters();
        int[] rows = lastTwo(table);
        return clusters[rows[0]] == clusters[rows[1]];
    }

    private static int[] lastTwo(PersonTable table) {
        int[] rows = new int[2];
        for (int row = 0; row < table.size(); row++) {
            int place = table.sourceIndex(row) - table.size() + 2;
            if (place >= 0) {
                rows[place] = row;
            }
        }
        return rows;
    }

    @Test
    void parentAndChildOfOneNameMayShareATelephone() {
        Map<Feature, String> values = Map.of(Feature.PHONE, "+33611220011");

        assertThat(areLinked(values, values, ContradictionPolicy.BAR)).isFalse();
    }

    /** The link threshold is chosen as if they were linked. */
    @Test
    void aTelephoneIsEnoughWithoutTheLimit() {
        Map<Feature, String> values = Map.of(Feature.PHONE, "+33611220011");

        assertThat(areLinked(values, values, ContradictionPolicy.BAR, Linkage::withoutLimitOfUndatedPairs))
                .isTrue();
    }

    private PairEvidence evidence(Map<Feature, String> first, Map<Feature, String> second) {
        add("Jean", "Carpentier", first);
        add("Jean", "Carpentier", second);
        PersonTable table = builder.build();
        int[] rows = lastTwo(table);
        return new PairInspection(
                        table,
                        new RecordComparator.ComparisonContext(table, value -> 0),
                        MODEL,
                        ClusteringParameters.STANDARD.withLinkThreshold(9.5))
                .explain(rows[0], rows[1]);
    }

    @Test
    void theEvidenceOfAPairShowsTheOddsBeforeTheLimit() {
        Map<Feature, String> undated = Map.of(Feature.PHONE, "+33611220011");

        PairEvidence evidence = evidence(undated, undated);

        assertThat(evidence.logOdds()).isEqualTo(9);
        assertThat(evidence.measuredLogOdds()).isGreaterThan(9.5);
        assertThat(evidence.isLimited()).isTrue();
    }

    @Test
    void theEvidenceOfADatedPairIsNotLimited() {
        Map<Feature, String> dated = Map.of(Feature.PHONE, "+33611220011", Feature.BIRTH_DATE, "1961-05-12");

        PairEvidence evidence = evidence(dated, dated);

        assertThat(evidence.logOdds()).isEqualTo(evidence.measuredLogOdds());
        assertThat(evidence.isLimited()).isFalse();
    }

    /** Returns the log odds of records that are one person by 20 bits, of which an e-mail address gives some. */
    private double limited(float emailWeight) {
        return limited(emailWeight, 9.5);
    }

    private double limited(float emailWeight, double linkThreshold) {
        return limited(Map.of(ComparisonField.EMAIL, emailWeight), linkThreshold);
    }

    private double limited(Map<ComparisonField, Float> matchWeights, double linkThreshold) {
        return limited(matchWeights, Map.of(), linkThreshold);
    }

    /** @param marks marks of the pair, by their index */
    private double limited(Map<ComparisonField, Float> matchWeights, Map<Integer, Float> marks, double linkThreshold) {
        PersonTable table = builder.build();
        PairScorer scorer = RelativeCounts.scorer(MODEL, table);
        float[] weights = new float[PairScorer.WEIGHTS];
        Arrays.fill(weights, Float.NaN);
        matchWeights.forEach((field, weight) -> weights[field.index()] = weight);
        marks.forEach((index, mark) -> weights[index] = mark);
        return UndatedPairs.of(table, ClusteringParameters.STANDARD.withLinkThreshold(linkThreshold), scorer)
                .limited(20, weights);
    }

    @Test
    void anUndatedPairIsAtMostAsCertainAsOneOfFiveHundred() {
        assertThat(limited(Float.NaN)).isEqualTo(9);
    }

    /** Parent and child of one name stay apart under every model. */
    @ParameterizedTest
    @CsvSource({"6,5.5", "6.5,6", "9,8.5", "9.5,9", "12,9"})
    void anUndatedPairIsNeverAsCertainAsThePairsThatTheModelLinks(double linkThreshold, double limit) {
        assertThat(limited(Float.NaN, linkThreshold)).isEqualTo(limit);
    }

    /** Of the dated pairs with one name and telephone, 30 are of parent and child, and 1,000 of one person. */
    @Test
    void anUndatedPairIsLittleMoreCertainThanThoseWithDates() {
        for (int person = 0; person < 30; person++) {
            String phone = String.format(Locale.ROOT, "+337%08d", person);
            add("Jean", letters(person) + "mann", Map.of(Feature.BIRTH_DATE, "1950-03-17", Feature.PHONE, phone));
            add("Jean", letters(person) + "mann", Map.of(Feature.BIRTH_DATE, "1981-06-21", Feature.PHONE, phone));
        }

        assertThat(limited(Float.NaN)).isCloseTo(Math.log(4 * 1_000 / 30.0) / Math.log(2), within(0.1));
    }

    @Test
    void anEmailAddressOfLessThanTenBitsMayBeOfTheHousehold() {
        assertThat(limited(9.9F)).isEqualTo(9);
        assertThat(limited(10)).isEqualTo(20);
    }

    /** Parent and child of one name share a landline and a home, but rarely a mobile. */
    @ParameterizedTest
    @CsvSource({
        "MOBILE,8,12,9",
        "LANDLINE,8,12,6",
        "UNKNOWN,8,12,6",
        "MOBILE,8,2,6",
        "MOBILE,8,NaN,6",
        "MOBILE,NaN,12,6"
    })
    void aMobileAndAHomeAreAlmostAsCertainAsADate(PhoneKind shared, float givenName, float address, double limit) {
        Map<ComparisonField, Float> weights = Map.of(
                ComparisonField.GIVEN_NAME, givenName, ComparisonField.PHONE, 18F, ComparisonField.ADDRESS, address);

        float mobile = shared == PhoneKind.MOBILE ? 1 : Float.NaN;

        assertThat(limited(weights, Map.of(PairScorer.SHARED_MOBILE, mobile), 6.5))
                .isEqualTo(limit);
    }

    /** Parent and child have two years of birth. */
    @ParameterizedTest
    @CsvSource({"8,6.7,20", "8,NaN,9", "8,-4,9", "NaN,6.7,9"})
    void anEmailAddressInTwoHomesNeedsANameAndAYear(float givenName, float yearOfBirth, double limit) {
        Map<ComparisonField, Float> weights = Map.of(
                ComparisonField.GIVEN_NAME,
                givenName,
                ComparisonField.BIRTH_DATE,
                yearOfBirth,
                ComparisonField.EMAIL,
                14F,
                ComparisonField.ADDRESS,
                -3.3F);

        assertThat(limited(weights, 9.5)).isEqualTo(limit);
    }

    /** Of a father and a son of one name, the son was recorded with the address that contains it, in his own home. */
    @ParameterizedTest
    @CsvSource({"-2.6,NaN,9", "0.2,NaN,20", "-2.6,16,20", "NaN,NaN,20"})
    void anEmailAddressInTwoHomesNeedsATelephone(float address, float phone, double limit) {
        Map<ComparisonField, Float> weights = Map.of(
                ComparisonField.GIVEN_NAME,
                8F,
                ComparisonField.EMAIL,
                19F,
                ComparisonField.ADDRESS,
                address,
                ComparisonField.PHONE,
                phone);

        assertThat(limited(weights, 9.5)).isEqualTo(limit);
    }

    /** Two siblings were born on one day of two years: one record has no given name. */
    @ParameterizedTest
    @CsvSource({"0,NaN,9", "0,8,20", "14,NaN,20"})
    void datesWithASlipNeedAGivenName(float sameDay, float givenName, double limit) {
        Map<ComparisonField, Float> weights = Map.of(
                ComparisonField.BIRTH_DATE,
                9F,
                ComparisonField.GIVEN_NAME,
                givenName,
                ComparisonField.PHONE,
                16F,
                ComparisonField.ADDRESS,
                13F);

        assertThat(limited(weights, Map.of(PairScorer.COMPARABLE_DATES, sameDay), 9.5))
                .isEqualTo(limit);
    }

    /** Twins share the date, and the telephone of their parents after they have moved. */
    @ParameterizedTest
    @CsvSource({"-2.5,NaN,9", "-2.5,8,20", "NaN,NaN,20", "13,NaN,20"})
    void aDateInTwoHomesNeedsAGivenName(float address, float givenName, double limit) {
        Map<ComparisonField, Float> weights = Map.of(
                ComparisonField.BIRTH_DATE,
                14F,
                ComparisonField.GIVEN_NAME,
                givenName,
                ComparisonField.PHONE,
                16F,
                ComparisonField.ADDRESS,
                address);

        assertThat(limited(weights, Map.of(PairScorer.COMPARABLE_DATES, PairScorer.AGREEING), 9.5))
                .isEqualTo(limit);
    }

    /** A record without a given name has the e-mail address of Magdalena. */
    @ParameterizedTest
    @CsvSource({"6,1,20", "6,NaN,9", "-2,1,9", "NaN,1,9"})
    void aDateInTwoHomesNeedsAnAddressWithTheGivenName(float email, float nameInAddress, double limit) {
        Map<ComparisonField, Float> weights =
                Map.of(ComparisonField.BIRTH_DATE, 14F, ComparisonField.EMAIL, email, ComparisonField.ADDRESS, -2.5F);

        assertThat(limited(
                        weights,
                        Map.of(
                                PairScorer.COMPARABLE_DATES,
                                PairScorer.AGREEING,
                                PairScorer.NAME_IN_ADDRESS,
                                nameInAddress),
                        9.5))
                .isEqualTo(limit);
    }

    /** Two people of one name were born on the third of June and on the sixth of March of one year. */
    @ParameterizedTest
    @CsvSource({
        "0,-2,0.2,9",
        "0,-2,NaN,9",
        "0,NaN,-2.5,9",
        "0,NaN,NaN,20",
        "0,16,-2.5,20",
        "0,-2,13,20",
        "14,-2,-2.5,20"
    })
    void datesWithASlipNeedAnotherValueIfOneDiffers(float sameDay, float phone, float address, double limit) {
        Map<ComparisonField, Float> weights = Map.of(
                ComparisonField.BIRTH_DATE,
                10F,
                ComparisonField.GIVEN_NAME,
                8F,
                ComparisonField.PHONE,
                phone,
                ComparisonField.ADDRESS,
                address);

        assertThat(limited(weights, Map.of(PairScorer.COMPARABLE_DATES, sameDay), 9.5))
                .isEqualTo(limit);
    }

    @Test
    void addressesAndAccountsAreRequiredWhereAFifthOfTheRecordsHasThem() {
        assertThat(limitedWithAccounts(480)).isEqualTo(20);
        assertThat(limitedWithAccounts(520)).isEqualTo(9);
    }

    private double limitedWithAccounts(int accounts) {
        builder = new PersonTableBuilder();
        addPeople(Feature.PHONE);
        addAccounts(accounts);
        return limited(Float.NaN);
    }

    private void addAccounts(int records) {
        for (int account = 0; account < records; account++) {
            String number = String.format(Locale.ROOT, "AC%010d", account);
            add(letters(account) + "a", letters(account) + "sen", Map.of(Feature.SHARED_IDENTIFIER, number));
        }
    }

    @Test
    void oneDateIsNotEnough() {
        Map<Feature, String> undated = Map.of(Feature.PHONE, "+33611220011");
        Map<Feature, String> dated = Map.of(Feature.PHONE, "+33611220011", Feature.BIRTH_DATE, "1961-05-12");

        assertThat(areLinked(undated, dated, ContradictionPolicy.BAR)).isFalse();
    }

    /** A first of January may be any day of its year, so that two people of one year may share it. */
    @ParameterizedTest
    @CsvSource({"1961-05-12,1961-05-12,true", "1961-01-01,1961-05-12,false", "1961,1961-05-12,false"})
    void theYearOfADateIsNotEnough(String first, String second, boolean linked) {
        assertThat(areLinkedWithDates(first, second)).isEqualTo(linked);
    }

    private boolean areLinkedWithDates(String first, String second) {
        return areLinked(
                Map.of(Feature.PHONE, "+33611220011", Feature.BIRTH_DATE, first),
                Map.of(Feature.PHONE, "+33611220011", Feature.BIRTH_DATE, second),
                ContradictionPolicy.BAR);
    }

    @Test
    void anEmailAddressShowsOnePerson() {
        Map<Feature, String> values = Map.of(Feature.PHONE, "+33611220011", Feature.EMAIL, "soleil42@example.org");

        assertThat(areLinked(values, values, ContradictionPolicy.BAR)).isTrue();
    }

    /** A father and a son of one name are both recorded with it. */
    @Test
    void anEmailAddressThatConsistsOfTheNameDoesNotShowOnePerson() {
        for (int person = 0; person < 30; person++) {
            String family = letters(person) + "mann";
            add(
                    "Jean",
                    family,
                    Map.of(Feature.BIRTH_DATE, date(person), Feature.EMAIL, "jean." + family + "@example.org"));
        }
        String address = "jean.carpentier@example.org";
        add("Jean", "Carpentier", Map.of(Feature.BIRTH_DATE, "1950-03-17", Feature.EMAIL, address));
        add("Jean", "Carpentier", Map.of(Feature.BIRTH_DATE, "1985-11-02", Feature.EMAIL, address));
        Map<Feature, String> values = Map.of(Feature.PHONE, "+33611220011", Feature.EMAIL, address);

        assertThat(areLinked(values, values, ContradictionPolicy.BAR)).isFalse();
    }

    @Test
    void theEmailAddressOfAHouseholdDoesNotShowOnePerson() {
        Map<Feature, String> values = Map.of(Feature.PHONE, "+33611220011", Feature.EMAIL, "carpentier600@example.org");

        assertThat(areLinked(values, values, ContradictionPolicy.BAR)).isFalse();
    }

    @Test
    void anAccountShowsOnePerson() {
        Map<Feature, String> values = Map.of(Feature.PHONE, "+33611220011", Feature.SHARED_IDENTIFIER, "AC0682786860");

        assertThat(areLinked(values, values, ContradictionPolicy.BAR)).isTrue();
    }

    @Test
    void aTelephoneShowsOnePersonAmongPeopleWithoutFamilies() {
        Map<Feature, String> values = Map.of(Feature.PHONE, "+33611220011");

        assertThat(areLinked(values, values, ContradictionPolicy.WEIGH)).isTrue();
    }

    @Test
    void aTelephoneShowsOnePersonWhereRecordsContainNoMore() {
        builder = new PersonTableBuilder();
        addPeople(Feature.PHONE);
        Map<Feature, String> values = Map.of(Feature.PHONE, "+33611220011");

        assertThat(areLinked(values, values, ContradictionPolicy.BAR)).isTrue();
    }
}

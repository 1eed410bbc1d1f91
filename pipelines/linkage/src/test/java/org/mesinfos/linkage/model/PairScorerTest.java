package org.mesinfos.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.compare.PairComparison;
import org.mesinfos.linkage.compare.RecordComparator;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTableBuilder;

/**
 * The likelihood ratio of household pairs: they agree in fields that households share, but not in given name and birth
 * date at once.
 */
final class PairScorerTest {

    private static final Offset<Double> EXACTLY = Offset.offset(1e-9);

    /** Returns the household match weight in bits. */
    private static double household(Object... fieldsAndWeights) {
        double[] weights = new double[ComparisonField.COUNT];
        Arrays.fill(weights, Double.NaN);
        for (int i = 0; i < fieldsAndWeights.length; i += 2) {
            weights[((ComparisonField) fieldsAndWeights[i]).index()] = (double) fieldsAndWeights[i + 1];
        }
        return new PairScorer(LinkageModel.initial(0.001)).householdLogRatio(weights) / Math.log(2);
    }

    private static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }

    @Test
    void householdPairsMayShareAGivenNameOrABirthDate() {
        assertThat(household(ComparisonField.GIVEN_NAME, 7.0)).isEqualTo(log2(0.95 + 0.05 * 128), EXACTLY);
        assertThat(household(ComparisonField.BIRTH_DATE, 14.0)).isEqualTo(log2(0.98 + 0.02 * 16384), EXACTLY);
    }

    @Test
    void householdPairsDoNotShareGivenNameAndBirthDate() {
        assertThat(household(ComparisonField.GIVEN_NAME, 7.0, ComparisonField.BIRTH_DATE, 14.0))
                .isEqualTo(log2(0.93 + 0.05 * 128 + 0.02 * 16384), EXACTLY);
    }

    @Test
    void addsUpTheOtherFields() {
        assertThat(household(ComparisonField.ADDRESS, 14.0, ComparisonField.PHONE, 16.0))
                .isEqualTo(household(ComparisonField.ADDRESS, 14.0) + household(ComparisonField.PHONE, 16.0), EXACTLY);
    }

    @Test
    void isZeroWithoutFields() {
        assertThat(household()).isEqualTo(0, EXACTLY);
    }

    @Test
    void withoutAGivenNameAPairMayBeOfTwins() {
        float[] weights = new float[PairScorer.WEIGHTS];
        Arrays.fill(weights, Float.NaN);
        weights[ComparisonField.FAMILY_NAME.index()] = 10;
        weights[ComparisonField.BIRTH_DATE.index()] = 14;
        PairScorer scorer = new PairScorer(LinkageModel.initial(0.001), RelativeShares.assumed(1 / 64.0));

        assertThat(scorer.logOdds(weights)).isBetween(5.0, 6.4);
        weights[PairScorer.NAME_DISTINCTION] = 10;
        assertThat(scorer.logOdds(weights)).isGreaterThan(8);
    }

    /** Two records of one name, date of birth and home. Twins have two given names, so no two people of a household explain them. */
    @Test
    void aHouseholdExplainsLittleOfOneGivenNameAndOneDate() {
        float[] weights = new float[PairScorer.WEIGHTS];
        Arrays.fill(weights, Float.NaN);
        weights[ComparisonField.GIVEN_NAME.index()] = 7;
        weights[ComparisonField.FAMILY_NAME.index()] = 10;
        weights[ComparisonField.BIRTH_DATE.index()] = 13;
        weights[ComparisonField.ADDRESS.index()] = 15;
        PairScorer scorer = new PairScorer(
                new LinkageModel(
                        LinkageModel.initial(0.001).mProbabilities(),
                        LinkageModel.initial(0.001).uProbabilities(),
                        0.001,
                        0.001),
                RelativeShares.assumed(1 / 64.0));
        weights[PairScorer.COMPARABLE_DATES] = PairScorer.AGREEING;
        double unknownNames = scorer.logOdds(weights);
        weights[PairScorer.NAME_DISTINCTION] = 0;
        double namesThatLookAlike = scorer.logOdds(weights);
        weights[PairScorer.NAME_DISTINCTION] = 10;
        double oneName = scorer.logOdds(weights);
        weights[ComparisonField.BIRTH_DATE.index()] = 9;
        double fewRecords = scorer.logOdds(weights);
        weights[PairScorer.COMPARABLE_DATES] = 0;
        double swappedDayAndMonth = scorer.logOdds(weights);

        assertThat(oneName - unknownNames).isBetween(5.0, 9.0);
        assertThat(namesThatLookAlike).isEqualTo(unknownNames, EXACTLY);
        assertThat(fewRecords - swappedDayAndMonth).isBetween(0.3, 3.0);
    }

    private static float distinction(Map<Feature, List<String>> first, Map<Feature, List<String>> second) {
        return distinction(LinkageModel.initial(0.001), first, second);
    }

    private static float distinction(
            LinkageModel model, Map<Feature, List<String>> first, Map<Feature, List<String>> second) {
        PersonTableBuilder builder = new PersonTableBuilder();
        builder.add(new PersonFeatures(first, List.of()), PersonTable.GROUP_WITH_DUPLICATES);
        builder.add(new PersonFeatures(second, List.of()), PersonTable.GROUP_WITH_DUPLICATES);
        PairComparison comparison = new PairComparison();
        new RecordComparator.ComparisonContext(builder.build(), kind -> 0)
                .comparator()
                .compare(0, 1, comparison);
        return new PairScorer(model, RelativeShares.assumed(1 / 64.0)).nameDistinction(comparison);
    }

    private static Map<Feature, List<String>> named(String givenNames) {
        return Map.of(Feature.GIVEN_NAMES, List.of(givenNames), Feature.FAMILY_NAME, List.of("Bergström"));
    }

    /** One in four twins of Ottilie has a name with her initial, however many records contain an initial. */
    @Test
    void anInitialDistinguishesTwinsByTwoBits() {
        assertThat(distinction(named("Ottilie"), named("O."))).isEqualTo(2);
    }

    /** {@link Float#NaN} would mean that a name is missing. */
    @Test
    void anInitialDistinguishesTwinsByTwoBitsAlsoIfTheModelHasNone() {
        LinkageModel initial = LinkageModel.initial(0.001);
        double[][] shares = initial.mProbabilities().clone();
        int givenName = ComparisonField.GIVEN_NAME.index();
        shares[givenName] = shares[givenName].clone();
        shares[givenName][ComparisonField.GIVEN_NAME.levelIndex("initial")] = 0;
        LinkageModel withoutInitials = new LinkageModel(shares, initial.uProbabilities(), 0.001, 0.001);

        assertThat(distinction(withoutInitials, named("Ottilie"), named("O."))).isEqualTo(2);
    }

    /** Parents who name a child Ottilie Ruth hardly ever name its twin Ruth. */
    @Test
    void aFurtherGivenNameDistinguishesTwins() {
        assertThat(distinction(named("Ottilie Ruth"), named("Ruth"))).isBetween(1.5f, 2f);
    }

    @Test
    void sharedValuesOfAHouseholdDoNotDistinguishTwins() {
        float[] weights = new float[PairScorer.WEIGHTS];
        Arrays.fill(weights, Float.NaN);
        weights[ComparisonField.FAMILY_NAME.index()] = 10;
        weights[ComparisonField.BIRTH_DATE.index()] = 14;
        PairScorer scorer = new PairScorer(LinkageModel.initial(0.001), RelativeShares.assumed(1 / 64.0));
        double before = scorer.logOdds(weights);
        weights[ComparisonField.ADDRESS.index()] = 12;

        assertThat(scorer.logOdds(weights)).isCloseTo(before, within(0.6));
    }

    /** Two people of one family with one account, without given names: the odds depend on how often relatives share one. */
    @Test
    void aValueThatRelativesRarelyShareDistinguishesThem() {
        float[] weights = new float[PairScorer.WEIGHTS];
        Arrays.fill(weights, Float.NaN);
        weights[ComparisonField.FAMILY_NAME.index()] = 10;
        weights[ComparisonField.SHARED_IDENTIFIER.index()] = 18;
        RelativeShares assumed = RelativeShares.assumed(1 / 64.0);
        double[] rarely = assumed.agreeing().clone();
        rarely[ComparisonField.SHARED_IDENTIFIER.index()] /= 64;
        RelativeShares measured = new RelativeShares(rarely, assumed.namesakes(), assumed.twinsForEachMatch());
        LinkageModel initial = LinkageModel.initial(0.001);
        LinkageModel families = new LinkageModel(initial.mProbabilities(), initial.uProbabilities(), 0.001, 0.001);

        double before = new PairScorer(families, assumed).logOdds(weights);

        assertThat(before).isBetween(1.0, 1.5);
        assertThat(new PairScorer(families, measured).logOdds(weights)).isGreaterThan(before + 3);
    }
}

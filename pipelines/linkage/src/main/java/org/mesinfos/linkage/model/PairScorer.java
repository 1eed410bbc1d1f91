package org.mesinfos.linkage.model;

import java.util.Arrays;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.compare.ComparisonLevel;
import org.mesinfos.linkage.compare.PairComparison;

/**
 * Computation of match weights and log odds of comparisons under a model. Immutable and safe for use by several
 * threads.
 */
public final class PairScorer {

    private static final double LN2 = Math.log(2);
    private static final double NEGLIGIBLE_LOG_ODDS = -10;
    private static final ComparisonField[] FIELDS = ComparisonField.values();

    private final double[][] weights = new double[ComparisonField.COUNT][];
    private final boolean[][] termFrequencyAdjusted = new boolean[ComparisonField.COUNT][];
    private final double logPrior;
    private final double householdPrior;
    private final double nonMatchPrior;
    private final HouseholdLikelihood household;
    private final TwinLikelihood twins;
    private final double twinPrior;
    /** By bit mask of the {@link ComparisonField#SUPPLEMENTARY} that both records contain. */
    private final double[] maxSupplementaryWeights = new double[1 << ComparisonField.SUPPLEMENTARY.size()];

    /**
     * Number of match weights of a comparison: one for each field, {@link #NAME_DISTINCTION}, {@link #COMPARABLE_DATES},
     * {@link #SHARED_MOBILE} and {@link #NAME_IN_ADDRESS}.
     */
    public static final int WEIGHTS = ComparisonField.COUNT + 4;

    /**
     * Index of the bits by which the given names are more likely for one person than for twins. They are no part of the
     * match weight.
     */
    public static final int NAME_DISTINCTION = ComparisonField.COUNT;

    /**
     * Index of the mark of two dates of birth that are comparable to the day, or both by the year only: {@link #AGREEING} if
     * they agree to the day, 0 if they do not; {@link Float#NaN} for others. It is no part of the match weight.
     */
    public static final int COMPARABLE_DATES = ComparisonField.COUNT + 1;

    /** Index of the mark of a mobile that both have; {@link Float#NaN} for others. It is no part of the match weight. */
    public static final int SHARED_MOBILE = ComparisonField.COUNT + 2;

    /**
     * Index of the mark of a given name in one record that the e-mail addresses of both contain; {@link Float#NaN} for others. It
     * is no part of the match weight.
     */
    public static final int NAME_IN_ADDRESS = ComparisonField.COUNT + 3;

    /**
     * Mark of two dates that agree to the day, whatever the match weight: among few records, and where a model learnt from dates
     * with the year only, all dates weigh little.
     */
    public static final float AGREEING = 14;

    /** Mark of two rows or clusters from which on their dates agree: one of two contradicting rows is sufficient. */
    private static final float LEAST_AGREEING = 11.5f;

    /** Creates a scorer with the assumed shares of relatives and without twins. */
    public PairScorer(LinkageModel model) {
        this(model, RelativeShares.assumed());
    }

    /** @param relatives the relatives among the records */
    public PairScorer(LinkageModel model, RelativeShares relatives) {
        household = new HouseholdLikelihood(relatives);
        twins = new TwinLikelihood(model, relatives);
        twinPrior = relatives.twinsForEachMatch() * model.prior();
        for (ComparisonField field : FIELDS) {
            int levels = field.levels().size();
            weights[field.index()] = new double[levels];
            termFrequencyAdjusted[field.index()] = new boolean[levels];
            for (int level = 1; level < levels; level++) {
                weights[field.index()][level] = model.matchWeight(field.index(), level);
                termFrequencyAdjusted[field.index()][level] =
                        field.levels().get(level).termFrequency() == ComparisonLevel.TermFrequencyAdjustment.APPLIED;
            }
        }
        logPrior = Math.log(model.prior()) / LN2;
        householdPrior = model.householdPrior();
        nonMatchPrior = 1 - model.prior() - model.householdPrior();
        for (int present = 0; present < maxSupplementaryWeights.length; present++) {
            maxSupplementaryWeights[present] = maxSupplementaryWeight(model, relatives, present);
        }
    }

    /**
     * Returns the maximum weight by which the supplementary fields can distinguish one person from two people of one
     * household.
     */
    private static double maxSupplementaryWeight(LinkageModel model, RelativeShares relatives, int present) {
        double most = 0;
        for (int place = 0; place < ComparisonField.SUPPLEMENTARY.size(); place++) {
            if ((present & 1 << place) != 0) {
                most += maxWeight(model, relatives, ComparisonField.SUPPLEMENTARY.get(place));
            }
        }
        return most;
    }

    private static double maxWeight(LinkageModel model, RelativeShares relatives, ComparisonField field) {
        double shared = Math.min(
                relatives.agreeing()[field.index()], relatives.namesakes().agreeing()[field.index()]);
        if (shared > 0) {
            return -Math.log(shared) / LN2;
        }
        double best = 0;
        for (int level = 1; level < field.levels().size(); level++) {
            best = Math.max(best, model.matchWeight(field.index(), level));
        }
        return best;
    }

    /**
     * Returns an upper bound of the log odds, given the core fields. The supplementary fields add little, because
     * agreement in them is nearly as likely between two people of one household.
     *
     * @param comparison comparison of the core fields
     * @param present bit mask of the {@link ComparisonField#SUPPLEMENTARY} that both records contain, in their order
     */
    public double maxLogOdds(PairComparison comparison, int present) {
        double most = logPrior - Math.log(householdPrior) / LN2 + maxSupplementaryWeights[present];
        double[] coreWeights = new double[ComparisonField.COUNT];
        Arrays.fill(coreWeights, Double.NaN);
        for (ComparisonField field : ComparisonField.CORE) {
            if (comparison.level(field) != ComparisonField.MISSING) {
                coreWeights[field.index()] = matchWeight(field.index(), comparison);
                most += coreWeights[field.index()];
            }
        }
        return most - household.logRatio(coreWeights, distinctionOfOneDay(comparison)) / LN2;
    }

    /** Returns the match weight of one field, including the term frequency adjustment. */
    public double matchWeight(int field, PairComparison comparison) {
        return Math.min(
                comparison.mostBits(field),
                matchWeight(field, comparison.level(field), comparison.termFrequencyAdjustment(field)));
    }

    /** Returns the match weight of a level with a term frequency adjustment. */
    public double matchWeight(int field, int level, float rarity) {
        return weights[field][level] + (termFrequencyAdjusted[field][level] ? rarity : 0);
    }

    /**
     * Returns the natural logarithm of the likelihood ratio of all fields for household pairs against non-matches, as far as it
     * does not depend on the given names of twins.
     *
     * @param matchWeights match weight of each field, {@link Double#NaN} if missing
     */
    public double householdLogRatio(double[] matchWeights) {
        return household.logRatio(matchWeights, Double.NaN);
    }

    private static double zeroIfMissing(double weight) {
        return Double.isNaN(weight) ? 0 : weight;
    }

    /** Returns the prior in bits: log2 of the probability that a random pair is a match. */
    public double prior() {
        return logPrior;
    }

    /**
     * Returns log2 of the odds that two records of one name which share a value of a household are of one person, and not of
     * parent and child, as far as this is known without their dates of birth.
     */
    public double namesakeOdds() {
        return logPrior - Math.log(householdPrior * household.namesakes()) / LN2;
    }

    /** Returns the sum of the match weights of all fields. */
    public double matchWeight(PairComparison comparison) {
        double sum = 0;
        for (int field = 0; field < ComparisonField.COUNT; field++) {
            sum += matchWeight(field, comparison);
        }
        return sum;
    }

    /**
     * Returns the household match weight in bits: log2 of the likelihood ratio for household pairs against non-matches.
     */
    public double householdMatchWeight(PairComparison comparison) {
        return household.logRatio(matchWeights(comparison), distinctionOfOneDay(comparison)) / LN2;
    }

    /**
     * Writes the match weights of a comparison, as those of two rows or averages of several are scored.
     *
     * @param weights output: {@link #WEIGHTS} numbers, {@link Float#NaN} for those that are missing
     */
    public void matchWeights(PairComparison comparison, float[] weights) {
        for (int field = 0; field < ComparisonField.COUNT; field++) {
            boolean missing = comparison.level(field) == ComparisonField.MISSING;
            weights[field] = missing ? Float.NaN : (float) matchWeight(field, comparison);
        }
        weights[NAME_DISTINCTION] = nameDistinction(comparison);
        weights[COMPARABLE_DATES] =
                comparison.hasComparableDates() ? comparison.hasSameDay() ? AGREEING : 0 : Float.NaN;
        weights[SHARED_MOBILE] = comparison.hasSharedMobile() ? 1 : Float.NaN;
        weights[NAME_IN_ADDRESS] = comparison.hasNameInAddress() ? 1 : Float.NaN;
    }

    /** Returns whether dates of birth agree to the day, from weights as {@link #matchWeights} writes them. */
    public static boolean hasSameDay(float[] weights) {
        return weights[COMPARABLE_DATES] > LEAST_AGREEING;
    }

    private double[] matchWeights(PairComparison comparison) {
        double[] matchWeights = new double[ComparisonField.COUNT];
        for (int field = 0; field < ComparisonField.COUNT; field++) {
            matchWeights[field] =
                    comparison.level(field) == ComparisonField.MISSING ? Double.NaN : matchWeight(field, comparison);
        }
        return matchWeights;
    }

    /**
     * Returns the bits by which the given names are more likely for one person than for twins; {@link Float#NaN} if
     * they are not known.
     */
    public float nameDistinction(PairComparison comparison) {
        return twins.distinction(comparison);
    }

    private float distinctionOfOneDay(PairComparison comparison) {
        return comparison.hasSameDay() ? nameDistinction(comparison) : Float.NaN;
    }

    /**
     * Returns log2 of the odds of a match, given the match weights.
     *
     * @param weights match weight of each field and {@link #NAME_DISTINCTION}, {@link Float#NaN} if missing
     */
    public double logOdds(float[] weights) {
        double sum = 0;
        double[] matchWeights = new double[ComparisonField.COUNT];
        for (int field = 0; field < ComparisonField.COUNT; field++) {
            matchWeights[field] = weights[field];
            sum += zeroIfMissing(matchWeights[field]);
        }
        return sum
                - logOddsAgainst(
                        matchWeights,
                        weights[NAME_DISTINCTION],
                        hasSameDay(weights) ? weights[NAME_DISTINCTION] : Float.NaN);
    }

    /** Returns log2 of the odds of a match, given a comparison. */
    public double logOdds(PairComparison comparison) {
        double sum = matchWeight(comparison);
        // Relatives only lower the odds, so pairs that are negligible without it need no computation.
        return sum + logPrior < NEGLIGIBLE_LOG_ODDS
                ? sum + logPrior
                : sum
                        - logOddsAgainst(
                                matchWeights(comparison), nameDistinction(comparison), distinctionOfOneDay(comparison));
    }

    /** @param ofOneDay the distinction of the names if the dates of birth agree to the day */
    private double logOddsAgainst(double[] matchWeights, double nameDistinction, double ofOneDay) {
        double likelihood = nonMatchPrior
                + householdPrior * Math.exp(household.logRatio(matchWeights, ofOneDay))
                + twinPrior * Math.exp(twins.logRatio(matchWeights, nameDistinction));
        return Math.log(likelihood) / LN2 - logPrior;
    }

    /** Returns the probability of log2 odds. */
    public static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-LN2 * logOdds));
    }
}

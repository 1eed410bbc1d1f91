package org.mesinfos.linkage.model;

import java.util.Arrays;
import org.mesinfos.linkage.compare.Field;
import org.mesinfos.linkage.compare.Level;
import org.mesinfos.linkage.compare.PairComparison;

/** Computes match weights and log odds of comparisons under a model. Immutable and safe for use by several threads. */
public final class PairScorer {

    private static final double LN2 = Math.log(2);
    private static final double HOPELESS = -10;
    private static final Field[] FIELDS = Field.values();
    private static final int GIVEN = Field.GIVEN_NAME.place();
    private static final int BIRTH = Field.BIRTH_DATE.place();
    private static final double NAMESAKES = Field.GIVEN_NAME.sharedInHousehold();
    private static final double TWINS = Field.BIRTH_DATE.sharedInHousehold();

    private final double[][] bits = new double[Field.COUNT][];
    private final boolean[][] rarityCounts = new boolean[Field.COUNT][];
    private final double samePrior;
    private final double householdPrior;
    private final double strangerPrior;
    /** By bit mask of the {@link Field#OTHERS} that both records contain. */
    private final double[] othersAtMost = new double[1 << Field.OTHERS.size()];

    public PairScorer(LinkageModel model) {
        for (Field field : FIELDS) {
            int levels = field.levels().size();
            bits[field.place()] = new double[levels];
            rarityCounts[field.place()] = new boolean[levels];
            for (int level = 1; level < levels; level++) {
                bits[field.place()][level] = model.bits(field.place(), level);
                rarityCounts[field.place()][level] = field.levels().get(level).rarity() == Level.Rarity.COUNTS;
            }
        }
        samePrior = Math.log(model.samePrior()) / LN2;
        householdPrior = model.householdPrior();
        strangerPrior = 1 - model.samePrior() - model.householdPrior();
        for (int present = 0; present < othersAtMost.length; present++) {
            othersAtMost[present] = othersAtMost(model, present);
        }
    }

    /**
     * Returns the maximum weight by which the supplementary fields can distinguish one person from two people of one
     * household.
     */
    private static double othersAtMost(LinkageModel model, int present) {
        double most = 0;
        for (int place = 0; place < Field.OTHERS.size(); place++) {
            if ((present & 1 << place) != 0) {
                most += atMost(model, Field.OTHERS.get(place));
            }
        }
        return most;
    }

    private static double atMost(LinkageModel model, Field field) {
        if (field.sharedInHousehold() > 0) {
            return -Math.log(field.sharedInHousehold()) / LN2;
        }
        double best = 0;
        for (int level = 1; level < field.levels().size(); level++) {
            best = Math.max(best, model.bits(field.place(), level));
        }
        return best;
    }

    /**
     * Returns an upper bound of the log odds, given the core fields. The supplementary fields add little, because
     * agreement in them is nearly as likely between two people of one household.
     *
     * @param comparison comparison of the core fields
     * @param present bit mask of the {@link Field#OTHERS} that both records contain, in their order
     */
    public double logOddsAtMost(PairComparison comparison, int present) {
        double most = samePrior - Math.log(householdPrior) / LN2 + othersAtMost[present];
        double[] coreWeights = new double[Field.COUNT];
        Arrays.fill(coreWeights, Double.NaN);
        for (Field field : Field.OWN) {
            if (comparison.level(field) != Field.MISSING) {
                coreWeights[field.place()] = bits(field.place(), comparison);
                most += coreWeights[field.place()];
            }
        }
        return most - household(coreWeights) / LN2;
    }

    /** Returns the match weight of one field, including the term frequency adjustment. */
    public double bits(int field, PairComparison comparison) {
        return bits(field, comparison.level(field), comparison.rarity(field));
    }

    /** Returns the match weight of a level with a term frequency adjustment. */
    public double bits(int field, int level, float rarity) {
        return bits[field][level] + (rarityCounts[field][level] ? rarity : 0);
    }

    /** Returns the natural logarithm of the likelihood ratio of one field for household pairs against non-matches. */
    private static double household(int field, double weight) {
        double shared = FIELDS[field].sharedInHousehold();
        return Math.log(shared * Math.exp(LN2 * weight) + 1 - shared);
    }

    /**
     * Returns the same ratio for given name and birth date together. Father and son may share a given name and twins
     * share a birth date, but two people of one household do not share both.
     *
     * @param given match weight of the given name, 0 if missing
     * @param birth match weight of the birth date, 0 if missing
     */
    private static double householdOfOwn(double given, double birth) {
        return Math.log(1 - NAMESAKES - TWINS + NAMESAKES * Math.exp(LN2 * given) + TWINS * Math.exp(LN2 * birth));
    }

    /**
     * Returns the natural logarithm of the likelihood ratio of all fields for household pairs against non-matches.
     *
     * @param matchWeights match weight of each field, {@link Double#NaN} if missing
     */
    public static double household(double[] matchWeights) {
        double sum = householdOfOwn(known(matchWeights[GIVEN]), known(matchWeights[BIRTH]));
        for (int field = 0; field < Field.COUNT; field++) {
            if (field != GIVEN && field != BIRTH && !Double.isNaN(matchWeights[field])) {
                sum += household(field, matchWeights[field]);
            }
        }
        return sum;
    }

    private static double known(double weight) {
        return Double.isNaN(weight) ? 0 : weight;
    }

    /** Returns the prior in bits: log2 of the probability that a random pair is a match. */
    public double prior() {
        return samePrior;
    }

    /** Returns the sum of the match weights of all fields. */
    public double bits(PairComparison comparison) {
        double sum = 0;
        for (int field = 0; field < Field.COUNT; field++) {
            sum += bits(field, comparison);
        }
        return sum;
    }

    /**
     * Returns the household match weight in bits: log2 of the likelihood ratio for household pairs against non-matches.
     */
    public double householdBits(PairComparison comparison) {
        double[] matchWeights = new double[Field.COUNT];
        for (int field = 0; field < Field.COUNT; field++) {
            matchWeights[field] = comparison.level(field) == Field.MISSING ? Double.NaN : bits(field, comparison);
        }
        return household(matchWeights) / LN2;
    }

    /**
     * Returns log2 of the odds of a match, given the match weights.
     *
     * @param fieldWeights match weight of each field, {@link Float#NaN} if missing
     */
    public double logOdds(float[] fieldWeights) {
        double sum = 0;
        double[] matchWeights = new double[Field.COUNT];
        for (int field = 0; field < Field.COUNT; field++) {
            matchWeights[field] = fieldWeights[field];
            sum += known(matchWeights[field]);
        }
        return sum - against(household(matchWeights) / LN2);
    }

    /** Returns log2 of the odds of a match, given a comparison. */
    public double logOdds(PairComparison comparison) {
        double sum = bits(comparison);
        // The household class only lowers the odds, so pairs that are negligible without it need no computation.
        return sum + samePrior < HOPELESS ? sum + samePrior : sum - against(householdBits(comparison));
    }

    private double against(double householdBits) {
        return Math.log(strangerPrior + householdPrior * Math.exp(LN2 * householdBits)) / LN2 - samePrior;
    }

    /** Returns the probability of log2 odds. */
    public static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-LN2 * logOdds));
    }
}

package org.mesinfos.linkage.model;

import java.util.Arrays;
import org.mesinfos.linkage.compare.Field;
import org.mesinfos.linkage.compare.Level;
import org.mesinfos.linkage.compare.PairComparison;

/** What comparisons are worth under a model. Immutable and safe for use by several threads. */
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
    /** By which of {@link Field#OTHERS} both records have, a bit for each. */
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
        for (int told = 0; told < othersAtMost.length; told++) {
            othersAtMost[told] = othersAtMost(model, told);
        }
    }

    /** What agreement in all that is not a person's own can tell one person from two of one household, at most. */
    private static double othersAtMost(LinkageModel model, int told) {
        double most = 0;
        for (int place = 0; place < Field.OTHERS.size(); place++) {
            if ((told & 1 << place) != 0) {
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
     * What the odds can be at most, whatever fields say that are not a person's own: two people of one household explain
     * agreement in those nearly as well.
     *
     * @param comparison of names, birth dates and personal identifiers
     * @param told which of {@link Field#OTHERS} both records have, a bit for each in their order
     */
    public double logOddsAtMost(PairComparison comparison, int told) {
        double most = samePrior - Math.log(householdPrior) / LN2 + othersAtMost[told];
        double[] own = new double[Field.COUNT];
        Arrays.fill(own, Double.NaN);
        for (Field field : Field.OWN) {
            if (comparison.level(field) != Field.MISSING) {
                own[field.place()] = bits(field.place(), comparison);
                most += own[field.place()];
            }
        }
        return most - household(own) / LN2;
    }

    /** Bits that one field speaks for one person against strangers. */
    public double bits(int field, PairComparison comparison) {
        return bits(field, comparison.level(field), comparison.rarity(field));
    }

    /** The same of a level and the rarity of the shared value. */
    public double bits(int field, int level, float rarity) {
        return bits[field][level] + (rarityCounts[field][level] ? rarity : 0);
    }

    /** How likely two people of one household agree so in a field, against strangers; as a natural logarithm. */
    private static double household(int field, double bits) {
        double shared = FIELDS[field].sharedInHousehold();
        return Math.log(shared * Math.exp(LN2 * bits) + 1 - shared);
    }

    /**
     * The same of given name and birth date together: a father shares a given name with his son and twins share a birth
     * date, but nobody shares both.
     *
     * @param given bits of the given name, 0 where nothing is known
     * @param birth bits of the birth date, likewise
     */
    private static double householdOfOwn(double given, double birth) {
        return Math.log(1 - NAMESAKES - TWINS + NAMESAKES * Math.exp(LN2 * given) + TWINS * Math.exp(LN2 * birth));
    }

    /**
     * How likely two people of one household agree so in all fields, against strangers; as a natural logarithm.
     *
     * @param bits bits of each field, {@link Double#NaN} where nothing is known
     */
    public static double household(double[] bits) {
        double sum = householdOfOwn(known(bits[GIVEN]), known(bits[BIRTH]));
        for (int field = 0; field < Field.COUNT; field++) {
            if (field != GIVEN && field != BIRTH && !Double.isNaN(bits[field])) {
                sum += household(field, bits[field]);
            }
        }
        return sum;
    }

    private static double known(double bits) {
        return Double.isNaN(bits) ? 0 : bits;
    }

    /** Logarithm, base 2, of the odds of two records of whom nothing is known. */
    public double prior() {
        return samePrior;
    }

    /** Sum of the bits of all fields. */
    public double bits(PairComparison comparison) {
        double sum = 0;
        for (int field = 0; field < Field.COUNT; field++) {
            sum += bits(field, comparison);
        }
        return sum;
    }

    /** Bits that the pair speaks for two people of one household against strangers. */
    public double householdBits(PairComparison comparison) {
        double[] bits = new double[Field.COUNT];
        for (int field = 0; field < Field.COUNT; field++) {
            bits[field] = comparison.level(field) == Field.MISSING ? Double.NaN : bits(field, comparison);
        }
        return household(bits) / LN2;
    }

    /**
     * Logarithm, base 2, of the odds that follow from bits.
     *
     * @param fieldBits bits of each field, {@link Float#NaN} where nothing is known
     */
    public double logOdds(float[] fieldBits) {
        double sum = 0;
        double[] bits = new double[Field.COUNT];
        for (int field = 0; field < Field.COUNT; field++) {
            bits[field] = fieldBits[field];
            sum += known(bits[field]);
        }
        return sum - against(household(bits) / LN2);
    }

    /** Logarithm, base 2, of the odds that both records are of one person, all that is known considered. */
    public double logOdds(PairComparison comparison) {
        double sum = bits(comparison);
        // Households make the odds worse only: what is hopeless without them needs no closer look.
        return sum + samePrior < HOPELESS ? sum + samePrior : sum - against(householdBits(comparison));
    }

    private double against(double householdBits) {
        return Math.log(strangerPrior + householdPrior * Math.exp(LN2 * householdBits)) / LN2 - samePrior;
    }

    /** Probability of odds. */
    public static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-LN2 * logOdds));
    }
}

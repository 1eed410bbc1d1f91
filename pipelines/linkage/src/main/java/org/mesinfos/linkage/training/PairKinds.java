package org.mesinfos.linkage.training;

import org.mesinfos.linkage.compare.Field;
import org.mesinfos.linkage.model.LinkageModel;
import org.mesinfos.linkage.model.PairScorer;

/** How likely pairs are of each kind under a model. Holds the answer for the last pair; not safe for several threads. */
final class PairKinds {

    private static final double LN2 = Math.log(2);
    private static final double HOPELESS = -20;

    private final PairScorer scorer;
    private final double logPrior;
    private final double householdPrior;
    private final double strangerPrior;

    private final double[] fields = new double[Field.COUNT];

    private double same;
    private double household;

    PairKinds(LinkageModel model) {
        scorer = new PairScorer(model);
        logPrior = Math.log(model.samePrior()) / LN2;
        householdPrior = model.householdPrior();
        strangerPrior = 1 - model.samePrior() - model.householdPrior();
    }

    /** Looks at a pair; false when it is of strangers beyond doubt. */
    boolean look(PairSample sample, int pair) {
        double sum = logPrior;
        for (int field = 0; field < Field.COUNT; field++) {
            sum += bits(sample, pair, field);
        }
        if (sum < HOPELESS) {
            return false;
        }
        for (int field = 0; field < Field.COUNT; field++) {
            fields[field] = sample.level(pair, field) == Field.MISSING ? Double.NaN : bits(sample, pair, field);
        }
        double one = Math.exp(LN2 * sum);
        double home = householdPrior * Math.exp(PairScorer.household(fields));
        double all = one + home + strangerPrior;
        same = one / all;
        household = home / all;
        return true;
    }

    /** Probability that the pair is of one person. */
    double same() {
        return same;
    }

    /** Probability that it is of different people of one household. */
    double household() {
        return household;
    }

    private double bits(PairSample sample, int pair, int field) {
        return scorer.bits(field, sample.level(pair, field), sample.rarity(pair, field));
    }
}

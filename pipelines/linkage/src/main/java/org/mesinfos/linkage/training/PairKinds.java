package org.mesinfos.linkage.training;

import org.mesinfos.linkage.compare.Field;
import org.mesinfos.linkage.model.LinkageModel;
import org.mesinfos.linkage.model.PairScorer;

/**
 * Probabilities of the classes of a pair under a model. Contains the result for the last pair. Not safe for use by
 * several threads.
 */
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

    /** Evaluates a pair; returns false if it is certainly a non-match. */
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
        double matchLikelihood = Math.exp(LN2 * sum);
        double householdLikelihood = householdPrior * Math.exp(PairScorer.household(fields));
        double total = matchLikelihood + householdLikelihood + strangerPrior;
        same = matchLikelihood / total;
        household = householdLikelihood / total;
        return true;
    }

    /** Returns the probability that the pair is a match. */
    double same() {
        return same;
    }

    /** Returns the probability that the pair is a household pair. */
    double household() {
        return household;
    }

    private double bits(PairSample sample, int pair, int field) {
        return scorer.bits(field, sample.level(pair, field), sample.rarity(pair, field));
    }
}

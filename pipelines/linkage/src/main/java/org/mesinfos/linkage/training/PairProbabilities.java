package org.mesinfos.linkage.training;

import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.model.LinkageModel;
import org.mesinfos.linkage.model.PairScorer;

/**
 * Probabilities of the classes of a pair under a model. Contains the result for the last pair. Not safe for use by
 * several threads.
 */
final class PairProbabilities {

    private static final double LN2 = Math.log(2);
    private static final double NEGLIGIBLE_LOG_ODDS = -20;

    private final PairScorer scorer;
    private final double logPrior;
    private final double householdPrior;
    private final double nonMatchPrior;

    private final double[] fields = new double[ComparisonField.COUNT];

    private double match;
    private double household;

    PairProbabilities(LinkageModel model) {
        scorer = new PairScorer(model);
        logPrior = Math.log(model.prior()) / LN2;
        householdPrior = model.householdPrior();
        nonMatchPrior = 1 - model.prior() - model.householdPrior();
    }

    /** Evaluates a pair; returns false if it is certainly a non-match. */
    boolean evaluate(PairSample sample, int pair) {
        double sum = logPrior;
        for (int field = 0; field < ComparisonField.COUNT; field++) {
            sum += matchWeight(sample, pair, field);
        }
        if (sum < NEGLIGIBLE_LOG_ODDS) {
            return false;
        }
        for (int field = 0; field < ComparisonField.COUNT; field++) {
            fields[field] = sample.level(pair, field) == ComparisonField.MISSING
                    ? Double.NaN
                    : matchWeight(sample, pair, field);
        }
        double matchLikelihood = Math.exp(LN2 * sum);
        double householdLikelihood = householdPrior * Math.exp(scorer.householdLogRatio(fields));
        double total = matchLikelihood + householdLikelihood + nonMatchPrior;
        match = matchLikelihood / total;
        household = householdLikelihood / total;
        return true;
    }

    /** Returns the probability that the pair is a match. */
    double match() {
        return match;
    }

    /** Returns the probability that the pair is a household pair. */
    double household() {
        return household;
    }

    private double matchWeight(PairSample sample, int pair, int field) {
        return scorer.matchWeight(field, sample.level(pair, field), sample.termFrequencyAdjustment(pair, field));
    }
}

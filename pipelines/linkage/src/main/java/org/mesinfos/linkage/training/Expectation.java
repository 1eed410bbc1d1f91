package org.mesinfos.linkage.training;

import org.mesinfos.linkage.compare.Field;
import org.mesinfos.linkage.model.LinkageModel;

/**
 * Expectation maximisation (EM) over three classes of pairs: matches, household pairs and non-matches.
 *
 * <p>The class of a pair depends on its comparison and not on its blocking rule. Therefore the prior is that of all
 * pairs, and blocking causes a bias only by the matches that it misses. The u-probabilities are estimated from random
 * pairs and fixed while the other parameters are estimated. If all were estimated together, EM could converge to a
 * model in which namesakes are one person.
 */
final class Expectation {

    private static final int MOST_ROUNDS = 20;
    private static final double SETTLED = 1e-3;
    private static final double BEYOND_DOUBT = 0.99;
    /** The expected m-probabilities count as much as this share of the observed matches. */
    private static final double TRUST_IN_EXPECTATION = 0.5;
    /** Number of pairs as which the expected m-probabilities count once clusters are known. */
    private static final double PRIOR_PAIRS = 20;
    /** Number of random pairs, uniform over the levels, that are assumed in addition to the observed ones. */
    private static final double PRIOR_RANDOM = 0.5;
    /** Lower bound of the household prior relative to the prior, since households occur in every data set. */
    private static final double LEAST_HOUSEHOLDS = 0.0001;

    private final PairSample compared;
    private final PairSample random;
    private final double weight;
    private final double pairs;
    private final double comparableShare;

    /**
     * @param compared a sample of the candidate pairs
     * @param random random pairs
     * @param weight number of candidate pairs that each sampled pair represents
     * @param pairs number of all pairs of records
     */
    Expectation(PairSample compared, PairSample random, double weight, double pairs) {
        this.compared = compared;
        this.random = random;
        this.weight = weight;
        this.pairs = pairs;
        this.comparableShare = toldApart(random);
    }

    /** Estimates the first model by EM. */
    LinkageModel first(int records) {
        LinkageModel model = LinkageModel.uninformed(Math.min(0.1, records / 2.0 / pairs));
        Tally nonMatchCounts = Tally.even(PRIOR_RANDOM);
        for (int pair = 0; pair < random.size(); pair++) {
            nonMatchCounts.add(random, pair, 1);
        }
        LinkageModel next =
                new LinkageModel(model.same(), nonMatchCounts.shares(), model.samePrior(), model.householdPrior());
        double change = 1;
        for (int round = 0; round < MOST_ROUNDS && change > SETTLED; round++) {
            model = next;
            next = round(model);
            change = change(model, next);
        }
        return next;
    }

    private LinkageModel round(LinkageModel model) {
        PairKinds kinds = new PairKinds(model);
        double samePairs = 0;
        double householdPairs = 0;
        double[] probabilities = new double[compared.size()];
        for (int pair = 0; pair < compared.size(); pair++) {
            if (kinds.look(compared, pair)) {
                probabilities[pair] = weight * kinds.same();
                samePairs += probabilities[pair];
                householdPairs += isUnlike(compared, pair) ? weight * kinds.household() : 0;
            }
        }
        Tally matchCounts = Tally.expecting(Math.max(1, TRUST_IN_EXPECTATION * samePairs));
        for (int pair = 0; pair < compared.size(); pair++) {
            if (probabilities[pair] > 0) {
                matchCounts.add(compared, pair, probabilities[pair]);
            }
        }
        return model(matchCounts, model.strangers(), samePairs, householdPairs);
    }

    /**
     * Re-estimates the model from clusters. Pairs within a cluster are matches, whatever their own comparison, because
     * other records of the cluster support them. This excludes namesakes.
     *
     * @param clusters cluster of each row
     * @param within all pairs of rows within clusters
     * @param isSingleton whether a row is the only one of its cluster
     */
    LinkageModel refined(LinkageModel model, int[] clusters, PairSample within, boolean[] isSingleton) {
        PairKinds kinds = new PairKinds(model);
        Tally matchCounts = Tally.expecting(PRIOR_PAIRS);
        double samePairs = within.size();
        double householdPairs = 0;
        for (int pair = 0; pair < within.size(); pair++) {
            matchCounts.add(within, pair, 1);
        }
        for (int pair = 0; pair < compared.size(); pair++) {
            int a = compared.first(pair);
            int b = compared.second(pair);
            if (clusters[a] != clusters[b] && kinds.look(compared, pair)) {
                double probability = isSingleton[a] && isSingleton[b] ? weight * kinds.same() : 0;
                matchCounts.add(compared, pair, probability);
                samePairs += probability;
                householdPairs += isUnlike(compared, pair) ? weight * kinds.household() : 0;
            }
        }
        return model(matchCounts, strangers(kinds, clusters), samePairs, householdPairs);
    }

    private double[][] strangers(PairKinds kinds, int[] clusters) {
        Tally nonMatchCounts = Tally.even(PRIOR_RANDOM);
        for (int pair = 0; pair < random.size(); pair++) {
            boolean sameCluster = clusters[random.first(pair)] == clusters[random.second(pair)];
            if (!sameCluster && !(kinds.look(random, pair) && kinds.same() + kinds.household() > BEYOND_DOUBT)) {
                nonMatchCounts.add(random, pair, 1);
            }
        }
        return nonMatchCounts.shares();
    }

    private LinkageModel model(Tally matchCounts, double[][] uProbabilities, double samePairs, double householdPairs) {
        double prior = Math.max(1, samePairs) / pairs;
        // If only names are present, namesakes with the same family name resemble a household. Without a bound, their
        // number would increase with every iteration.
        double household = comparableShare == 0 ? 0 : Math.min(prior, householdPairs / comparableShare / pairs);
        return new LinkageModel(
                matchCounts.shares(), uProbabilities, prior, Math.max(LEAST_HOUSEHOLDS * prior, household));
    }

    /**
     * Returns whether given name and birth date both differ, as in nearly all household pairs; if a birth date is
     * missing, the given name suffices. Only such pairs are counted as household pairs. Other pairs may as well be
     * matches, and every match that the model does not dare to link would count as a household pair.
     */
    private static boolean isUnlike(PairSample sample, int pair) {
        int date = sample.level(pair, Field.BIRTH_DATE.place());
        return sample.level(pair, Field.GIVEN_NAME.place()) == worst(Field.GIVEN_NAME)
                && (date == Field.MISSING || date >= worst(Field.BIRTH_DATE) - 1);
    }

    private static int worst(Field field) {
        return field.levels().size() - 1;
    }

    /** Returns the share of pairs in which a difference is detectable, because both records have a given name. */
    private static double toldApart(PairSample random) {
        int comparable = 0;
        for (int pair = 0; pair < random.size(); pair++) {
            comparable += random.level(pair, Field.GIVEN_NAME.place()) != Field.MISSING ? 1 : 0;
        }
        return random.size() == 0 ? 0 : (double) comparable / random.size();
    }

    private static double change(LinkageModel before, LinkageModel after) {
        double largest = Math.abs(Math.log(before.samePrior() / after.samePrior()));
        for (int field = 0; field < Field.COUNT; field++) {
            for (int level = 1; level < before.same()[field].length; level++) {
                largest = Math.max(largest, Math.abs(before.same()[field][level] - after.same()[field][level]));
            }
        }
        return largest;
    }
}

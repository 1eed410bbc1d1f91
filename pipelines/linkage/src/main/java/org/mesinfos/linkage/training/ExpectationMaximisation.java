package org.mesinfos.linkage.training;

import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.model.LinkageModel;

/**
 * Expectation maximisation (EM) over three classes of pairs: matches, household pairs and non-matches.
 *
 * <p>The class of a pair depends on its comparison and not on its blocking rule. Therefore the prior is that of all
 * pairs, and blocking causes a bias only by the matches that it misses. The u-probabilities are estimated from random
 * pairs and fixed while the other parameters are estimated. If all were estimated together, EM could converge to a
 * model in which namesakes are one person.
 */
final class ExpectationMaximisation {

    private static final int MAX_ROUNDS = 20;
    private static final double CONVERGENCE_THRESHOLD = 1e-3;
    private static final double CERTAIN_PROBABILITY = 0.99;
    /** The expected m-probabilities count as much as this share of the observed matches. */
    private static final double EXPECTED_SHARE = 0.5;
    /** Least number of pairs as which the expected m-probabilities count. */
    private static final double EXPECTED_PAIRS = 100;
    /** The same share once clusters are known. */
    private static final double EXPECTED_REFINED_SHARE = 0.1;
    /** Number of random pairs, uniform over the levels, that are assumed in addition to the observed ones. */
    private static final double EXPECTED_RANDOM_PAIRS = 0.5;
    /** Lower bound of the household prior relative to the prior, since households occur in every data set. */
    private static final double MIN_HOUSEHOLD_SHARE = 0.0001;

    private final PairSample compared;
    private final PairSample random;
    private final double weight;
    private final double pairs;
    private final double comparableShare;
    private final double[][] expected;

    /**
     * @param compared a sample of the candidate pairs
     * @param random random pairs
     * @param weight number of candidate pairs that each sampled pair represents
     * @param pairs number of all pairs of records
     * @param expected m-probabilities that are expected before training
     */
    ExpectationMaximisation(PairSample compared, PairSample random, double weight, double pairs, double[][] expected) {
        this.compared = compared;
        this.random = random;
        this.weight = weight;
        this.pairs = pairs;
        this.expected = expected;
        this.comparableShare = comparableShare(random);
    }

    /** Estimates the first model by EM. */
    LinkageModel initialModel(int records) {
        LinkageModel initial = LinkageModel.initial(Math.min(0.1, records / 2.0 / pairs));
        LinkageModel model =
                new LinkageModel(expected, initial.uProbabilities(), initial.prior(), initial.householdPrior());
        LevelCounts nonMatchCounts = LevelCounts.uniform(EXPECTED_RANDOM_PAIRS);
        for (int pair = 0; pair < random.size(); pair++) {
            nonMatchCounts.add(random, pair, 1);
        }
        LinkageModel next = new LinkageModel(
                model.mProbabilities(), nonMatchCounts.probabilities(), model.prior(), model.householdPrior());
        double change = 1;
        for (int round = 0; round < MAX_ROUNDS && change > CONVERGENCE_THRESHOLD; round++) {
            model = next;
            next = iterate(model);
            change = change(model, next);
        }
        return next;
    }

    private LinkageModel iterate(LinkageModel model) {
        PairProbabilities kinds = new PairProbabilities(model);
        double samePairs = 0;
        double householdPairs = 0;
        double[] probabilities = new double[compared.size()];
        for (int pair = 0; pair < compared.size(); pair++) {
            if (kinds.evaluate(compared, pair)) {
                probabilities[pair] = weight * kinds.match();
                samePairs += probabilities[pair];
                householdPairs += differsInNameAndBirthDate(compared, pair) ? weight * kinds.household() : 0;
            }
        }
        LevelCounts matchCounts =
                LevelCounts.ofExpected(Math.max(EXPECTED_PAIRS, EXPECTED_SHARE * samePairs), expected);
        for (int pair = 0; pair < compared.size(); pair++) {
            if (probabilities[pair] > 0) {
                matchCounts.add(compared, pair, probabilities[pair]);
            }
        }
        return model(matchCounts, model.uProbabilities(), samePairs, householdPairs);
    }

    /**
     * Re-estimates the model from clusters, which exclude namesakes. A pair within a cluster counts by the probability
     * of its own comparison, so that a wrong cluster does not confirm itself.
     *
     * @param clusters cluster of each row
     * @param within all pairs of rows within clusters
     * @param isSingleton whether a row is the only one of its cluster
     */
    LinkageModel refine(LinkageModel model, int[] clusters, PairSample within, boolean[] isSingleton) {
        PairProbabilities kinds = new PairProbabilities(model);
        LevelCounts matchCounts =
                LevelCounts.ofExpected(Math.max(EXPECTED_PAIRS, EXPECTED_REFINED_SHARE * within.size()), expected);
        double samePairs = 0;
        double householdPairs = 0;
        for (int pair = 0; pair < within.size(); pair++) {
            double probability = kinds.evaluate(within, pair) ? kinds.match() : 0;
            matchCounts.add(within, pair, probability);
            samePairs += probability;
        }
        for (int pair = 0; pair < compared.size(); pair++) {
            int a = compared.first(pair);
            int b = compared.second(pair);
            if (clusters[a] != clusters[b] && kinds.evaluate(compared, pair)) {
                double probability = isSingleton[a] && isSingleton[b] ? weight * kinds.match() : 0;
                matchCounts.add(compared, pair, probability);
                samePairs += probability;
                householdPairs += differsInNameAndBirthDate(compared, pair) ? weight * kinds.household() : 0;
            }
        }
        return model(matchCounts, uProbabilities(kinds, clusters), samePairs, householdPairs);
    }

    private double[][] uProbabilities(PairProbabilities kinds, int[] clusters) {
        LevelCounts nonMatchCounts = LevelCounts.uniform(EXPECTED_RANDOM_PAIRS);
        for (int pair = 0; pair < random.size(); pair++) {
            boolean sameCluster = clusters[random.first(pair)] == clusters[random.second(pair)];
            if (!sameCluster
                    && !(kinds.evaluate(random, pair) && kinds.match() + kinds.household() > CERTAIN_PROBABILITY)) {
                nonMatchCounts.add(random, pair, 1);
            }
        }
        return nonMatchCounts.probabilities();
    }

    private LinkageModel model(
            LevelCounts matchCounts, double[][] uProbabilities, double samePairs, double householdPairs) {
        double prior = Math.max(1, samePairs) / pairs;
        // If only names are present, namesakes with the same family name resemble a household. Without a bound, their
        // number would increase with every iteration.
        double household = comparableShare == 0 ? 0 : Math.min(prior, householdPairs / comparableShare / pairs);
        return new LinkageModel(
                PlausibleShares.of(matchCounts.probabilities(), uProbabilities),
                uProbabilities,
                prior,
                Math.max(MIN_HOUSEHOLD_SHARE * prior, household));
    }

    /**
     * Returns whether given name and birth date both differ, as in nearly all household pairs; if a birth date is
     * missing, the given name suffices. Only such pairs are counted as household pairs. Other pairs may as well be
     * matches, and every match that the model does not dare to link would count as a household pair.
     */
    private static boolean differsInNameAndBirthDate(PairSample sample, int pair) {
        int date = sample.level(pair, ComparisonField.BIRTH_DATE.index());
        return sample.level(pair, ComparisonField.GIVEN_NAME.index()) == worstLevel(ComparisonField.GIVEN_NAME)
                && (date == ComparisonField.MISSING || date >= worstLevel(ComparisonField.BIRTH_DATE) - 1);
    }

    private static int worstLevel(ComparisonField field) {
        return field.levels().size() - 1;
    }

    /** Returns the share of pairs in which a difference is detectable, because both records have a given name. */
    private static double comparableShare(PairSample random) {
        int comparable = 0;
        for (int pair = 0; pair < random.size(); pair++) {
            comparable += random.level(pair, ComparisonField.GIVEN_NAME.index()) != ComparisonField.MISSING ? 1 : 0;
        }
        return random.size() == 0 ? 0 : (double) comparable / random.size();
    }

    private static double change(LinkageModel before, LinkageModel after) {
        double largest = Math.abs(Math.log(before.prior() / after.prior()));
        for (int field = 0; field < ComparisonField.COUNT; field++) {
            for (int level = 1; level < before.mProbabilities()[field].length; level++) {
                largest = Math.max(
                        largest,
                        Math.abs(before.mProbabilities()[field][level] - after.mProbabilities()[field][level]));
            }
        }
        return largest;
    }
}

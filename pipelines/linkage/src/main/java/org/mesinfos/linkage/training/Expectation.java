package org.mesinfos.linkage.training;

import org.mesinfos.linkage.compare.Field;
import org.mesinfos.linkage.model.LinkageModel;

/**
 * Expectation and maximisation over three kinds of pairs: of one person, of one household, of strangers.
 *
 * <p>A pair's kind depends on how it compares and not on which key brought it up, so the prior is that of all pairs, and
 * blocking biases nothing but by what it misses. What strangers look like comes from random pairs and is held while the
 * rest is estimated: both at once would run away to a world in which namesakes are one person.
 */
final class Expectation {

    private static final int MOST_ROUNDS = 20;
    private static final double SETTLED = 1e-3;
    private static final double BEYOND_DOUBT = 0.99;
    /** Expectation counts as much as this share of the pairs observed. */
    private static final double TRUST_IN_EXPECTATION = 0.5;
    /** As many pairs of one person as expectation counts once clusters are known. */
    private static final double PRIOR_PAIRS = 20;
    /** As many random pairs as are assumed beforehand, alike for each level. */
    private static final double PRIOR_RANDOM = 0.5;
    /** There are households everywhere, be they ever so few. */
    private static final double LEAST_HOUSEHOLDS = 0.0001;

    private final PairSample compared;
    private final PairSample random;
    private final double weight;
    private final double pairs;
    private final double toldApart;

    /**
     * @param compared a sample of the candidate pairs
     * @param weight how many candidate pairs each of them stands for
     * @param pairs all pairs of records
     */
    Expectation(PairSample compared, PairSample random, double weight, double pairs) {
        this.compared = compared;
        this.random = random;
        this.weight = weight;
        this.pairs = pairs;
        this.toldApart = toldApart(random);
    }

    /** The model to begin with. */
    LinkageModel first(int records) {
        LinkageModel model = LinkageModel.uninformed(Math.min(0.1, records / 2.0 / pairs));
        Tally strangers = Tally.even(PRIOR_RANDOM);
        for (int pair = 0; pair < random.size(); pair++) {
            strangers.add(random, pair, 1);
        }
        LinkageModel next =
                new LinkageModel(model.same(), strangers.shares(), model.samePrior(), model.householdPrior());
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
        double[] shares = new double[compared.size()];
        for (int pair = 0; pair < compared.size(); pair++) {
            if (kinds.look(compared, pair)) {
                shares[pair] = weight * kinds.same();
                samePairs += shares[pair];
                householdPairs += isUnlike(compared, pair) ? weight * kinds.household() : 0;
            }
        }
        Tally same = Tally.expecting(Math.max(1, TRUST_IN_EXPECTATION * samePairs));
        for (int pair = 0; pair < compared.size(); pair++) {
            if (shares[pair] > 0) {
                same.add(compared, pair, shares[pair]);
            }
        }
        return model(same, model.strangers(), samePairs, householdPairs);
    }

    /**
     * The model that follows from clusters: pairs within one are of one person, whatever they look like themselves, since
     * other records of the cluster speak for them. That is what keeps namesakes out.
     *
     * @param clusters of each row
     * @param within all pairs of rows of one cluster
     * @param single whether a row is a cluster of its own
     */
    LinkageModel refined(LinkageModel model, int[] clusters, PairSample within, boolean[] single) {
        PairKinds kinds = new PairKinds(model);
        Tally same = Tally.expecting(PRIOR_PAIRS);
        double samePairs = within.size();
        double householdPairs = 0;
        for (int pair = 0; pair < within.size(); pair++) {
            same.add(within, pair, 1);
        }
        for (int pair = 0; pair < compared.size(); pair++) {
            int a = compared.first(pair);
            int b = compared.second(pair);
            if (clusters[a] != clusters[b] && kinds.look(compared, pair)) {
                double share = single[a] && single[b] ? weight * kinds.same() : 0;
                same.add(compared, pair, share);
                samePairs += share;
                householdPairs += isUnlike(compared, pair) ? weight * kinds.household() : 0;
            }
        }
        return model(same, strangers(kinds, clusters), samePairs, householdPairs);
    }

    private double[][] strangers(PairKinds kinds, int[] clusters) {
        Tally strangers = Tally.even(PRIOR_RANDOM);
        for (int pair = 0; pair < random.size(); pair++) {
            boolean one = clusters[random.first(pair)] == clusters[random.second(pair)];
            if (!one && !(kinds.look(random, pair) && kinds.same() + kinds.household() > BEYOND_DOUBT)) {
                strangers.add(random, pair, 1);
            }
        }
        return strangers.shares();
    }

    private LinkageModel model(Tally same, double[][] strangers, double samePairs, double householdPairs) {
        double prior = Math.max(1, samePairs) / pairs;
        // Namesakes of a family pass for a household where nothing else is told: without a bound each round finds more.
        double household = toldApart == 0 ? 0 : Math.min(prior, householdPairs / toldApart / pairs);
        return new LinkageModel(same.shares(), strangers, prior, Math.max(LEAST_HOUSEHOLDS * prior, household));
    }

    /**
     * Whether given name and birth date both differ, as they do in nearly all pairs of a household; the given name alone
     * where a birth date is missing. Only such pairs are counted for households: the others may as well be of one person,
     * and would make households of whatever the model does not dare to link.
     */
    private static boolean isUnlike(PairSample sample, int pair) {
        int date = sample.level(pair, Field.BIRTH_DATE.place());
        return sample.level(pair, Field.GIVEN_NAME.place()) == worst(Field.GIVEN_NAME)
                && (date == Field.MISSING || date >= worst(Field.BIRTH_DATE) - 1);
    }

    private static int worst(Field field) {
        return field.levels().size() - 1;
    }

    /** Share of pairs that could be told to be unlike, since both have a given name. */
    private static double toldApart(PairSample random) {
        int told = 0;
        for (int pair = 0; pair < random.size(); pair++) {
            told += random.level(pair, Field.GIVEN_NAME.place()) != Field.MISSING ? 1 : 0;
        }
        return random.size() == 0 ? 0 : (double) told / random.size();
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

package org.mesinfos.pipelines.identity.benchmark;

import java.util.List;

/**
 * How well one set was linked.
 *
 * @param persons how many there are in truth
 * @param pairs of scores alone: every pair above the threshold is linked
 * @param clusters pairs within clusters
 * @param wholePersons persons whose records are all together and with no others
 * @param predictedFalseMerges pairs within clusters expected to be wrong, by their odds
 * @param blockingRecall share of pairs of one person that were compared at all
 * @param reviews pairs of clusters left to an operator
 * @param calibration how often pairs of a probability were right
 * @param reachedAtPrecision999 share of pairs of one person above the lowest score from which on 999 of 1,000 pairs are
 *     right: what somebody who knew the truth would reach by scores alone
 */
public record SetResult(
        String name,
        int records,
        int persons,
        PairCounts pairs,
        PairCounts clusters,
        int wholePersons,
        double predictedFalseMerges,
        double blockingRecall,
        long comparedPairs,
        int reviews,
        List<CalibrationBin> calibration,
        double reachedAtPrecision999,
        double secondsLearning,
        double secondsLinking) {}

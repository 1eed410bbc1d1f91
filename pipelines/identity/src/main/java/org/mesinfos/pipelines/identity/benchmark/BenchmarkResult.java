package org.mesinfos.pipelines.identity.benchmark;

import java.util.List;
import java.util.Optional;

/**
 * Result of the linkage of one labelled set.
 *
 * @param persons true number of persons
 * @param pairs pairs linked by scores alone: all pairs above the threshold
 * @param clusters pairs within clusters
 * @param wholePersons number of persons whose records are exactly one cluster
 * @param predictedFalseMerges expected number of wrong pairs within clusters, from their odds
 * @param pairsForEachJoin number of linked pairs for each join of clusters
 * @param unpredictable why no number of wrong pairs is predicted; empty if it is
 * @param blockingRecall share of true pairs that are candidate pairs
 * @param reviews number of pairs of clusters left to clerical review
 * @param calibration expected and actual matches by bin of log odds
 * @param rules measured errors of the rules
 * @param wrong linked pairs that are of two people, as many as were asked for
 * @param missed pairs of one person that are not linked, as many as were asked for
 * @param recallAtPrecision999 recall at the lowest threshold at which precision is 0.999: the best result that scores
 *     alone allow, if the threshold is chosen with knowledge of the labels
 */
public record BenchmarkResult(
        String name,
        int records,
        int persons,
        PairCounts pairs,
        PairCounts clusters,
        int wholePersons,
        double predictedFalseMerges,
        double pairsForEachJoin,
        Optional<String> unpredictable,
        double blockingRecall,
        long comparedPairs,
        int reviews,
        List<CalibrationBin> calibration,
        List<RuleCount> rules,
        List<MisjudgedPair> wrong,
        List<MisjudgedPair> missed,
        double recallAtPrecision999,
        double secondsTraining,
        double secondsLinking) {

    /** Returns the interval of the number of wrong pairs, if one is predicted. */
    public Optional<PoissonInterval> predictedInterval() {
        return unpredictable.isPresent()
                ? Optional.empty()
                : Optional.of(PoissonInterval.ofPairs(predictedFalseMerges, pairsForEachJoin));
    }
}

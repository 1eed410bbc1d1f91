package org.mesinfos.pipelines.identity.benchmark.population;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mesinfos.pipelines.identity.benchmark.BenchmarkResult;
import org.mesinfos.pipelines.identity.benchmark.PoissonInterval;
import org.mesinfos.pipelines.identity.benchmark.RuleCount;

/**
 * One row of a survey.
 *
 * @param model "trained" on the set, or "shipped" with the program
 * @param predicted expected number of wrong pairs; empty if the run could not estimate it
 * @param pairsForEachJoin number of linked pairs for each join
 */
record SurveyRow(
        String set,
        String model,
        int records,
        long wrong,
        Optional<Double> predicted,
        double pairsForEachJoin,
        double precision,
        double recall,
        List<RuleCount> rules) {

    static SurveyRow of(String set, String model, BenchmarkResult result) {
        return new SurveyRow(
                set,
                model,
                result.records(),
                result.clusters().falseMerges(),
                result.unpredictable().isEmpty() ? Optional.of(result.predictedFalseMerges()) : Optional.empty(),
                result.pairsForEachJoin(),
                result.clusters().precision(),
                result.clusters().recall(),
                result.rules());
    }

    /**
     * Returns whether the actual number is in the interval of the prediction, and within a factor of two from ten joins on.
     */
    boolean isHonest() {
        if (predicted.isEmpty()) {
            return true;
        }
        PoissonInterval interval = interval(predicted.get());
        boolean within = (double) wrong >= interval.least() && (double) wrong <= interval.most();
        boolean large = Math.max((double) wrong, predicted.get()) >= 10 * pairsForEachJoin;
        return within && (!large || (wrong <= 2 * predicted.get() && predicted.get() <= 2 * wrong));
    }

    PoissonInterval interval(double mean) {
        return PoissonInterval.ofPairs(mean, pairsForEachJoin);
    }

    /** Returns the row of a Markdown table. */
    String text() {
        String number = predicted
                .map(mean -> String.format(
                        Locale.ROOT,
                        "%.1f (%d-%d)",
                        mean,
                        interval(mean).least(),
                        interval(mean).most()))
                .orElse("–");
        return String.format(
                Locale.ROOT,
                "| %s, %s | %d | %d | %s | %s | %.5f | %.3f |",
                set,
                model,
                records,
                wrong,
                number,
                isHonest() ? "yes" : "NO",
                precision,
                recall);
    }
}

package org.mesinfos.pipelines.identity.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mesinfos.linkage.Linkage;
import org.mesinfos.linkage.LinkageResult;
import org.mesinfos.linkage.blocking.CandidatePairs;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.trained.TrainedModel;

/**
 * Benchmark that links labelled sets, all in the same manner, and compares the result with the labels. The labels are
 * not used for linking.
 */
public final class Benchmark {

    private static final double NANOSECONDS = 1e9;

    private final Path folder;
    private final List<LabelledSet> sets;

    /**
     * Creates a benchmark of the sets in a folder.
     *
     * @param columns the file that describes the sets
     */
    public Benchmark(Path folder, Path columns) {
        this.folder = folder;
        this.sets = LabelledSetsReader.read(columns);
    }

    /** Returns the names of the sets. */
    public List<String> sets() {
        return sets.stream().map(LabelledSet::name).toList();
    }

    /**
     * Links one set and measures the result.
     *
     * @param model the model to link with; if empty, a model is trained on the records of the set
     */
    public BenchmarkResult run(String name, Optional<TrainedModel> model) {
        return run(name, model, ListedPairs.NONE);
    }

    /**
     * Numbers of misjudged pairs to list.
     *
     * @param wrong most linked pairs of two people
     * @param missed most pairs of one person that are not linked
     */
    public record ListedPairs(int wrong, int missed) {

        /** No pairs. */
        public static final ListedPairs NONE = new ListedPairs(0, 0);
    }

    /**
     * Links one set, measures the result, and lists misjudged pairs.
     *
     * @param model the model to link with; if empty, a model is trained on the records of the set
     */
    public BenchmarkResult run(String name, Optional<TrainedModel> model, ListedPairs listed) {
        LabelledSet set = set(name);
        LabelledRecords records = LabelledRecords.read(folder, set);
        PersonTable table = records.table();
        int[] truth = records.truth();
        long start = System.nanoTime();
        CandidatePairs candidates = new CandidatePairs(table);
        TrainedModel applied = model.orElseGet(() -> TrainedModel.train(table, candidates));
        long trained = System.nanoTime();
        Linkage linkage = applied.linkage(table, candidates);
        Edges edges = linkage.edges();
        LinkageResult linked = linkage.link(edges);
        long end = System.nanoTime();
        PairCounts clusters = PairCounts.ofClusters(linked.clusters(), truth);
        return new BenchmarkResult(
                set.name(),
                table.size(),
                (int) Arrays.stream(truth).distinct().count(),
                AccuracyMetrics.pairCounts(
                        edges, applied.clusteringParameters().linkThreshold(), truth, clusters.truePairs()),
                clusters,
                AccuracyMetrics.wholePersons(linked.clusters(), truth),
                linkage.expectedFalsePairs(linked),
                linked.pairsForEachJoin(),
                linked.unpredictable(),
                AccuracyMetrics.blockingRecall(candidates, truth, clusters.truePairs()),
                candidates.upperBound(),
                linked.reviews().size(),
                AccuracyMetrics.calibration(edges, truth),
                RuleCount.of(linkage.rulePairs(), truth),
                MisjudgedPairs.wrong(records, linked, linkage, listed.wrong()),
                MisjudgedPairs.missed(records, linked, linkage, listed.missed()),
                AccuracyMetrics.recallAtPrecision(edges, truth, clusters.truePairs()),
                (trained - start) / NANOSECONDS,
                (end - trained) / NANOSECONDS);
    }

    /** Trains a model on the records of one set, without its labels. */
    public TrainedModel train(String name) {
        PersonTable table = LabelledRecords.read(folder, set(name)).table();
        return TrainedModel.train(table, new CandidatePairs(table));
    }

    private LabelledSet set(String name) {
        return sets.stream()
                .filter(described -> described.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

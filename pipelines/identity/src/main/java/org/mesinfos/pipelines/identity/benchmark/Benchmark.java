package org.mesinfos.pipelines.identity.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mesinfos.linkage.Linkage;
import org.mesinfos.linkage.Linked;
import org.mesinfos.linkage.blocking.CandidatePairs;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.learnt.LearntModel;

/** Links labelled sets, all in the same way, and compares with the labels. The labels take no part in linking. */
public final class Benchmark {

    private static final double NANOSECONDS = 1e9;

    private final Path folder;
    private final List<LabelledSet> sets;

    /**
     * A benchmark of a folder.
     *
     * @param columns the file that describes its sets
     */
    public Benchmark(Path folder, Path columns) throws InvalidColumnsException {
        this.folder = folder;
        this.sets = ColumnsReader.read(columns);
    }

    /** The sets described, by name. */
    public List<String> sets() {
        return sets.stream().map(LabelledSet::name).toList();
    }

    /**
     * Links one set.
     *
     * @param model to link with; empty: one is learnt from the records of the set
     */
    public SetResult run(String name, Optional<LearntModel> model) throws InvalidColumnsException {
        LabelledSet set = set(name);
        LabelledRecords records = LabelledRecords.read(folder, set);
        PersonTable table = records.table();
        int[] truth = records.truth();
        long start = System.nanoTime();
        CandidatePairs candidates = new CandidatePairs(table);
        LearntModel used = model.orElseGet(() -> LearntModel.train(table, candidates));
        long learnt = System.nanoTime();
        Linkage linkage = used.linkage(table, candidates);
        Edges edges = linkage.edges();
        Linked linked = linkage.link(edges);
        long end = System.nanoTime();
        PairCounts clusters = PairCounts.ofClusters(linked.clusters(), truth);
        return new SetResult(
                set.name(),
                table.size(),
                (int) Arrays.stream(truth).distinct().count(),
                Measurement.pairs(edges, used.rules().link(), truth, clusters.truePairs()),
                clusters,
                Measurement.wholePersons(linked.clusters(), truth),
                linkage.expectedFalsePairs(linked),
                Measurement.blockingRecall(candidates, truth, clusters.truePairs()),
                candidates.atMost(),
                linked.reviews().size(),
                Measurement.calibration(edges, truth),
                Measurement.reached(edges, truth, clusters.truePairs()),
                (learnt - start) / NANOSECONDS,
                (end - learnt) / NANOSECONDS);
    }

    /** Learns a model from the records of one set; what the labels say takes no part in it. */
    public LearntModel train(String name) throws InvalidColumnsException {
        PersonTable table = LabelledRecords.read(folder, set(name)).table();
        return LearntModel.train(table, new CandidatePairs(table));
    }

    private LabelledSet set(String name) {
        return sets.stream()
                .filter(described -> described.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

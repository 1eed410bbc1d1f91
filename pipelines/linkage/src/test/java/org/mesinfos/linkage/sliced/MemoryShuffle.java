package org.mesinfos.linkage.sliced;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mesinfos.linkage.CannotLink;
import org.mesinfos.linkage.ComponentClustering;
import org.mesinfos.linkage.LinkageResult;
import org.mesinfos.linkage.RelativeCounts;
import org.mesinfos.linkage.clustering.AverageLinkage.ComponentResult;
import org.mesinfos.linkage.clustering.Components;
import org.mesinfos.linkage.clustering.CutRows;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.clustering.SpanningForest;
import org.mesinfos.linkage.compare.AddressPatternCounts;
import org.mesinfos.linkage.features.RowRank;
import org.mesinfos.linkage.features.TableRow;
import org.mesinfos.linkage.trained.TrainedModel;

/** Linkage in slices whose steps run one after the other, with the blocks moved between them in memory. */
final class MemoryShuffle {

    private static final int BATCH = 100;

    private final List<InputRecord> records;
    private final TrainedModel model;
    private final Buckets buckets;
    private final SliceConstraints constraints;

    /** Result, and the expected number of linked pairs of two people. */
    record SlicedResult(LinkageResult linked, double expectedFalsePairs) {}

    MemoryShuffle(List<InputRecord> records, TrainedModel model, Buckets buckets, SliceConstraints constraints) {
        this.records = records;
        this.model = model;
        this.buckets = buckets;
        this.constraints = constraints;
    }

    SlicedResult link(CannotLink cannotLink) {
        Totals totals = new Totals();
        TreeMap<Integer, List<byte[]>> rowsBySource = new TreeMap<>();
        TreeMap<Integer, List<byte[]>> known = new TreeMap<>();
        prepare(totals, rowsBySource, known);
        TreeMap<Integer, List<TableRow>> rows = new TreeMap<>();
        List<byte[]> measured = new ArrayList<>();
        rowsBySource.forEach((bucket, blocks) -> {
            AddressPatternCounts addresses = new AddressPatternCounts();
            RowAnnotation.annotate(RowDecoder.read(blocks), KeyEntries.read(known.get(bucket)), totals, addresses)
                    .forEach(row -> rows.computeIfAbsent(buckets.ofRow(row.number()), number -> new ArrayList<>())
                            .add(row));
            measured.add(RelativeCounts.of(addresses).write());
        });
        TreeMap<Integer, List<byte[]>> marks = new TreeMap<>();
        measured.addAll(measure(totals, rows, marks));
        RelativeCounts relatives = RelativeCounts.read(measured);
        rows.replaceAll((bucket, members) ->
                RowAnnotation.mark(members, KeyEntries.read(marks.getOrDefault(bucket, List.of()))));
        SharedState state = SharedState.of(model, totals, relatives, buckets);
        Edges scored = new Edges();
        Edges byRules = new Edges();
        slices(rows, RowRouting.PAIRS).forEach((slice, members) -> {
            ScoringSlice found = ScoringSlice.score(slice, RowDecoder.read(members), state);
            scored.addAll(SpanningForest.of(records.size(), found.scored()));
            byRules.addAll(found.byRules());
        });
        return cluster(rows, state, scored, byRules, cannotLink);
    }

    private void prepare(Totals totals, Map<Integer, List<byte[]>> rows, Map<Integer, List<byte[]>> known) {
        TreeMap<Integer, List<byte[]>> orders = new TreeMap<>();
        TreeMap<Integer, KeyEntries> keys = new TreeMap<>();
        for (int from = 0; from < records.size(); from += BATCH) {
            RowPreparation.prepare(
                    InputBlock.read(InputBlock.write(records.subList(from, Math.min(records.size(), from + BATCH)))),
                    buckets,
                    new RowPreparation.PreparedRows() {
                        @Override
                        public void row(int bucket, TableRow row) {
                            add(rows, bucket, RowBlock.write(List.of(row)));
                        }

                        @Override
                        public void order(int bucket, RowRank order) {
                            add(orders, bucket, RowNumbers.write(List.of(order)));
                        }

                        @Override
                        public void key(int bucket, int rows, byte tag, long hash, int number) {
                            keys.computeIfAbsent(bucket, first -> new KeyEntries())
                                    .add(rows, tag, hash, number);
                        }
                    },
                    totals);
        }
        keys.forEach((bucket, entries) -> KeyIndex.count(KeyEntries.read(List.of(entries.write())), totals)
                .forEach((rowBucket, shared) -> add(known, rowBucket, shared.write())));
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        orders.forEach((bucket, blocks) -> counts.put(bucket, RowNumbers.count(blocks)));
        orders.forEach((bucket, blocks) -> RowNumbers.number(bucket, blocks, counts, buckets)
                .forEach((rowBucket, numbers) -> add(known, rowBucket, numbers.write())));
    }

    private List<byte[]> measure(Totals totals, Map<Integer, List<TableRow>> rows, Map<Integer, List<byte[]>> marks) {
        List<byte[]> relatives = new ArrayList<>();
        slices(rows, RowRouting.RELATIVES).forEach((slice, members) -> {
            RelativeSlice measured = RelativeSlice.measure(slice, RowDecoder.read(members), totals, buckets, model);
            measured.marks().forEach((bucket, found) -> add(marks, bucket, found.write()));
            relatives.add(measured.relatives().write());
        });
        return relatives;
    }

    private SlicedResult cluster(
            Map<Integer, List<TableRow>> rows, SharedState state, Edges scored, Edges byRules, CannotLink cannotLink) {
        Edges all = new Edges();
        all.addAll(scored);
        all.addAll(byRules);
        Found components = components(all);
        List<ComponentResult> results = new ArrayList<>();
        List<byte[]> counts = new ArrayList<>();
        List<ClusterSlice> clustered = clusterSlices(rows, state, components, LinkEvidence.ODDS_AND_RULES);
        clustered.forEach(slice -> {
            results.addAll(slice.results());
            counts.add(slice.counts().write());
        });
        LinkedCounts linked = LinkedCounts.read(counts);
        Optional<String> problem = linked.problem(state);
        double falsePairs = ComponentClustering.ofBillionths(clustered.stream()
                .mapToLong(slice -> slice.expectedFalsePairs(linked.singletonShares(state)))
                .sum());
        if (problem.isPresent() && state.misfit().isEmpty()) {
            results.clear();
            clusterSlices(rows, state, components(byRules), LinkEvidence.RULES_ONLY)
                    .forEach(slice -> results.addAll(slice.results()));
        }
        return new SlicedResult(
                LinkageResult.ofSlices(
                        records.size(), results, problem, cut(rows, state, components.cutRows()), cannotLink),
                falsePairs);
    }

    private Found components(Edges edges) {
        TreeMap<Integer, Edges> forests = buckets.byFirstRow(edges);
        forests.replaceAll((bucket, ofBucket) -> SpanningForest.of(ofBucket));
        ComponentFinder finder = new ComponentFinder(records.size());
        forests.values().forEach(finder::add);
        TreeMap<Integer, KeyEntries> assigned = new TreeMap<>();
        TreeMap<Integer, Edges> large = new TreeMap<>();
        finder.distribute(
                buckets, model.clusteringParameters().maxComponentSize(), new ComponentFinder.ComponentReceiver() {
                    @Override
                    public void fitting(int bucket, KeyEntries rows) {
                        assigned.computeIfAbsent(bucket, first -> new KeyEntries())
                                .addAll(rows.write());
                    }

                    @Override
                    public void tooLarge(int bucket, KeyEntries rows) {
                        LargeComponents.edges(forests.getOrDefault(bucket, new Edges()), rows)
                                .forEach((component, ofComponent) -> large.computeIfAbsent(
                                                component, first -> new Edges())
                                        .addAll(ofComponent));
                    }
                });
        List<int[]> cut = new ArrayList<>();
        large.values().forEach(ofComponent -> {
            Components split = Components.of(ofComponent, model.clusteringParameters());
            ComponentRows.distribute(split.components(), buckets)
                    .forEach((bucket, rows) -> assigned.computeIfAbsent(bucket, first -> new KeyEntries())
                            .addAll(rows.write()));
            cut.add(split.cutRows().rowsAndGroups());
        });
        return new Found(
                assigned, CutRows.of(cut.stream().flatMapToInt(Arrays::stream).toArray()));
    }

    /** Components by bucket of rows, and the rows of those that were split. */
    private record Found(Map<Integer, KeyEntries> assigned, CutRows cutRows) {}

    private List<ClusterSlice> clusterSlices(
            Map<Integer, List<TableRow>> rows, SharedState state, Found components, LinkEvidence evidence) {
        TreeMap<Integer, List<TableRow>> members = new TreeMap<>();
        components
                .assigned()
                .forEach((bucket, entries) -> members.put(bucket, ComponentRows.join(rows.get(bucket), entries)));
        return slices(members, RowRouting.COMPONENTS).values().stream()
                .map(slice -> new ClusterSlice(RowDecoder.read(slice), state, evidence, constraints))
                .toList();
    }

    private Edges cut(Map<Integer, List<TableRow>> rows, SharedState state, CutRows cutRows) {
        TreeMap<Integer, List<TableRow>> members = new TreeMap<>(rows);
        members.replaceAll((bucket, all) ->
                all.stream().filter(row -> cutRows.contains(row.number())).toList());
        Edges edges = new Edges();
        slices(members, RowRouting.PAIRS)
                .forEach((slice, cut) ->
                        edges.addAll(ScoringSlice.scoreCutPairs(slice, RowDecoder.read(cut), state, cutRows)));
        return edges;
    }

    private Map<Integer, List<byte[]>> slices(Map<Integer, List<TableRow>> rows, RowRouting routing) {
        TreeMap<Integer, List<byte[]>> slices = new TreeMap<>();
        rows.values()
                .forEach(members -> RowDecoder.readKeys(RowBlock.write(members), row -> {
                    for (int slice : routing.slices(row.keys(), buckets)) {
                        RowBlock block = new RowBlock();
                        block.add(row);
                        add(slices, slice, block.write());
                    }
                }));
        return slices;
    }

    private static void add(Map<Integer, List<byte[]>> blocks, int bucket, byte[] block) {
        blocks.computeIfAbsent(bucket, first -> new ArrayList<>()).add(block);
    }
}

package org.mesinfos.pipelines.transforms.slices;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Sum;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionView;
import org.mesinfos.linkage.clustering.AverageLinkage.ComponentResult;
import org.mesinfos.linkage.clustering.CutRows;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.features.TableRow;
import org.mesinfos.linkage.sliced.InputRecord;
import org.mesinfos.linkage.sliced.KeyEntries;
import org.mesinfos.linkage.sliced.LinkEvidence;
import org.mesinfos.linkage.sliced.LinkedCounts;
import org.mesinfos.linkage.sliced.RowRouting;
import org.mesinfos.linkage.sliced.SliceConstraints;
import org.mesinfos.pipelines.elements.Block;

/**
 * Transform that links people without a worker that holds all of them. Rows travel to the slices of their keys: first
 * to measure relatives and the holders of identifiers, then to compare pairs, then to cluster components. One worker
 * sees the edges that connect all people, and keeps four bytes for each person; none holds their data.
 */
public final class LinkInSlices extends PTransform<PCollection<Block<InputRecord>>, SlicedLinking> {

    private static final long serialVersionUID = 1L;

    private final String model;
    private final SliceSizes sizes;
    private final SliceConstraints constraints;

    /**
     * @param model text of the model file
     * @param sizes sizes of buckets and slices
     * @param constraints people who are never linked
     */
    public LinkInSlices(String model, SliceSizes sizes, SliceConstraints constraints) {
        this.model = model;
        this.sizes = sizes;
        this.constraints = constraints;
    }

    @Override
    public SlicedLinking expand(PCollection<Block<InputRecord>> people) {
        PCollectionView<Integer> count = people.apply("CountBlocks", ParDo.of(new CountPeople()))
                .apply("CountPeople", Sum.integersGlobally().asSingletonView());
        SliceViews counted = new SliceViews(model, sizes, count, null, null);
        PreparedRows prepared = people.apply("PrepareRows", new PrepareRows(counted));
        CountKeys.CountedKeys keys = prepared.keys().apply("CountKeys", new CountKeys());
        SliceViews total = counted.withTotals(PCollectionList.of(prepared.totals())
                .and(keys.totals())
                .apply("AllTotals", Flatten.pCollections())
                .apply("AddUpTotals", new AddUp<>(SliceBlocks::addUpTotals))
                .apply("Totals", View.asIterable()));
        PCollection<KV<Integer, Block<KeyEntries>>> knowledge = PCollectionList.of(keys.counts())
                .and(prepared.places().apply("NumberRows", new NumberRows(counted)))
                .apply("CountsAndNumbers", Flatten.pCollections());
        AnnotateRows.AnnotatedRows annotated = prepared.rows()
                .apply("JoinCounts", new JoinRows(knowledge))
                .apply("AnnotateRows", new AnnotateRows(total));
        MeasureRelatives.MeasuredRelatives measured = annotated
                .rows()
                .apply("SlicesOfRelatives", new GroupInSlices(total, RowRouting.RELATIVES))
                .apply("MeasureRelatives", new MeasureRelatives(total));
        SliceViews views = total.withRelatives(PCollectionList.of(measured.relatives())
                .and(annotated.addresses())
                .apply("RelativesAndAddresses", Flatten.pCollections())
                .apply("AddUpRelatives", new AddUp<>(SliceBlocks::addUpRelatives))
                .apply("Relatives", View.asIterable()));
        PCollection<KV<Integer, Block<TableRow>>> rows = annotated
                .rows()
                .apply("JoinMarks", new JoinRows(measured.marks()))
                .apply("MarkRows", ParDo.of(new MarkRows()));
        return link(rows, views);
    }

    private SlicedLinking link(PCollection<KV<Integer, Block<TableRow>>> rows, SliceViews views) {
        ScoreSlices.ScoredEdges scored = rows.apply("SlicesOfPairs", new GroupInSlices(views, RowRouting.PAIRS))
                .apply("ScoreSlices", new ScoreSlices(views));
        FoundSlicedComponents found = scored.all()
                .apply("MergeSlicedForests", new MergeSlicedForests())
                .apply("FindSlicedComponents", new FindSlicedComponents(views));
        PCollection<KV<Integer, Iterable<Block<TableRow>>>> components =
                slicesOfComponents("", rows, found.components(), views);
        ClusterSlices.ClusteredRows clustered =
                components.apply("ClusterSlices", new ClusterSlices(views, LinkEvidence.ODDS_AND_RULES, constraints));
        PCollection<Block<LinkedCounts>> counts =
                clustered.counts().apply("AddUpLinks", new AddUp<>(SliceBlocks::addUpLinks));
        PCollectionView<Iterable<Block<LinkedCounts>>> links = counts.apply("Links", View.asIterable());
        PCollection<KV<Integer, Block<KeyEntries>>> ruleComponents = scored.byRules()
                .apply("MergeForestsOfRules", new MergeSlicedForests())
                .apply("FindComponentsOfRules", new FindSlicedComponents(views, links))
                .components();
        PCollection<Block<ComponentResult>> resultsOfRules = slicesOfComponents("OfRules", rows, ruleComponents, views)
                .apply("ClusterSlicesOfRules", new ClusterSlices(views, LinkEvidence.RULES_ONLY, constraints))
                .results();
        PCollection<Long> falsePairs = components.apply(
                "EstimateFalsePairs",
                ParDo.of(new EstimateFalsePairs(views, links, constraints)).withSideInputs(with(views, links)));
        return new SlicedLinking(
                clustered.results(), resultsOfRules, counts, falsePairs, cutEdges(rows, found.cutRows(), views), views);
    }

    private PCollection<KV<Integer, Iterable<Block<TableRow>>>> slicesOfComponents(
            String name,
            PCollection<KV<Integer, Block<TableRow>>> rows,
            PCollection<KV<Integer, Block<KeyEntries>>> components,
            SliceViews views) {
        return rows.apply("JoinComponents" + name, new JoinRows(components))
                .apply(
                        "RouteComponents" + name,
                        ParDo.of(new RouteComponents(views)).withSideInputs(views.sideInputs()))
                .apply("SlicesOfComponents" + name, GroupByKey.create());
    }

    private PCollection<Block<Edges>> cutEdges(
            PCollection<KV<Integer, Block<TableRow>>> rows, PCollection<Block<CutRows>> cutRows, SliceViews views) {
        PCollectionView<Iterable<Block<CutRows>>> cut = cutRows.apply("CutRows", View.asIterable());
        return rows.apply("RouteCutRows", ParDo.of(new RouteCutRows(views, cut)).withSideInputs(with(views, cut)))
                .apply("SlicesOfCutRows", GroupByKey.create())
                .apply(
                        "ScoreSlicedCutPairs",
                        ParDo.of(new ScoreSlicedCutPairs(views, cut)).withSideInputs(with(views, cut)));
    }

    private static List<PCollectionView<?>> with(SliceViews views, PCollectionView<?> further) {
        List<PCollectionView<?>> all = new ArrayList<>(views.sideInputs());
        all.add(further);
        return all;
    }

    static final class CountPeople extends DoFn<Block<InputRecord>, Integer> {

        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void count(@Element Block<InputRecord> people, OutputReceiver<Integer> output) {
            output.output(SliceBlocks.countPeople(people));
        }
    }
}

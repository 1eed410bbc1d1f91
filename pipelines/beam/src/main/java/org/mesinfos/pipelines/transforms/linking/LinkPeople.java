package org.mesinfos.pipelines.transforms.linking;

import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Links persons: compares them in parts on many workers, finds the connected components on one worker, and clusters the
 * components in parts again.
 *
 * <p>However many pairs are similar, no worker receives many more edges than there are persons: each part is reduced to
 * a spanning forest where it is computed, then groups of forests are merged, then the remaining ones. These two rounds
 * of merging suffice.
 */
public final class LinkPeople extends PTransform<PCollection<Integer>, LinkedRows> {

    private static final long serialVersionUID = 1L;

    static final TupleTag<KV<Integer, byte[]>> COMPONENTS = new TupleTag<>() {};
    static final TupleTag<KV<Integer, byte[]>> CUT_ROWS = new TupleTag<>() {};

    private final LinkingWork work;

    /** @param work access to the persons to link */
    public LinkPeople(LinkingWork work) {
        this.work = work;
    }

    /** @param parts numbers of the parts of the comparison, from 0 */
    @Override
    public LinkedRows expand(PCollection<Integer> parts) {
        PCollectionTuple components = parts.apply("ReshuffleParts", Reshuffle.viaRandomKey())
                .apply("ScorePairs", ParDo.of(new ScorePairs(work)))
                .apply("GroupForests", GroupByKey.create())
                .apply("MergeForests", ParDo.of(new JoinForests(work)))
                .apply("GroupMergedForests", GroupByKey.create())
                .apply(
                        "FindComponents",
                        ParDo.of(new FindComponents(work)).withOutputTags(COMPONENTS, TupleTagList.of(CUT_ROWS)));
        return new LinkedRows(
                components.get(COMPONENTS)
                        .apply("ReshuffleComponents", Reshuffle.of())
                        .apply("ClusterComponents", ParDo.of(new ClusterComponents(work))),
                components.get(CUT_ROWS)
                        .apply("ReshuffleCutRows", Reshuffle.of())
                        .apply("ScoreCutPairs", ParDo.of(new ScoreCutPairs(work))));
    }
}

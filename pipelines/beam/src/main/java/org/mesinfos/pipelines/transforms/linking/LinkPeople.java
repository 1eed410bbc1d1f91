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
 * Compares the people of a run in parts, brings together in one worker whom that connects, and clusters those in parts
 * again.
 *
 * <p>However many pairs are alike, no worker sees more of them than there are people: each part becomes a spanning forest
 * where it is found, and so do the forests of some parts, before the last ones meet. Those two rounds are all it takes.
 */
public final class LinkPeople extends PTransform<PCollection<Integer>, LinkedRows> {

    private static final long serialVersionUID = 1L;

    static final TupleTag<KV<Integer, byte[]>> COMPONENTS = new TupleTag<>() {};
    static final TupleTag<KV<Integer, byte[]>> CUT_ROWS = new TupleTag<>() {};

    private final LinkingWork work;

    /** @param work where the people are */
    public LinkPeople(LinkingWork work) {
        this.work = work;
    }

    /** @param parts the number of each, from 0 */
    @Override
    public LinkedRows expand(PCollection<Integer> parts) {
        PCollectionTuple together = parts.apply("SpreadParts", Reshuffle.viaRandomKey())
                .apply("ScorePairs", ParDo.of(new ScorePairs(work)))
                .apply("GatherForests", GroupByKey.create())
                .apply("JoinForests", ParDo.of(new JoinForests(work)))
                .apply("GatherForest", GroupByKey.create())
                .apply(
                        "FindComponents",
                        ParDo.of(new FindComponents(work)).withOutputTags(COMPONENTS, TupleTagList.of(CUT_ROWS)));
        return new LinkedRows(
                together.get(COMPONENTS)
                        .apply("SpreadComponents", Reshuffle.of())
                        .apply("ClusterComponents", ParDo.of(new ClusterComponents(work))),
                together.get(CUT_ROWS)
                        .apply("SpreadCutRows", Reshuffle.of())
                        .apply("ScoreCutPairs", ParDo.of(new ScoreCutPairs(work))));
    }
}

package org.mesinfos.pipelines.transforms.copies;

import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PCollection;

/**
 * Transform that links persons: compares them in parts on many workers, finds the connected components on one worker,
 * and clusters the components in parts again.
 *
 * <p>However many pairs are similar, no worker receives many more edges than there are persons: each part is reduced to
 * a spanning forest where it is computed, then groups of forests are merged, then the remaining ones. These two rounds
 * of merging suffice.
 */
public final class LinkPeople extends PTransform<PCollection<Integer>, LinkingResult> {

    private static final long serialVersionUID = 1L;

    private final WorkerLinkage workerLinkage;

    /** @param workerLinkage access to the persons to link */
    public LinkPeople(WorkerLinkage workerLinkage) {
        this.workerLinkage = workerLinkage;
    }

    /** @param parts numbers of the parts of the comparison, from 0 */
    @Override
    public LinkingResult expand(PCollection<Integer> parts) {
        FoundComponents found = parts.apply("ReshuffleParts", Reshuffle.viaRandomKey())
                .apply("ScorePairs", ParDo.of(new ScorePairs(workerLinkage)))
                .apply("GroupForests", GroupByKey.create())
                .apply("MergeForests", ParDo.of(new MergeForests(workerLinkage)))
                .apply("GroupMergedForests", GroupByKey.create())
                .apply("FindComponents", new FindComponents(workerLinkage));
        return new LinkingResult(
                found.components()
                        .apply("ReshuffleComponents", Reshuffle.of())
                        .apply("ClusterComponents", ParDo.of(new ClusterComponents(workerLinkage))),
                found.cutRows()
                        .apply("ReshuffleCutRows", Reshuffle.of())
                        .apply("ScoreCutPairs", ParDo.of(new ScoreCutPairs(workerLinkage))));
    }
}

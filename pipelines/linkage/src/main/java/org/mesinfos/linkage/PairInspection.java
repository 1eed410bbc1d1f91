package org.mesinfos.linkage;

import org.mesinfos.linkage.clustering.ClusteringParameters;
import org.mesinfos.linkage.compare.RecordComparator;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.model.LinkageModel;

/** Comparison of single pairs of a table under a model, with the same evidence as in its linkage, but without linking. */
public final class PairInspection {

    private final PairScoring scoring;
    private final UndatedPairs undatedPairs;

    public PairInspection(
            PersonTable table,
            RecordComparator.ComparisonContext context,
            LinkageModel model,
            ClusteringParameters parameters) {
        this.scoring = PairScoring.ofPart(table, context, RelativeCounts.scorer(model, table), parameters);
        this.undatedPairs = scoring.undatedPairs(table, parameters);
    }

    /** Compares two rows in every field. */
    public PairEvidence explain(int a, int b) {
        return scoring.explain(a, b, undatedPairs);
    }
}

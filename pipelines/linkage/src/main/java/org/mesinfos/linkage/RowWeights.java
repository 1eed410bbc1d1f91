package org.mesinfos.linkage;

import java.util.Arrays;
import org.mesinfos.linkage.clustering.FieldWeights;
import org.mesinfos.linkage.clustering.LinkConstraint;
import org.mesinfos.linkage.clustering.PairConstraint;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.compare.PairComparison;
import org.mesinfos.linkage.compare.RecordComparator;
import org.mesinfos.linkage.model.PairScorer;
import org.mesinfos.linkage.rules.DeterministicLinks;

/** Match weights of pairs of rows, for each field. For one thread. */
final class RowWeights implements FieldWeights {

    private final RecordComparator comparator;
    private final PairScorer scorer;
    private final DeterministicLinks links;
    private final CannotLink cannotLink;
    private final UndatedPairs undatedPairs;
    private final PairComparison comparison = new PairComparison();

    /** @param cannotLink rows that are never linked */
    RowWeights(
            RecordComparator comparator,
            PairScorer scorer,
            DeterministicLinks links,
            CannotLink cannotLink,
            UndatedPairs undatedPairs) {
        this.comparator = comparator;
        this.scorer = scorer;
        this.links = links;
        this.cannotLink = cannotLink;
        this.undatedPairs = undatedPairs;
    }

    @Override
    public int fieldCount() {
        return PairScorer.WEIGHTS;
    }

    @Override
    public PairConstraint compare(int a, int b, float[] weights) {
        if (cannotLink.forbids(a, b)) {
            Arrays.fill(weights, Float.NaN);
            return PairConstraint.of(LinkConstraint.CANNOT_LINK);
        }
        comparator.compare(a, b, comparison);
        scorer.matchWeights(comparison, weights);
        splitSwappedNameWeight(weights);
        return links.constraint(a, b, comparison);
    }

    @Override
    public double logOdds(float[] weights) {
        return undatedPairs.limited(scorer.logOdds(weights), weights);
    }

    /**
     * Splits the match weight of swapped names. If given and family name are swapped, the comparison reports one level,
     * at the given name, that covers both fields: each field gets half of its weight.
     */
    private void splitSwappedNameWeight(float[] weights) {
        int family = ComparisonField.FAMILY_NAME.index();
        int given = ComparisonField.GIVEN_NAME.index();
        if (comparison.hasSwappedNames() && Float.isNaN(weights[family])) {
            weights[given] /= 2;
            weights[family] = weights[given];
        }
    }
}

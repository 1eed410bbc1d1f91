package org.mesinfos.pipelines.identity;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.mesinfos.linkage.LinkageResult;
import org.mesinfos.linkage.PairInspection;
import org.mesinfos.linkage.features.PersonTable;

/**
 * Explanations of the decisions about two subjects. The outcome that a run has published shows the decision, so that the people
 * need not be linked again; only their frequencies are counted.
 */
final class PairExplainer {

    private final PersonNodes nodes;
    private final PersonTable table;
    private final Supplier<PairInspection> inspection;
    private final Supplier<LinkageResult> linkage;
    private final double linkThreshold;

    /**
     * Creates an explainer.
     *
     * @param nodes the people
     * @param table the rows of these people
     * @param inspection creates the comparison of pairs
     * @param linkage links all people, which is needed only for what no run has published
     * @param linkThreshold log2 of the odds from which the model links
     */
    PairExplainer(
            PersonNodes nodes,
            PersonTable table,
            Supplier<PairInspection> inspection,
            Supplier<LinkageResult> linkage,
            double linkThreshold) {
        this.nodes = nodes;
        this.table = table;
        this.inspection = inspection;
        this.linkage = linkage;
        this.linkThreshold = linkThreshold;
    }

    /**
     * Explains the decision about two subjects. Empty if one of them has no profile statement or leads to several persons.
     *
     * @param pair digests of the subjects
     * @param verified the organisations whose profiles link people
     * @param published the outcome that a run has published; if it is empty, all people are linked
     */
    Optional<PairExplanation> explain(
            ReviewAnswers.DigestPair pair, VerifiedOrganisations verified, Optional<PublishedOutcome> published) {
        OptionalInt one = nodes.nodeOfDigest(pair.first());
        OptionalInt other = nodes.nodeOfDigest(pair.second());
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PairExplanation(
                decision(one.getAsInt(), other.getAsInt(), verified, published),
                inspection.get().explain(row(one.getAsInt()), row(other.getAsInt())),
                linkThreshold));
    }

    private PairExplanation.Decision decision(
            int one, int other, VerifiedOrganisations verified, Optional<PublishedOutcome> published) {
        if (one == other) {
            return PairExplanation.Decision.ALREADY_ONE_PERSON;
        }
        if (nodes.answeredDifferent(one, other)) {
            return PairExplanation.Decision.ANSWERED_DIFFERENT;
        }
        if (!takesPart(one, verified) || !takesPart(other, verified)) {
            return PairExplanation.Decision.NOT_VERIFIED;
        }
        if (nodes.cannotLink(one, other)) {
            return nodes.vouching(one).registered() && nodes.vouching(other).registered()
                    ? PairExplanation.Decision.REGISTERED_DIFFERENT
                    : PairExplanation.Decision.ONE_ORGANISATION;
        }
        return published
                .flatMap(outcome -> outcome.decision(one, other))
                .orElseGet(() -> decision(row(one), row(other), linkage.get()));
    }

    private boolean takesPart(int node, VerifiedOrganisations verified) {
        return nodes.node(node).statements().stream()
                .anyMatch(statement -> verified.contains(statement.organisation()));
    }

    /** Returns the decision of a linkage about two rows. */
    static PairExplanation.Decision decision(int a, int b, LinkageResult linked) {
        if (linked.clusters()[a] == linked.clusters()[b]) {
            return PairExplanation.Decision.LINKED;
        }
        boolean unsure = linked.reviews().stream()
                .anyMatch(review -> (contains(review.first(), a) && contains(review.second(), b))
                        || (contains(review.first(), b) && contains(review.second(), a)));
        return unsure ? PairExplanation.Decision.REVIEW : PairExplanation.Decision.SEPARATE;
    }

    private static boolean contains(int[] rows, int row) {
        return Arrays.stream(rows).anyMatch(member -> member == row);
    }

    private int row(int node) {
        for (int row = 0; row < table.size(); row++) {
            if (table.sourceIndex(row) == node) {
                return row;
            }
        }
        throw new IllegalStateException("Every node has a row");
    }
}

package org.mesinfos.pipelines.identity.ownership;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Evidence that a snapshot gives by omitting a statement of an earlier one.
 *
 * @param omissions meaning of a holding that it does not state
 * @param exceptions digests of the customers and references that its rejected rows show, and the markers of {@link
 *     HoldingDigests} for rows that show neither
 */
record OmissionEvidence(StatedSnapshot.Omissions omissions, Set<String> exceptions) {

    /** Proves nothing. */
    static final OmissionEvidence NONE = new OmissionEvidence(StatedSnapshot.Omissions.PROVE_NOTHING, Set.of());

    OmissionEvidence {
        exceptions = Set.copyOf(exceptions);
    }

    /** Returns the evidence of snapshots that describe one state together: nothing if one of them proves nothing. */
    static OmissionEvidence of(Collection<StatedSnapshot> together) {
        boolean provesNothing =
                together.stream().anyMatch(snapshot -> snapshot.omissions() == StatedSnapshot.Omissions.PROVE_NOTHING);
        return new OmissionEvidence(
                provesNothing ? StatedSnapshot.Omissions.PROVE_NOTHING : StatedSnapshot.Omissions.END_HOLDINGS,
                together.stream()
                        .flatMap(snapshot -> snapshot.exceptions().stream())
                        .collect(Collectors.toSet()));
    }

    /** Returns whether earlier statements are withdrawn, apart from those that the exceptions show. */
    boolean withdrawsStatements() {
        return omissions == StatedSnapshot.Omissions.END_HOLDINGS && !exceptions.contains(HoldingDigests.ANYTHING);
    }

    /**
     * Returns whether holdings end, apart from those that the exceptions show: statements are withdrawn, and the customer of
     * every row is known, because a row without one may state any holder.
     */
    boolean endsHoldings() {
        return withdrawsStatements() && !exceptions.contains(HoldingDigests.UNKNOWN_CUSTOMER);
    }

    /** Returns whether rows were rejected, and the omissions of the others prove something. */
    boolean hasRejectedRows() {
        return omissions == StatedSnapshot.Omissions.END_HOLDINGS && !exceptions.isEmpty();
    }
}

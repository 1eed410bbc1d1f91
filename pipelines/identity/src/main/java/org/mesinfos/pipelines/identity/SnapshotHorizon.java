package org.mesinfos.pipelines.identity;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;

/**
 * For each source that delivers snapshots, the sequence of its latest complete one. What earlier snapshots of that
 * source said no longer holds unless it is said again. Immutable.
 *
 * <p>A snapshot whose delivery declares no sequence has no place in time: it adds rows, as an append delivery does.
 */
public final class SnapshotHorizon implements Serializable {

    private static final long serialVersionUID = 1;

    private static final SnapshotHorizon NONE = new SnapshotHorizon(Map.of());

    private record Source(String organisation, String connector) implements Serializable {}

    private final Map<Source, Long> latest;

    private SnapshotHorizon(Map<Source, Long> latest) {
        this.latest = Map.copyOf(latest);
    }

    /** No snapshot has been delivered. */
    public static SnapshotHorizon none() {
        return NONE;
    }

    /** This horizon with one more complete snapshot; an earlier one than is known changes nothing. */
    public SnapshotHorizon with(String organisation, String connector, long sequence) {
        Map<Source, Long> extended = new HashMap<>(latest);
        extended.merge(new Source(organisation, connector), sequence, Math::max);
        return new SnapshotHorizon(extended);
    }

    /** Whether a later complete snapshot of the same source has replaced what this origin says. */
    public boolean supersedes(RowOrigin origin) {
        return origin.getMode() == RowMode.SNAPSHOT
                && origin.getSequence() != null
                && supersedes(origin.getOrganisation(), origin.getConnector(), origin.getSequence());
    }

    /** Whether a later complete snapshot of a source has replaced the one with this sequence. */
    public boolean supersedes(String organisation, String connector, long sequence) {
        Long horizon = latest.isEmpty() ? null : latest.get(new Source(organisation, connector));
        return horizon != null && sequence < horizon;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SnapshotHorizon horizon && latest.equals(horizon.latest);
    }

    @Override
    public int hashCode() {
        return latest.hashCode();
    }

    @Override
    public String toString() {
        return "SnapshotHorizon" + latest;
    }
}

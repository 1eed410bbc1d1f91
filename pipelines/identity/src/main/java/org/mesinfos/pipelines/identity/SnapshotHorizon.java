package org.mesinfos.pipelines.identity;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;

/**
 * The sequence of the latest complete snapshot of each source that delivers snapshots. Statements of earlier snapshots
 * of a source are no longer in force unless a later one repeats them. Immutable.
 *
 * <p>A snapshot without a declared sequence has no position among the others: it adds rows, as an append delivery does.
 */
public final class SnapshotHorizon implements Serializable {

    private static final long serialVersionUID = 1;

    private static final SnapshotHorizon NONE = new SnapshotHorizon(Map.of());

    private record Source(String organisation, String connector) implements Serializable {}

    private final Map<Source, Long> latest;

    private SnapshotHorizon(Map<Source, Long> latest) {
        this.latest = Map.copyOf(latest);
    }

    /** Returns the horizon without any snapshot. */
    public static SnapshotHorizon none() {
        return NONE;
    }

    /** Returns a copy with one more complete snapshot; a snapshot earlier than the known one changes nothing. */
    public SnapshotHorizon with(String organisation, String connector, long sequence) {
        Map<Source, Long> extended = new HashMap<>(latest);
        extended.merge(new Source(organisation, connector), sequence, Math::max);
        return new SnapshotHorizon(extended);
    }

    /** Returns whether a later complete snapshot of the same source has replaced the rows of this origin. */
    public boolean supersedes(RowOrigin origin) {
        return origin.getMode() == RowMode.SNAPSHOT
                && origin.getSequence() != null
                && supersedes(origin.getOrganisation(), origin.getConnector(), origin.getSequence());
    }

    /** Returns whether a later complete snapshot of a source has replaced the one with this sequence. */
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

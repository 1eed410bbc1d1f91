package org.mesinfos.pipelines.identity;

import java.time.ZoneId;
import java.util.Optional;
import org.mesinfos.pipelines.identity.ownership.DayInterval;
import org.mesinfos.pipelines.identity.ownership.EventDays;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.records.CanonicalCodec;

/**
 * Attributes rows by their subject and, if the subject changed hands, by their date. The record of a row is decoded only
 * then. Not thread-safe.
 */
public final class RowOwners {

    private final IdentityTable table;
    private final SnapshotHistory history;
    private final CanonicalCodec codec = new CanonicalCodec();

    /**
     * @param table owners of subjects
     * @param history all snapshots, whose as-of dates apply to rows without a date of their own
     */
    public RowOwners(IdentityTable table, SnapshotHistory history) {
        this.table = table;
        this.history = history;
    }

    /** Returns the attribution of a row, which is never {@link RowAttribution.ByTime}. */
    public RowAttribution of(AcceptedRow row) {
        RowAttribution attribution = table.resolve(row.origin().getOrganisation(), row.subject());
        return attribution instanceof RowAttribution.ByTime byTime ? byTime.at(days(row, byTime)) : attribution;
    }

    /** Returns the keyed digests of subjects. */
    public SubjectDigests digests() {
        return table.digests();
    }

    private Optional<DayInterval> days(AcceptedRow row, RowAttribution.ByTime byTime) {
        RowOrigin origin = row.origin();
        return EventDays.of(row.type(), row.decode(codec), ZoneId.of(byTime.zone()))
                .or(() -> history.asOf(origin.getDelivery(), origin.getConnector())
                        .map(DayInterval::day));
    }
}

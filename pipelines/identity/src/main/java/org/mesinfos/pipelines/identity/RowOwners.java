package org.mesinfos.pipelines.identity;

import java.time.ZoneId;
import java.util.List;
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

    /** Returns the attribution of a row, which depends on no date any more. */
    public RowAttribution of(AcceptedRow row) {
        RowAttribution attribution = table.resolve(row.origin().getOrganisation(), row.subject());
        RowAttribution owner = attribution;
        if (attribution instanceof RowAttribution.ByIssuers byIssuers) {
            owner = byIssuers.at(zone -> days(row, zone));
        } else if (attribution instanceof RowAttribution.ByTime byTime) {
            owner = byTime.at(days(row, byTime.zone()));
        }
        return table.suppression().isEmpty() ? owner : table.suppression().apply(owner, row);
    }

    /** Returns the keyed digests of subjects. */
    public SubjectDigests digests() {
        return table.digests();
    }

    /** Returns the digests of all subjects whose links decide about a row. */
    public List<String> subjectDigests(AcceptedRow row) {
        return table.subjectDigests(row.origin().getOrganisation(), row.subject());
    }

    private Optional<DayInterval> days(AcceptedRow row, String zone) {
        RowOrigin origin = row.origin();
        return EventDays.of(row.type(), row.decode(codec), ZoneId.of(zone))
                .or(() -> history.asOf(origin.getDelivery(), origin.getConnector())
                        .map(DayInterval::day));
    }
}

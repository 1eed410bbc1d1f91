package org.mesinfos.pipelines.identity;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.mesinfos.pipelines.identity.consent.Consents;
import org.mesinfos.pipelines.identity.ownership.DayInterval;
import org.mesinfos.pipelines.identity.ownership.EventDays;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.records.CanonicalCodec;

/**
 * Attribution of rows by their subject and, if the subject changed hands, by their date. The record of a row is decoded
 * only then. Not thread-safe.
 */
public final class RowOwners {

    private final IdentityTable table;
    private final SnapshotHistory history;
    private final Consents consents;
    private final CanonicalCodec codec = new CanonicalCodec();

    /**
     * @param table owners of subjects
     * @param history all snapshots, whose as-of dates apply to rows without a date of their own
     * @param consents consents of people, without which their rows are withheld
     */
    public RowOwners(IdentityTable table, SnapshotHistory history, Consents consents) {
        this.table = table;
        this.history = history;
        this.consents = consents;
    }

    /** Returns the attribution of a row, which depends on no date any more. */
    public RowAttribution of(AcceptedRow row) {
        RowAttribution owner = holder(row);
        RowAttribution kept =
                table.suppression().isEmpty() ? owner : table.suppression().apply(owner, row);
        return consents.isEmpty() ? kept : withConsent(kept, row);
    }

    /** Returns the attribution of a row by links alone, without regard to erasures and consents. */
    public RowAttribution holder(AcceptedRow row) {
        RowAttribution attribution = attribution(row);
        String delivery = row.origin().getDelivery();
        if (attribution instanceof RowAttribution.ByIssuers byIssuers) {
            return byIssuers.at(delivery, zone -> days(row, zone));
        }
        return attribution instanceof RowAttribution.ByTime byTime
                ? byTime.at(delivery, days(row, byTime.zone()))
                : attribution;
    }

    /**
     * Returns the change of holder near a row; empty if the reference of the row has one holder near its day.
     *
     * @param distance number of days before and after the row
     */
    public Optional<NearChange> nearChange(AcceptedRow row, int distance) {
        List<RowAttribution.ByTime> changing = attribution(row).changing();
        if (changing.isEmpty()) {
            return Optional.empty();
        }
        return changing.stream()
                .flatMap(reference -> NearChange.of(reference, days(row, reference.zone()), distance).stream())
                .findFirst();
    }

    private RowAttribution attribution(AcceptedRow row) {
        return table.resolve(row.origin().getOrganisation(), row.subject());
    }

    /** Returns the attribution to those persons who have consented; that of other rows is returned as it is. */
    private RowAttribution withConsent(RowAttribution owner, AcceptedRow row) {
        SortedSet<String> persons = owner.persons();
        List<String> consenting = persons.stream()
                .filter(person -> consents.allows(person, row.origin().getOrganisation(), row.type()))
                .toList();
        if (consenting.size() == persons.size()) {
            return owner;
        }
        if (consenting.isEmpty()) {
            // An organisation that states no holder must not learn that there is one.
            return owner instanceof RowAttribution.Borrowed
                    ? RowAttribution.Unattributed.UNATTRIBUTED
                    : RowAttribution.WithoutConsent.WITHOUT_CONSENT;
        }
        return consenting.size() == 1
                ? new RowAttribution.SinglePerson(consenting.get(0))
                : new RowAttribution.Joint(consenting);
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
        return EventDays.possible(row.type(), row.decode(codec), ZoneId.of(zone))
                .or(() -> history.asOf(origin.getDelivery(), origin.getConnector())
                        .map(DayInterval::day));
    }
}

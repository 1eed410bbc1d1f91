package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.dedup.Survivorship.MergedRecord;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.rows.RowHandover;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.Sighting;

/**
 * Identification of the events that the rows of one person report, and merging of the rows of each into one record. For
 * one person; not thread-safe.
 *
 * <p>Rows report one event if organisation, record type, subject and key agree and each is the same occurrence in its
 * own file, counted in the order of its rows. An event in two files is therefore one record, and two equal events in one
 * file remain two. The number of events with a key is the largest number that any one file reports.
 *
 * <p>Rows of several sources that share a key may still report different events, see {@link SharedKeys}. If exports of one
 * source are adjacent within a day, {@link Exports} decides whether they overlap. Then
 * {@link CrossSourceMatching} merges events that several sources report.
 *
 * <p>Superseded rows of a snapshot do not keep a record alive: an event that only they report is withdrawn. An event
 * with other rows keeps them as sightings without using their values.
 */
public final class RecordDeduplication {

    private final CanonicalCodec codec = new CanonicalCodec();
    private final RecordIdentity identity = new RecordIdentity();
    private final InternedValues values;
    private final TreeMap<RecordType, List<SpecificRecord>> records = new TreeMap<>();
    private final TreeMap<RecordType, SortedMap<DeliveryName, DeduplicationCounts>> counts = new TreeMap<>();
    private final EnumMap<RecordType, List<Event>> events = new EnumMap<>(RecordType.class);

    private final ClaimAuthority authority;

    private RecordDeduplication(ClaimAuthority authority, long rows) {
        this.authority = authority;
        this.values = new InternedValues(rows);
    }

    /** Deduplicates the rows of one person, where each organisation decides about its own rows. */
    public static DeduplicatedRecords of(AcceptedRows rows, SnapshotHorizon horizon) {
        return of(rows, horizon, ClaimAuthority.OWN_ROWS);
    }

    /**
     * Deduplicates the rows of one person.
     *
     * @param rows all accepted rows of the person
     * @param horizon the snapshots that apply
     * @param authority what organisations may decide about each other's records
     */
    public static DeduplicatedRecords of(AcceptedRows rows, SnapshotHorizon horizon, ClaimAuthority authority) {
        return of(new RowHandover(rows), horizon, authority);
    }

    /** Deduplicates the rows of one person, and takes them, so that their memory is freed while records are built. */
    public static DeduplicatedRecords of(RowHandover rows, SnapshotHorizon horizon, ClaimAuthority authority) {
        RecordDeduplication deduplication =
                new RecordDeduplication(authority, rows.rows().count());
        return deduplication.deduplicate(candidates(rows.take(), horizon));
    }

    static Map<EventKey, List<EventRow>> candidates(AcceptedRows rows, SnapshotHorizon horizon) {
        Map<EventKey, List<EventRow>> candidates = new HashMap<>((int) Math.min(rows.count() * 2, 1 << 20));
        EventKey.EventKeyFactory keys = new EventKey.EventKeyFactory();
        for (RowBatch batch : rows.batches()) {
            RecordType type = RecordType.valueOf(batch.getRecordType());
            SnapshotHorizon.Effect effect = horizon.effect(batch.getOrigin());
            for (EncodedRow row : batch.getRows()) {
                AcceptedRow accepted = new AcceptedRow(batch.getOrigin(), type, row);
                candidates.merge(
                        keys.key(type, batch.getOrigin(), row),
                        List.of(new EventRow(accepted, status(effect, accepted))),
                        RecordDeduplication::joined);
            }
        }
        return candidates;
    }

    private static EventRow.RowStatus status(SnapshotHorizon.Effect effect, AcceptedRow row) {
        return SnapshotHorizon.supersedes(effect, row) ? EventRow.RowStatus.SUPERSEDED : EventRow.RowStatus.CURRENT;
    }

    /** Adds rows to a list. A list of one row, which most keys have, is immutable and small. */
    private static List<EventRow> joined(List<EventRow> known, List<EventRow> further) {
        List<EventRow> rows = known.size() == 1 ? new ArrayList<>(known) : known;
        rows.addAll(further);
        return rows;
    }

    private DeduplicatedRecords deduplicate(Map<EventKey, List<EventRow>> candidates) {
        Exports exports = new Exports(candidates, codec);
        DecodedRows decoded = new DecodedRows(codec);
        OccurrenceAssignment occurrences = new OccurrenceAssignment(exports, new SharedKeys(decoded));
        candidates.forEach((key, rows) -> occurrences.events(key, rows).forEach(this::addEvent));
        RowRanking ranking = new RowRanking(codec, decoded, exports);
        Survivorship survivorship = new Survivorship(codec, decoded, ranking);
        Set<RecordType> joined = EnumSet.noneOf(RecordType.class);
        events.forEach((type, each) -> {
            if (requiresJoin(type, each, ranking)) {
                joined.add(type);
            }
        });
        if (joined.isEmpty() && hasOneRowForEachEvent()) {
            // Nothing is left for which exports are compared, and a person may have a million rows.
            candidates.clear();
        }
        CrossSourceMatching crossSources =
                new CrossSourceMatching(ranking, exports, authority, SourceJoin.Reach.COVERED_DAYS);
        events.forEach((type, each) -> records.put(
                type,
                joined.contains(type)
                        ? finish(crossSources.join(each), survivorship, type)
                        : finishEach(each, survivorship, type)));
        records.replaceAll(RecordOrder::sorted);
        return new DeduplicatedRecords(records, counts);
    }

    private void addEvent(Event event) {
        if (event.current().isEmpty()) {
            event.rows()
                    .forEach(row -> count(
                            row,
                            authority.borrowed().test(row.row())
                                    ? DeduplicationCounts.BORROWED_SUPERSEDED
                                    : DeduplicationCounts.SUPERSEDED));
        } else {
            events.computeIfAbsent(event.key().type(), absent -> new ArrayList<>())
                    .add(event);
        }
    }

    static boolean requiresJoin(RecordType type, List<Event> each, RowRanking ranking) {
        return CrossSourceMatching.hasSeveralSources(type, each)
                || (type == RecordType.BANK_TRANSACTION
                        && each.stream().anyMatch(event -> CrossSourceMatching.isNotYetBooked(ranking.best(event))));
    }

    private boolean hasOneRowForEachEvent() {
        return events.values().stream()
                .flatMap(List::stream)
                .allMatch(event -> event.rows().size() == 1);
    }

    private List<SpecificRecord> finish(Collection<MergedEvents> all, Survivorship survivorship, RecordType type) {
        List<SpecificRecord> finished = new ArrayList<>(all.size());
        for (MergedEvents same : all) {
            finished.add(finish(same, survivorship.merge(type, same)));
        }
        return finished;
    }

    /** Returns the record of each event, and releases the event, because the events of one source can be many. */
    private List<SpecificRecord> finishEach(List<Event> each, Survivorship survivorship, RecordType type) {
        List<SpecificRecord> finished = new ArrayList<>(each.size());
        for (int i = 0; i < each.size(); i++) {
            MergedEvents alone = MergedEvents.single(each.get(i));
            finished.add(finish(alone, survivorship.merge(type, alone)));
            each.set(i, null);
        }
        return finished;
    }

    private SpecificRecord finish(MergedEvents same, MergedRecord merged) {
        SpecificRecord record = merged.record();
        Envelope.setRecordId(record, same.anchor().id(identity));
        List<EventRow> rows = same.rows();
        List<Sighting> sightings = new ArrayList<>(rows.size());
        Set<String> organisations = new HashSet<>();
        for (EventRow row : rows) {
            boolean borrowed = authority.borrowed().test(row.row());
            boolean isFirstOfOrganisation =
                    borrowed || organisations.add(row.origin().getOrganisation());
            DeduplicationCounts further =
                    isFirstOfOrganisation ? DeduplicationCounts.FOREIGN : DeduplicationCounts.MERGED;
            DeduplicationCounts count = sightings.isEmpty() ? DeduplicationCounts.RETAINED : further;
            count(row, borrowed ? count.plus(DeduplicationCounts.BORROWED) : count);
            sightings.add(row.sighting(merged.reported().of(row)));
        }
        record.put(Envelope.SIGHTINGS, List.copyOf(sightings));
        if (Envelope.additional(record).isEmpty()) {
            record.put(Envelope.ADDITIONAL, Map.of());
        }
        List<Derivation> evidence = MergeEvidence.of(same, merged.undecided(), identity);
        if (!evidence.isEmpty()) {
            Envelope.addDerived(record, evidence);
        }
        values.shareIn(record);
        return record;
    }

    private void count(EventRow row, DeduplicationCounts increment) {
        counts.computeIfAbsent(row.row().type(), type -> new TreeMap<>())
                .merge(
                        new DeliveryName(row.origin().getOrganisation(), row.delivery()),
                        counted(row.row().row(), increment),
                        DeduplicationCounts::plus);
    }

    private static DeduplicationCounts counted(EncodedRow row, DeduplicationCounts increment) {
        if (row.getCopied()) {
            return DeduplicationCounts.COPIED;
        }
        return row.getCopies() == 0 ? increment : increment.withCopies(row.getCopies());
    }
}

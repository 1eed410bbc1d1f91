package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.Sighting;

/**
 * Identifies the events that the rows of one person report, and merges the rows of each into one record. For one
 * person; not thread-safe.
 *
 * <p>Rows report one event if organisation, record type, subject and key agree and each is the same occurrence in its
 * own delivery, counted in file order. An event in two deliveries is therefore one record, and two equal events in one
 * delivery remain two. The number of events with a key is the largest number that any one delivery reports.
 *
 * <p>If exports of one source are adjacent within a day, {@link MeetingExports} decides whether they overlap. Then
 * {@link CrossSources} merges events that several sources report.
 *
 * <p>Superseded rows of a snapshot do not keep a record alive: an event that only they report is withdrawn. An event
 * with other rows keeps them as sightings without using their values.
 */
public final class RecordDeduplication {

    private final CanonicalCodec codec = new CanonicalCodec();
    private final Survivorship survivorship = new Survivorship();
    private final RecordIdentity identity = new RecordIdentity();
    private final CrossSources crossSources = new CrossSources(codec, identity);
    private final TreeMap<RecordType, List<SpecificRecord>> records = new TreeMap<>();
    private final TreeMap<DeliveryName, DeliveryCounts> deliveries = new TreeMap<>();
    private final EnumMap<RecordType, List<Event>> events = new EnumMap<>(RecordType.class);

    private RecordDeduplication() {}

    /**
     * Deduplicates the rows of one person.
     *
     * @param rows all accepted rows of the person
     * @param horizon the snapshots that apply
     */
    public static DeduplicatedRecords of(AcceptedRows rows, SnapshotHorizon horizon) {
        return new RecordDeduplication().deduplicate(candidates(rows, horizon));
    }

    private static Map<EventKey, List<Candidate>> candidates(AcceptedRows rows, SnapshotHorizon horizon) {
        Map<EventKey, List<Candidate>> candidates = new HashMap<>((int) Math.min(rows.count() * 2, 1 << 20));
        EventKey.Maker keys = new EventKey.Maker();
        for (RowBatch batch : rows.batches()) {
            RecordType type = RecordType.valueOf(batch.getRecordType());
            Candidate.Standing standing =
                    horizon.supersedes(batch.getOrigin()) ? Candidate.Standing.SUPERSEDED : Candidate.Standing.CURRENT;
            for (EncodedRow row : batch.getRows()) {
                candidates
                        .computeIfAbsent(keys.key(type, batch.getOrigin(), row), absent -> new ArrayList<>(2))
                        .add(new Candidate(new AcceptedRow(batch.getOrigin(), type, row), standing));
            }
        }
        return candidates;
    }

    private DeduplicatedRecords deduplicate(Map<EventKey, List<Candidate>> candidates) {
        MeetingExports meetings = new MeetingExports(candidates, codec);
        candidates.forEach((key, rows) -> occurrences(key, rows, meetings));
        events.forEach(this::records);
        records.replaceAll(RecordOrder::sorted);
        return new DeduplicatedRecords(records, deliveries);
    }

    private void occurrences(EventKey key, List<Candidate> rows, MeetingExports meetings) {
        if (rows.size() == 1) {
            event(new Event(key, 1, rows, Event.Certainty.TOLD_APART));
            return;
        }
        rows.sort(Candidate.PLACE);
        List<List<Candidate>> byOccurrence = new ArrayList<>(2);
        Event.Certainty certainty = Event.Certainty.TOLD_APART;
        int occurrence = 0;
        for (int i = 0; i < rows.size(); i++) {
            Candidate row = rows.get(i);
            if (i > 0 && row.delivery().equals(rows.get(i - 1).delivery())) {
                occurrence++;
            } else {
                MeetingExports.Place place = meetings.place(key, rows, row);
                occurrence = place.earlier() + 1;
                certainty = place.certainty() == Event.Certainty.ASSUMED ? place.certainty() : certainty;
            }
            while (occurrence > byOccurrence.size()) {
                byOccurrence.add(new ArrayList<>());
            }
            byOccurrence.get(occurrence - 1).add(row);
        }
        for (int i = 0; i < byOccurrence.size(); i++) {
            event(new Event(key, i + 1, byOccurrence.get(i), certainty));
        }
    }

    private void event(Event event) {
        if (event.rows().stream().noneMatch(row -> row.standing() == Candidate.Standing.CURRENT)) {
            event.rows().forEach(row -> count(row, DeliveryCounts.SUPERSEDED));
        } else {
            events.computeIfAbsent(event.key().type(), absent -> new ArrayList<>())
                    .add(event);
        }
    }

    private void records(RecordType type, List<Event> byOccurrence) {
        if (CrossSources.meet(type, byOccurrence)) {
            finish(type, crossSources.join(byOccurrence));
            return;
        }
        List<SameEvents> alone = byOccurrence.stream().map(SameEvents::alone).toList();
        List<SpecificRecord> merged = merged(type, alone);
        if (merged.stream().anyMatch(CrossSources::isAnnounced)) {
            finish(type, crossSources.join(byOccurrence));
        } else {
            finish(type, alone, merged);
        }
    }

    private List<SpecificRecord> merged(RecordType type, List<SameEvents> all) {
        return all.stream()
                .map(same -> survivorship.merge(type, same.current()))
                .toList();
    }

    private void finish(RecordType type, List<SameEvents> all) {
        finish(type, all, merged(type, all));
    }

    private void finish(RecordType type, List<SameEvents> all, List<SpecificRecord> merged) {
        for (int i = 0; i < merged.size(); i++) {
            finish(all.get(i), merged.get(i));
        }
        records.put(type, merged);
    }

    private void finish(SameEvents same, SpecificRecord record) {
        Envelope.setRecordId(record, same.anchor().id(identity));
        List<Candidate> rows = same.rows();
        List<Sighting> sightings = new ArrayList<>(rows.size());
        for (Candidate row : rows) {
            count(row, sightings.isEmpty() ? DeliveryCounts.KEPT : DeliveryCounts.MERGED);
            sightings.add(row.sighting());
        }
        record.put(Envelope.SIGHTINGS, sightings);
        MergeEvidence.of(same, identity).ifPresent(evidence -> record.put(Envelope.DERIVED, evidence));
    }

    private void count(Candidate row, DeliveryCounts increment) {
        deliveries.merge(
                new DeliveryName(row.origin().getOrganisation(), row.delivery()),
                counted(row.row().row(), increment),
                DeliveryCounts::plus);
    }

    private static DeliveryCounts counted(EncodedRow row, DeliveryCounts increment) {
        if (row.getCopied()) {
            return DeliveryCounts.COPIED;
        }
        return row.getCopies() == 0 ? increment : increment.withCopies(row.getCopies());
    }
}

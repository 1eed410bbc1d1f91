package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
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
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.Sighting;

/**
 * Finds the events that one person's rows tell of. For one thread and one person.
 *
 * <p>Rows tell of one event when organisation, record type, subject and key agree and each is the same occurrence in its
 * own delivery, counted in file order. So an event that two deliveries both tell is one, two equal ones inside one
 * delivery stay two, and how often something happened is what the delivery that tells it most often says.
 *
 * <p>Rows of a snapshot that a later one replaced hold nothing up: an event they alone tell of is withdrawn, an event
 * told elsewhere too keeps them as sightings, and their values no longer count.
 */
public final class RecordDeduplication {

    private final Survivorship survivorship = new Survivorship();
    private final RecordIdentity identity = new RecordIdentity();
    private final TreeMap<RecordType, List<SpecificRecord>> records = new TreeMap<>();
    private final TreeMap<DeliveryName, DeliveryCounts> deliveries = new TreeMap<>();

    private RecordDeduplication() {}

    /**
     * The records of one person.
     *
     * @param rows all accepted rows of the person
     * @param horizon which snapshots hold
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
                        .computeIfAbsent(keys.key(type, batch.getOrigin(), row), unseen -> new ArrayList<>(2))
                        .add(new Candidate(new AcceptedRow(batch.getOrigin(), type, row), standing));
            }
        }
        return candidates;
    }

    private DeduplicatedRecords deduplicate(Map<EventKey, List<Candidate>> candidates) {
        candidates.forEach(this::occurrences);
        records.replaceAll(RecordOrder::sorted);
        return new DeduplicatedRecords(records, deliveries);
    }

    private void occurrences(EventKey key, List<Candidate> rows) {
        if (rows.size() == 1) {
            event(key, 1, rows);
            return;
        }
        rows.sort(Candidate.PLACE);
        List<List<Candidate>> events = new ArrayList<>(2);
        int occurrence = 0;
        for (int i = 0; i < rows.size(); i++) {
            boolean sameDelivery =
                    i > 0 && rows.get(i).delivery().equals(rows.get(i - 1).delivery());
            occurrence = sameDelivery ? occurrence + 1 : 1;
            if (occurrence > events.size()) {
                events.add(new ArrayList<>());
            }
            events.get(occurrence - 1).add(rows.get(i));
        }
        for (int i = 0; i < events.size(); i++) {
            event(key, i + 1, events.get(i));
        }
    }

    private void event(EventKey key, int occurrence, List<Candidate> rows) {
        List<Candidate> current = rows.stream()
                .filter(row -> row.standing() == Candidate.Standing.CURRENT)
                .toList();
        if (current.isEmpty()) {
            rows.forEach(row -> count(row, DeliveryCounts.SUPERSEDED));
            return;
        }
        SpecificRecord record = survivorship.merge(key.type(), current);
        Envelope.setRecordId(record, identity.id(key, occurrence));
        List<Sighting> sightings = new ArrayList<>(rows.size());
        for (Candidate row : rows) {
            count(row, sightings.isEmpty() ? DeliveryCounts.KEPT : DeliveryCounts.MERGED);
            sightings.add(row.sighting());
        }
        record.put(Envelope.SIGHTINGS, sightings);
        records.computeIfAbsent(key.type(), unseen -> new ArrayList<>()).add(record);
    }

    private void count(Candidate row, DeliveryCounts one) {
        deliveries.merge(new DeliveryName(row.origin().getOrganisation(), row.delivery()), one, DeliveryCounts::plus);
    }
}

package org.mesinfos.pipelines.dedup;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.RecordType;

/**
 * The records of one person, with row counts of each delivery.
 *
 * @param records by type, without empty types: with ids and all sightings, without person id, in bundle order; owned by
 *     the caller, who may change them
 * @param counts counts of every delivery that has rows of the person, by record type
 */
public record DeduplicatedRecords(
        SortedMap<RecordType, List<SpecificRecord>> records,
        SortedMap<RecordType, SortedMap<DeliveryName, DeduplicationCounts>> counts) {

    /** Returns the counts of every delivery, for all record types together. */
    public SortedMap<DeliveryName, DeduplicationCounts> deliveries() {
        SortedMap<DeliveryName, DeduplicationCounts> deliveries = new TreeMap<>();
        counts.values()
                .forEach(ofType -> ofType.forEach(
                        (delivery, count) -> deliveries.merge(delivery, count, DeduplicationCounts::plus)));
        return deliveries;
    }

    /** Returns the number of records. */
    public long count() {
        return records.values().stream().mapToLong(List::size).sum();
    }

    /** Returns the counts of all deliveries, added up. */
    public DeduplicationCounts total() {
        return deliveries().values().stream().reduce(DeduplicationCounts.NONE, DeduplicationCounts::plus);
    }

    /** Contains counts only, because records are personal data. */
    @Override
    public String toString() {
        return count() + " records of " + total();
    }
}

package org.mesinfos.pipelines.dedup;

import java.util.List;
import java.util.SortedMap;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.RecordType;

/**
 * The records of one person, with row counts of each delivery.
 *
 * @param records by type, without empty types: with ids and all sightings, without person id, in bundle order; owned by
 *     the caller, who may change them
 * @param deliveries counts of every delivery that has rows of the person
 */
public record DeduplicatedRecords(
        SortedMap<RecordType, List<SpecificRecord>> records, SortedMap<DeliveryName, DeduplicationCounts> deliveries) {

    /** Returns the number of records. */
    public long count() {
        return records.values().stream().mapToLong(List::size).sum();
    }

    /** Returns the counts of all deliveries, added up. */
    public DeduplicationCounts total() {
        return deliveries.values().stream().reduce(DeduplicationCounts.NONE, DeduplicationCounts::plus);
    }

    /** Contains counts only, because records are personal data. */
    @Override
    public String toString() {
        return count() + " records of " + total();
    }
}

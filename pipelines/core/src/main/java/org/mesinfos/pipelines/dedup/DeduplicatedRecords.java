package org.mesinfos.pipelines.dedup;

import java.util.List;
import java.util.SortedMap;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.RecordType;

/**
 * The records of one person and what became of each delivery's rows.
 *
 * @param records by type, types without records left out: with their ids and all sightings, without person id, in the
 *     order of a bundle; they belong to the receiver
 * @param deliveries every delivery that has rows of the person
 */
public record DeduplicatedRecords(
        SortedMap<RecordType, List<SpecificRecord>> records, SortedMap<DeliveryName, DeliveryCounts> deliveries) {

    /** How many records there are. */
    public long count() {
        return records.values().stream().mapToLong(List::size).sum();
    }

    /** All deliveries together. */
    public DeliveryCounts total() {
        return deliveries.values().stream().reduce(DeliveryCounts.NONE, DeliveryCounts::plus);
    }

    /** How many, and nothing of them: they are personal. */
    @Override
    public String toString() {
        return count() + " records of " + total();
    }
}

package org.mesinfos.pipelines.bundles;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.store.catalog.PersonDeliveryCounts;
import org.mesinfos.pipelines.store.catalog.SnapshotSequence;
import org.mesinfos.pipelines.store.catalog.SourceName;
import org.mesinfos.records.RecordType;

/**
 * Records of one person and their sources.
 *
 * @param personId person id
 * @param records records by type, in the order of a bundle; enrichment adds derived values to them
 * @param counts counts of the rows of each delivery and record type, by result
 * @param snapshotSources snapshots that the rows come from, sorted
 * @param sources organisations and connectors that the rows come from, sorted
 */
public record PersonRecords(
        String personId,
        SortedMap<RecordType, List<SpecificRecord>> records,
        List<PersonDeliveryCounts> counts,
        List<SnapshotSequence> snapshotSources,
        List<SourceName> sources) {

    /** Returns the records of some types, with the counts and sources of all. */
    PersonRecords ofTypes(Set<RecordType> types) {
        SortedMap<RecordType, List<SpecificRecord>> some = new TreeMap<>(records);
        some.keySet().retainAll(types);
        return new PersonRecords(personId, some, counts, snapshotSources, sources);
    }

    /** Returns the number of records only, because records are personal data. */
    @Override
    public String toString() {
        return records.values().stream().mapToLong(List::size).sum() + " records";
    }
}

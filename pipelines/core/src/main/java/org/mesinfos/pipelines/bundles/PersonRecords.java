package org.mesinfos.pipelines.bundles;

import java.util.List;
import java.util.SortedMap;
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
 * @param counts counts of the rows of each delivery, by result
 * @param snapshotSources snapshots that the rows come from, sorted
 * @param sources organisations and connectors that the rows come from, sorted
 */
public record PersonRecords(
        String personId,
        SortedMap<RecordType, List<SpecificRecord>> records,
        List<PersonDeliveryCounts> counts,
        List<SnapshotSequence> snapshotSources,
        List<SourceName> sources) {

    /** Returns the number of records only, because records are personal data. */
    @Override
    public String toString() {
        return records.values().stream().mapToLong(List::size).sum() + " records";
    }
}

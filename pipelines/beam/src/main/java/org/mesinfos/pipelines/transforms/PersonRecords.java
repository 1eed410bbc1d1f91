package org.mesinfos.pipelines.transforms;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.PersonDeliveryCounts;
import org.mesinfos.pipelines.store.catalog.SnapshotSequence;
import org.mesinfos.pipelines.store.catalog.SourceName;
import org.mesinfos.records.RecordType;

/**
 * Records of one person and their sources.
 *
 * @param personId person id
 * @param acceptedRows file of the rows that the records are made of; empty if no rows are left
 * @param records records by type, in the order of a bundle
 * @param counts counts of the rows of each delivery, by result
 * @param snapshotSources snapshots that the rows come from
 * @param sources organisations and connectors that the rows come from
 */
record PersonRecords(
        String personId,
        Optional<ContentFile> acceptedRows,
        SortedMap<RecordType, List<SpecificRecord>> records,
        List<PersonDeliveryCounts> counts,
        List<SnapshotSequence> snapshotSources,
        List<SourceName> sources) {}

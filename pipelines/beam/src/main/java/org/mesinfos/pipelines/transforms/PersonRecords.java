package org.mesinfos.pipelines.transforms;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.DeliveryCounts;
import org.mesinfos.pipelines.store.catalog.SnapshotSource;
import org.mesinfos.pipelines.store.catalog.SourceName;
import org.mesinfos.records.RecordType;

/**
 * Records of one person and their sources.
 *
 * @param personId person id
 * @param accepted file of the rows that the records are made of; empty if no rows are left
 * @param records records by type, in the order of a bundle
 * @param counts counts of the rows of each delivery, by result
 * @param snapshotSources snapshots that the rows come from
 * @param sources organisations and connectors that the rows come from
 */
record PersonRecords(
        String personId,
        Optional<ContentFile> accepted,
        SortedMap<RecordType, List<SpecificRecord>> records,
        List<DeliveryCounts> counts,
        List<SnapshotSource> snapshotSources,
        List<SourceName> sources) {}

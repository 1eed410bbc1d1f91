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
 * The records of one person and what is known of where they come from.
 *
 * @param personId the person
 * @param accepted the rows from which the records were made; empty when none are left
 * @param records by type, in the order of a bundle
 * @param counts what became of the rows of each delivery
 * @param snapshotSources the snapshots that the rows come from
 * @param sources who delivered the rows
 */
record PersonRecords(
        String personId,
        Optional<ContentFile> accepted,
        SortedMap<RecordType, List<SpecificRecord>> records,
        List<DeliveryCounts> counts,
        List<SnapshotSource> snapshotSources,
        List<SourceName> sources) {}

package org.mesinfos.pipelines.run.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Differences between the records of one type in two snapshots. Contains record ids and names of fields, but no values.
 *
 * @param added records that are new
 * @param removed records that are no longer in a bundle
 * @param changed records with the same id but other values
 * @param changedFields by field, the number of changed records with another value in it
 * @param recordIds ids of the first {@value #MAX_IDS} changed records
 */
public record RecordDifferences(
        long added,
        long removed,
        long changed,
        @JsonProperty("changed_fields") SortedMap<String, Long> changedFields,
        @JsonProperty("record_ids") List<String> recordIds) {

    /** Maximum number of record ids listed for each type of record. */
    public static final int MAX_IDS = 20;

    static final RecordDifferences NONE = new RecordDifferences(0, 0, 0, new TreeMap<>(), List.of());

    public RecordDifferences {
        changedFields = Collections.unmodifiableSortedMap(new TreeMap<>(changedFields));
        recordIds = List.copyOf(recordIds);
    }

    RecordDifferences plus(RecordDifferences other) {
        SortedMap<String, Long> fields = new TreeMap<>(changedFields);
        other.changedFields.forEach((field, records) -> fields.merge(field, records, Long::sum));
        List<String> ids = new ArrayList<>(recordIds);
        ids.addAll(other.recordIds);
        return new RecordDifferences(
                added + other.added,
                removed + other.removed,
                changed + other.changed,
                fields,
                ids.subList(0, Math.min(MAX_IDS, ids.size())));
    }
}

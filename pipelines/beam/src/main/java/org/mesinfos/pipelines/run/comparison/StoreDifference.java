package org.mesinfos.pipelines.run.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Difference between the bundles of two snapshots.
 *
 * @param bundlesAdded persons who get a bundle
 * @param bundlesRemoved persons who lose their bundle
 * @param bundlesChanged persons whose bundle changes
 * @param records differences by record type, without types that do not differ
 */
public record StoreDifference(
        @JsonProperty("bundles_added") long bundlesAdded,
        @JsonProperty("bundles_removed") long bundlesRemoved,
        @JsonProperty("bundles_changed") long bundlesChanged,
        SortedMap<String, RecordDifferences> records) {

    static final StoreDifference NONE = new StoreDifference(0, 0, 0, new TreeMap<>());

    public StoreDifference {
        records = Collections.unmodifiableSortedMap(new TreeMap<>(records));
    }

    StoreDifference plus(StoreDifference other) {
        SortedMap<String, RecordDifferences> sum = new TreeMap<>(records);
        other.records.forEach((type, differences) -> sum.merge(type, differences, RecordDifferences::plus));
        return new StoreDifference(
                bundlesAdded + other.bundlesAdded,
                bundlesRemoved + other.bundlesRemoved,
                bundlesChanged + other.bundlesChanged,
                sum);
    }
}

package org.mesinfos.pipelines.store.catalog;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * State of the retention of a store. It is no part of the store hash.
 *
 * @param received the day of the run that first published each delivery, by id of the delivery
 * @param expired the files whose delivered bytes the store no longer has, by SHA-256, sorted at construction
 */
public record RetentionState(SortedMap<String, CalendarDay> received, List<String> expired) {

    /** No delivery is known. */
    public static final RetentionState NONE = new RetentionState(new TreeMap<>(), List.of());

    public RetentionState {
        received = Collections.unmodifiableSortedMap(new TreeMap<>(received));
        expired = expired.stream().sorted().distinct().toList();
    }

    /** Returns the state as JSON. */
    public byte[] toJson() {
        return CatalogJson.writeLine(this);
    }

    /** Parses the JSON written by {@link #toJson()}. */
    public static RetentionState fromJson(byte[] json) {
        return RecordDecoder.decode(json, RetentionState.class);
    }
}

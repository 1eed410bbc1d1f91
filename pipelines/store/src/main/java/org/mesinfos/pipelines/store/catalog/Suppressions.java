package org.mesinfos.pipelines.store.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The erased people of a snapshot, with the rows that are suppressed and the files that are redacted for them.
 *
 * @param applied the ids of the erasures that the snapshot obeys, sorted at construction
 * @param people the erased people, by person id, with the day of the erasure
 * @param rows the number of suppressed rows, by delivery and file
 * @param files the files whose kept bytes were redacted, by SHA-256 of the delivered bytes
 */
public record Suppressions(
        List<String> applied,
        SortedMap<String, CalendarDay> people,
        SortedMap<String, SortedMap<String, Long>> rows,
        SortedMap<String, RedactedFile> files) {

    /** No person is erased. */
    public static final Suppressions NONE =
            new Suppressions(List.of(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    public Suppressions {
        applied = applied.stream().sorted().distinct().toList();
        people = Collections.unmodifiableSortedMap(new TreeMap<>(people));
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Returns the effect without the suppressed rows of some deliveries. */
    public Suppressions without(Collection<String> deliveries) {
        SortedMap<String, SortedMap<String, Long>> others = new TreeMap<>(rows);
        others.keySet().removeAll(deliveries);
        return new Suppressions(applied, people, others, files);
    }

    /** Returns the number of suppressed rows of a delivery. */
    public long rowsOf(String delivery) {
        return rows.getOrDefault(delivery, Collections.emptySortedMap()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Returns the number of suppressed rows of a file of a delivery. */
    public long rowsOf(String delivery, String fileSha256) {
        return rows.getOrDefault(delivery, Collections.emptySortedMap()).getOrDefault(fileSha256, 0L);
    }
}

package org.mesinfos.pipelines.store.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param borrowed how many of them are of references of which the organisation of the delivery states no holder, by delivery
 *     and file; absent from the JSON if empty
 * @param files the files whose kept bytes were redacted, by SHA-256 of the delivered bytes
 */
public record Suppressions(
        List<String> applied,
        SortedMap<String, CalendarDay> people,
        SortedMap<String, SortedMap<String, Long>> rows,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, SortedMap<String, Long>> borrowed,
        SortedMap<String, RedactedFile> files) {

    /** No person is erased. */
    public static final Suppressions NONE =
            new Suppressions(List.of(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    public Suppressions {
        applied = applied.stream().sorted().distinct().toList();
        people = Collections.unmodifiableSortedMap(new TreeMap<>(people));
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
        borrowed = Collections.unmodifiableSortedMap(new TreeMap<>(borrowed));
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Returns the effect without the suppressed rows of some deliveries. */
    public Suppressions without(Collection<String> deliveries) {
        return new Suppressions(applied, people, without(rows, deliveries), without(borrowed, deliveries), files);
    }

    private static <T> SortedMap<String, T> without(SortedMap<String, T> all, Collection<String> keys) {
        SortedMap<String, T> others = new TreeMap<>(all);
        others.keySet().removeAll(keys);
        return others;
    }

    /** Returns the effect on some delivered files only, by SHA-256; other files are not in the store any more. */
    public Suppressions onFiles(Collection<String> remaining) {
        SortedMap<String, RedactedFile> kept = new TreeMap<>(files);
        kept.keySet().retainAll(remaining);
        return new Suppressions(applied, people, rows, borrowed, kept);
    }

    /** Returns the number of suppressed rows of a delivery. */
    public long rowsOf(String delivery) {
        return sum(rows.getOrDefault(delivery, Collections.emptySortedMap()));
    }

    /** Returns the number of those suppressed rows of a delivery of whose references its organisation states no holder. */
    public long borrowedOf(String delivery) {
        return sum(borrowed.getOrDefault(delivery, Collections.emptySortedMap()));
    }

    private static long sum(SortedMap<String, Long> files) {
        return files.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns the number of suppressed rows of a file of a delivery. */
    public long rowsOf(String delivery, String fileSha256) {
        return rows.getOrDefault(delivery, Collections.emptySortedMap()).getOrDefault(fileSha256, 0L);
    }
}

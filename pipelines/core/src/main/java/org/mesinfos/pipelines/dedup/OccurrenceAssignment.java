package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.pipelines.dedup.ExportFile.DayRange;

/**
 * Assignment of the rows of one key to events. Rows of one file are different events. A row of a further file is the
 * event of the row that has the same running balance or the same content, otherwise of the next row in order of time,
 * unless {@link Exports} shows that the files do not overlap, or {@link SharedKeys} that the rows of two sources cannot be
 * one event.
 *
 * <p>For one person; not thread-safe.
 */
final class OccurrenceAssignment {

    private static final Comparator<Optional<DayRange>> BY_DAYS = Comparator.comparing(
                    (Optional<DayRange> days) -> days.map(DayRange::first).orElse(Long.MIN_VALUE))
            .thenComparing(days -> days.map(DayRange::last).orElse(Long.MIN_VALUE));

    private final Exports exports;
    private final SharedKeys sharedKeys;

    private record RowFile(String delivery, String file) {
        static RowFile of(EventRow row) {
            return new RowFile(row.delivery(), row.origin().getFileSha256());
        }
    }

    OccurrenceAssignment(Exports exports, SharedKeys sharedKeys) {
        this.exports = exports;
        this.sharedKeys = sharedKeys;
    }

    /**
     * Returns the events of one key, in order.
     *
     * @param rows all rows of the key; sorted by this method
     */
    List<Event> events(EventKey key, List<EventRow> rows) {
        if (rows.size() == 1) {
            return List.of(new Event(key, 1, rows, Event.Certainty.CERTAIN));
        }
        rows.sort(EventRow.DELIVERY_ORDER);
        List<List<EventRow>> parts = sharedKeys.parts(key, rows);
        if (parts.size() == 1) {
            return eventsOfPart(key, rows);
        }
        List<Event> events = new ArrayList<>();
        sharedKeys
                .events(key, parts.stream().map(part -> eventsOfPart(key, part)).toList())
                .forEach(event -> events.add(new Event(key, events.size() + 1, event.rows(), event.certainty())));
        return events;
    }

    private List<Event> eventsOfPart(EventKey key, List<EventRow> rows) {
        Map<RowFile, List<EventRow>> files = new LinkedHashMap<>();
        rows.forEach(row -> files.computeIfAbsent(RowFile.of(row), unseen -> new ArrayList<>(2))
                .add(row));
        if (files.size() == 1) {
            List<Event> events = new ArrayList<>(rows.size());
            rows.forEach(row -> events.add(new Event(key, events.size() + 1, List.of(row), Event.Certainty.CERTAIN)));
            return events;
        }
        Occurrences.Overlap overlap = exports.overlap(key, rows);
        if (overlap == Occurrences.Overlap.ALL && files.size() == rows.size()) {
            return List.of(new Event(key, 1, rows, Event.Certainty.CERTAIN));
        }
        Occurrences occurrences = new Occurrences(key, exports, overlap);
        inOrderOfTime(key, files).forEach(occurrences::add);
        return occurrences.events();
    }

    /** Returns the rows of each file in order of time, and the files by their days, those with current rows first. */
    private List<List<EventRow>> inOrderOfTime(EventKey key, Map<RowFile, List<EventRow>> files) {
        List<List<EventRow>> ordered = new ArrayList<>(files.values());
        for (List<EventRow> rows : ordered) {
            if (rows.size() > 1 && exports.direction(key, rows.get(0)) == ExportFile.Direction.NEWEST_FIRST) {
                Collections.reverse(rows);
            }
        }
        ordered.sort(Comparator.comparing((List<EventRow> rows) -> rows.get(0).status())
                .thenComparing(rows -> exports.days(key, rows.get(0)), BY_DAYS));
        return ordered;
    }
}

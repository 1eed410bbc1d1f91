package org.mesinfos.connectors.mapping.value;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.mapping.value.ClockChanges.DeliveredLocalTime;
import org.mesinfos.records.RecordType;

/**
 * Order in time of the rows of a file, as far as they prove it. The rows of one subject are compared with each other, so
 * that a file may be sorted by subject or by time. Not thread-safe.
 */
public final class TimeOrder {

    /** Maximum number of series that are remembered. */
    private static final int MAX_SERIES = 10_000;

    /** Number of rows, each earlier than the one before it, that prove the order. */
    private static final int ENOUGH_STEPS = 2;

    private record Series(RecordType type, Optional<Subject> subject, String field) {}

    private final Map<Series, DeliveredLocalTime> last = new HashMap<>();
    private long backwards;
    private long forwards;

    /**
     * Adds a row.
     *
     * @param times local times of the row by field
     */
    public void add(ParsedRow row, Map<String, DeliveredLocalTime> times) {
        if (forwards > 0) {
            return;
        }
        times.forEach((field, time) -> {
            Series series = new Series(row.type(), row.subject(), field);
            DeliveredLocalTime before =
                    last.size() < MAX_SERIES || last.containsKey(series) ? last.put(series, time) : null;
            if (before != null) {
                compare(before, time);
            }
        });
    }

    /** Two repeated times are not compared: a later one may be in the first of the two hours. */
    private void compare(DeliveredLocalTime before, DeliveredLocalTime time) {
        if (before.isRepeated() && time.isRepeated()) {
            return;
        }
        int order = before.time().compareTo(time.time());
        forwards += order < 0 ? 1 : 0;
        backwards += order > 0 ? 1 : 0;
    }

    /** Returns whether the rows so far prove or exclude that the newest row of each subject is the first. */
    public boolean isKnown() {
        return forwards > 0 || isNewestFirst();
    }

    /** Returns whether the rows so far prove that the newest row of each subject is the first. */
    public boolean isNewestFirst() {
        return forwards == 0 && backwards >= ENOUGH_STEPS;
    }
}

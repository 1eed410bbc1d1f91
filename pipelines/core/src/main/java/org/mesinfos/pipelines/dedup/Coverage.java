package org.mesinfos.pipelines.dedup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** First and last date of the events of one account, by source. */
final class Coverage {

    private record DayRange(long first, long last) {
        DayRange with(DayRange other) {
            return new DayRange(Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    private final Map<String, DayRange> days = new HashMap<>();

    private Coverage() {}

    static Coverage of(List<ComparableEvent> events) {
        Coverage coverage = new Coverage();
        for (ComparableEvent event : events) {
            long day = event.traits().day();
            event.sources().forEach(source -> coverage.days.merge(source, new DayRange(day, day), DayRange::with));
        }
        return coverage;
    }

    /**
     * Returns true if the given day lies within the period of at least one of the sources.
     *
     * @param day in days since 1970-01-01
     */
    boolean includes(Set<String> sources, long day) {
        for (String source : sources) {
            DayRange covered = days.get(source);
            if (covered != null && covered.first() <= day && day <= covered.last()) {
                return true;
            }
        }
        return false;
    }
}

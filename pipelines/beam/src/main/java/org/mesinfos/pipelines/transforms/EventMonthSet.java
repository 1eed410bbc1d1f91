package org.mesinfos.pipelines.transforms;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.pipelines.elements.EventMonths;
import org.mesinfos.pipelines.elements.ReadingOutcome;
import org.mesinfos.pipelines.identity.ownership.DayInterval;
import org.mesinfos.records.RecordType;

/** Months in which the events of rows happened, by record type. Not thread-safe. */
final class EventMonthSet {

    /** Months from 1970-01 to 2099-12. Other dates are too rare, and too often wrong, to show a gap. */
    private static final int MONTHS = 130 * 12;

    private final Map<RecordType, BitSet> months = new EnumMap<>(RecordType.class);

    /** Adds all months of the days of an event. An interval without start or end counts as its known end alone. */
    void add(RecordType type, DayInterval days) {
        int first = days.firstDay().or(days::endDay).map(EventMonthSet::month).orElse(-1);
        int last = days.endDay().map(day -> month(day.minusDays(1))).orElse(first);
        if (first >= 0 && last < MONTHS && first <= last) {
            BitSet known = months.computeIfAbsent(type, absent -> new BitSet());
            if (!known.get(first) || first < last) {
                known.set(first, last + 1);
            }
        }
    }

    private static int month(LocalDate day) {
        return (day.getYear() - 1970) * 12 + day.getMonthValue() - 1;
    }

    /** Returns the months by record type. */
    List<EventMonths> months() {
        return months(months);
    }

    /** Returns the months of several splits, by record type. */
    static List<EventMonths> union(Iterable<ReadingOutcome> outcomes) {
        Map<RecordType, BitSet> union = new EnumMap<>(RecordType.class);
        for (ReadingOutcome outcome : outcomes) {
            for (EventMonths split : outcome.getMonths()) {
                union.computeIfAbsent(RecordType.valueOf(split.getRecordType()), absent -> new BitSet())
                        .or(BitSet.valueOf(split.getMonths()));
            }
        }
        return months(union);
    }

    private static List<EventMonths> months(Map<RecordType, BitSet> months) {
        return months.entrySet().stream()
                .map(entry -> new EventMonths(
                        entry.getKey().name(), ByteBuffer.wrap(entry.getValue().toByteArray())))
                .toList();
    }
}

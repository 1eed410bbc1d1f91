package org.mesinfos.connectors.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.RowTrace;
import org.mesinfos.connectors.mapping.value.ClockChanges.DeliveredLocalTime;
import org.mesinfos.connectors.mapping.value.TimeOrder;

/**
 * Emitter of the rows of a file, in file order, that chooses the instants of times in the hour that a change of the clock
 * repeats. Of two rows that would otherwise be the same event, the first one in time has the earlier instant and the second
 * one the later. Rows with such times wait for the first row outside of that hour by which the order of the file is known: if
 * the newest row is the first, the last of the waiting rows is the first one in time. Not thread-safe.
 */
final class RepeatedHourRows {

    /** Number of waiting rows after which the file is taken to have the oldest row first. */
    private static final int MAX_WAITING = 4_096;

    /** Maximum number of events that are remembered; readings of the repeated hours only. */
    private static final int MAX_EVENTS = 100_000;

    /** Something that the file has at one place. */
    private interface Entry {
        void emit(RowSink sink);
    }

    /** A row with both instants. */
    private static final class WaitingRow implements Entry {
        private final ParsedRow earlier;
        private final ParsedRow later;
        private boolean isSecond;

        WaitingRow(ParsedRow earlier, ParsedRow later) {
            this.earlier = earlier;
            this.later = later;
        }

        @Override
        public void emit(RowSink sink) {
            sink.startRow();
            sink.accept(isSecond ? later : earlier);
        }
    }

    private final RowSink sink;
    private final TimeOrder order = new TimeOrder();
    private final Set<String> events = new HashSet<>();
    private final List<Entry> waiting = new ArrayList<>();
    private boolean isInFileOrder;

    RepeatedHourRows(RowSink sink) {
        this.sink = sink;
    }

    /**
     * Adds a row none of whose times is repeated.
     *
     * @param times local times without offset of the row, by field
     */
    void accept(ParsedRow row, Map<String, DeliveredLocalTime> times) {
        if (!times.isEmpty()) {
            order.add(row, times);
            if (order.isKnown()) {
                emitWaiting();
            }
        }
        add(target -> {
            target.startRow();
            target.accept(row);
        });
    }

    /**
     * Adds a row with a repeated time.
     *
     * @param earlier the row with the earlier instant
     * @param later the row with the later instant
     * @param times local times without offset of the row, by field
     */
    void accept(ParsedRow earlier, ParsedRow later, Map<String, DeliveredLocalTime> times) {
        order.add(earlier, times);
        addWaiting(new WaitingRow(earlier, later));
    }

    void reject(Rejection rejection, RowTrace trace) {
        add(target -> {
            target.startRow();
            target.reject(rejection, trace);
        });
    }

    void reject(Rejection rejection) {
        add(target -> {
            target.startRow();
            target.reject(rejection);
        });
    }

    void skip(Locator locator, String rule) {
        add(target -> target.skip(locator, rule));
    }

    void stateAsOf(LocalDate day) {
        add(target -> target.stateAsOf(day));
    }

    private void add(Entry entry) {
        if (waiting.isEmpty()) {
            entry.emit(sink);
        } else {
            addWaiting(entry);
        }
    }

    private void addWaiting(Entry entry) {
        waiting.add(entry);
        if (waiting.size() == MAX_WAITING) {
            isInFileOrder = true;
            emitWaiting();
        }
    }

    /** Ends the file. */
    void finish() {
        emitWaiting();
    }

    private void emitWaiting() {
        boolean isReversed = !isInFileOrder && order.isNewestFirst();
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(isReversed ? waiting.size() - 1 - i : i) instanceof WaitingRow row) {
                row.isSecond = isSecond(row.earlier);
            }
        }
        waiting.forEach(entry -> entry.emit(sink));
        waiting.clear();
    }

    /** Returns whether a row that was earlier in time is the same event, as read with the earlier instant. */
    private boolean isSecond(ParsedRow row) {
        String event = row.type() + " " + row.subject() + " " + row.key();
        return events.size() < MAX_EVENTS ? !events.add(event) : events.contains(event);
    }
}

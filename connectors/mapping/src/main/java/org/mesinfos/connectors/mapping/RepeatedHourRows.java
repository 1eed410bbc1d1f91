package org.mesinfos.connectors.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
 * repeats. Of two rows that would otherwise be the same event, the first one in time has the earlier instant and the second one
 * the later. A row that is the only one of its event has the instants that make its period as long as the clock shows. No
 * period ends before it starts. Rows with such times wait for the first row outside of that hour by which the order of the file
 * is known: if the newest row is the first, the last of the waiting rows is the first one in time. Not thread-safe.
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

    /** A row in all its readings. */
    private static final class WaitingRow implements Entry {
        private final RepeatedTimeReadings readings;
        private ParsedRow chosen;

        WaitingRow(RepeatedTimeReadings readings) {
            this.readings = readings;
            this.chosen = readings.earliest();
        }

        /** Returns what both occurrences of the repeated hour have in common. */
        String event() {
            ParsedRow row = readings.earliest();
            return row.type() + " " + row.subject() + " " + row.key();
        }

        @Override
        public void emit(RowSink sink) {
            sink.startRow();
            sink.accept(chosen);
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
     * @param readings the row with each choice of its instants
     * @param times local times without offset of the row, by field
     */
    void accept(RepeatedTimeReadings readings, Map<String, DeliveredLocalTime> times) {
        order.add(readings.earliest(), times);
        addWaiting(new WaitingRow(readings));
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
        if (waiting.isEmpty()) {
            return;
        }
        Set<String> repeatedEvents = new HashSet<>();
        Set<String> waitingEvents = new HashSet<>();
        List<WaitingRow> rows = waitingRows();
        if (!isInFileOrder && order.isNewestFirst()) {
            Collections.reverse(rows);
        }
        rows.stream()
                .map(WaitingRow::event)
                .filter(event -> !waitingEvents.add(event))
                .forEach(repeatedEvents::add);
        rows.forEach(row -> row.chosen = chosen(row, repeatedEvents));
        waiting.forEach(entry -> entry.emit(sink));
        waiting.clear();
    }

    private List<WaitingRow> waitingRows() {
        List<WaitingRow> rows = new ArrayList<>();
        for (Entry entry : waiting) {
            if (entry instanceof WaitingRow row) {
                rows.add(row);
            }
        }
        return rows;
    }

    private ParsedRow chosen(WaitingRow row, Set<String> repeatedEvents) {
        String event = row.event();
        boolean isSecond = events.size() < MAX_EVENTS ? !events.add(event) : events.contains(event);
        if (isSecond) {
            return row.readings.latest();
        }
        return repeatedEvents.contains(event) ? row.readings.earliest() : row.readings.likeliest();
    }
}

package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.pipelines.dedup.EarlierFiles.OtherEvents;

/**
 * Events of one key, to which the rows of one file after the other are added. The time grows with the number of rows,
 * however many of them are equal. Not thread-safe.
 */
final class Occurrences {

    /** How the files that contain the key relate. */
    enum Overlap {
        /** Every file reports the same rows. */
        ALL,
        /** Each pair of files is decided by {@link Exports}. */
        BY_PAIR
    }

    /**
     * The rows of one event.
     *
     * @param first number of the file that was the first one to report it
     * @param files numbers of the files of the rows
     * @param placed those rows whose place among the rows of a day may be known
     */
    private record Occurrence(int first, List<EventRow> rows, BitSet files, List<EventRow> placed) {
        Occurrence(int first) {
            this(first, new ArrayList<>(2), new BitSet(), new ArrayList<>(0));
        }

        boolean isExcluded(int file, OtherEvents others) {
            return others.contains(first) || files.get(file) || files.intersects(others.files());
        }
    }

    private static final OtherEvents NONE = new OtherEvents(new BitSet(), Event.Certainty.CERTAIN);

    private final EventKey key;
    private final Exports exports;
    private final Overlap overlap;
    private final EarlierFiles files;
    private final List<Occurrence> found = new ArrayList<>(2);
    /** Number of events that were found before each file. */
    private final List<Integer> foundBefore = new ArrayList<>();

    private final Map<Signature, List<Occurrence>> bySignature = new HashMap<>();
    private Event.Certainty certainty = Event.Certainty.CERTAIN;

    Occurrences(EventKey key, Exports exports, Overlap overlap) {
        this.key = key;
        this.exports = exports;
        this.overlap = overlap;
        this.files = new EarlierFiles(key, exports);
    }

    /**
     * Adds the rows of a further file.
     *
     * @param rows in order of time, at least one
     */
    void add(List<EventRow> rows) {
        int file = files.count();
        OtherEvents others = overlap == Overlap.BY_PAIR ? files.otherEvents(rows.get(0)) : NONE;
        if (others.certainty() == Event.Certainty.ASSUMED) {
            certainty = Event.Certainty.ASSUMED;
        }
        files.add(rows.get(0));
        foundBefore.add(found.size());
        List<EventRow> left = new ArrayList<>();
        Map<Signature, Integer> next = new HashMap<>();
        for (EventRow row : rows) {
            if (!addToSame(row, file, others, next)) {
                left.add(row);
            }
        }
        int position = 0;
        for (EventRow row : left) {
            position = next(position, file, others);
            if (position == found.size()) {
                found.add(new Occurrence(file));
            }
            place(row, found.get(position), file);
            bySignature
                    .computeIfAbsent(signature(row), unseen -> new ArrayList<>(2))
                    .add(found.get(position));
        }
    }

    /**
     * Returns the position of the next event to which a row of a file may be added, or the number of events if there is
     * none. The events that other files were the first to report follow each other, so all of a file are passed over at once.
     */
    private int next(int from, int file, OtherEvents others) {
        int position = from;
        while (position < found.size()) {
            Occurrence event = found.get(position);
            if (others.contains(event.first())) {
                position = foundBefore.get(others.files().nextClearBit(event.first()));
            } else if (event.isExcluded(file, others)) {
                position++;
            } else {
                return position;
            }
        }
        return position;
    }

    /** Adds a row to the first event that has its balance or its content; returns false if there is none. */
    private boolean addToSame(EventRow row, int file, OtherEvents others, Map<Signature, Integer> next) {
        Signature signature = signature(row);
        List<Occurrence> same = bySignature.getOrDefault(signature, List.of());
        int position = next.getOrDefault(signature, 0);
        while (position < same.size()
                && (signature instanceof Signature.Balance
                        ? same.get(position).files().get(file) || isApart(same.get(position), row)
                        : same.get(position).isExcluded(file, others))) {
            position++;
        }
        next.put(signature, position + 1);
        if (position >= same.size()) {
            return false;
        }
        place(row, same.get(position), file);
        return true;
    }

    /** Returns the running balance after a row, or its content if it has none. */
    private Signature signature(EventRow row) {
        return exports.balance(row)
                .<Signature>map(Signature.Balance::new)
                .orElseGet(() -> new Signature.Content(row.content()));
    }

    /** Returns whether a row of the occurrence is another event than a row with the same running balance. */
    private boolean isApart(Occurrence occurrence, EventRow row) {
        return overlap == Overlap.BY_PAIR
                && exports.placed(key, row).filter(MeetingDay::hasDistances).isPresent()
                && occurrence.placed().stream().anyMatch(other -> exports.areApart(key, other, row));
    }

    private void place(EventRow row, Occurrence occurrence, int file) {
        occurrence.rows().add(row);
        occurrence.files().set(file);
        if (overlap == Overlap.BY_PAIR && exports.placed(key, row).isPresent()) {
            occurrence.placed().add(row);
        }
    }

    /** Returns the events, each with its rows in the order of {@link EventRow#DELIVERY_ORDER}. */
    List<Event> events() {
        List<Event> events = new ArrayList<>(found.size());
        for (Occurrence occurrence : found) {
            occurrence.rows().sort(EventRow.DELIVERY_ORDER);
            events.add(new Event(key, events.size() + 1, occurrence.rows(), certainty));
        }
        return events;
    }
}

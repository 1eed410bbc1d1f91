package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /** The rows of one event and the numbers of their files. */
    private record Occurrence(List<EventRow> rows, BitSet files) {}

    private final EventKey key;
    private final Exports exports;
    private final Overlap overlap;
    private final EarlierFiles files;
    private final List<Occurrence> found = new ArrayList<>(2);
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
        BitSet others = overlap == Overlap.BY_PAIR ? otherEvents(rows.get(0)) : new BitSet();
        files.add(rows.get(0));
        List<EventRow> left = new ArrayList<>();
        Map<Signature, Integer> next = new HashMap<>();
        for (EventRow row : rows) {
            if (!addToSame(row, file, others, next)) {
                left.add(row);
            }
        }
        int position = 0;
        for (EventRow row : left) {
            while (position < found.size() && isExcluded(found.get(position), file, others)) {
                position++;
            }
            if (position == found.size()) {
                found.add(new Occurrence(new ArrayList<>(2), new BitSet()));
            }
            place(row, found.get(position), file);
            bySignature
                    .computeIfAbsent(signature(row), unseen -> new ArrayList<>(2))
                    .add(found.get(position));
        }
    }

    /** Returns the files whose rows are other events than those of the given row's file. */
    private BitSet otherEvents(EventRow row) {
        BitSet others = files.comparable(row);
        for (int file = others.nextSetBit(0); file >= 0; file = others.nextSetBit(file + 1)) {
            ExportRelation relation = files.relation(file, row);
            others.set(file, relation != ExportRelation.OVERLAPS);
            if (relation == ExportRelation.SEEMS_TO_FOLLOW) {
                certainty = Event.Certainty.ASSUMED;
            }
        }
        return others;
    }

    /** Adds a row to the first event that has its balance or its content; returns false if there is none. */
    private boolean addToSame(EventRow row, int file, BitSet others, Map<Signature, Integer> next) {
        Signature signature = signature(row);
        List<Occurrence> same = bySignature.getOrDefault(signature, List.of());
        int position = next.getOrDefault(signature, 0);
        while (position < same.size()
                && (signature instanceof Signature.Balance
                        ? same.get(position).files().get(file) || isApart(same.get(position), row)
                        : isExcluded(same.get(position), file, others))) {
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
                && occurrence.rows().stream().anyMatch(other -> exports.areApart(key, other, row));
    }

    private static boolean isExcluded(Occurrence occurrence, int file, BitSet others) {
        return occurrence.files().get(file) || occurrence.files().intersects(others);
    }

    private static void place(EventRow row, Occurrence occurrence, int file) {
        occurrence.rows().add(row);
        occurrence.files().set(file);
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

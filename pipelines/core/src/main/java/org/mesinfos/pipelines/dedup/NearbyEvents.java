package org.mesinfos.pipelines.dedup;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mesinfos.pipelines.dedup.match.Traits;

/**
 * Selection of the joined events with which an event of a further source is compared: all of the neighbouring days, or,
 * if there are too many, per day those with the same reference, balance or rare word, with the most similar text, and
 * at the same position of the day. The number of comparisons therefore has an upper limit, however many equal amounts
 * an account has.
 *
 * <p>For the events of one amount; not thread-safe.
 */
final class NearbyEvents {

    /** Number of joined events up to which all of them are compared. */
    private static final int MAX_ALL = 48;

    private static final Pattern SPACES = Pattern.compile(" +");
    private static final int[] NONE = {};

    /** Number of events selected by reference, rare word, text, and position, on each of several crowded days. */
    private static final int PER_DAY = 4;

    /** A crowded day: positions of its events by text, and by reference. */
    private final class Day {
        private final int from;
        private final int to;
        private final Integer[] byText;
        private final Map<String, int[]> byReference = new HashMap<>();
        private final Map<String, int[]> byWord = new HashMap<>();

        Day(int from, int to) {
            this.from = from;
            this.to = to;
            this.byText = new Integer[to - from];
            Arrays.setAll(byText, i -> from + i);
            Arrays.sort(byText, Comparator.comparing(NearbyEvents.this::text));
            for (int i = from; i < to; i++) {
                for (String reference : events.get(i).references()) {
                    byReference.merge(reference, new int[] {i}, Day::atMost);
                }
                for (String word : SPACES.split(text(i), 0)) {
                    byWord.merge(word, new int[] {i}, Day::atMost);
                }
            }
        }

        /** Adds a position; a reference or word of too many events distinguishes none of them. */
        private static int[] atMost(int[] known, int[] further) {
            if (known.length == 0 || known.length == PER_DAY) {
                return NONE;
            }
            int[] longer = Arrays.copyOf(known, known.length + 1);
            longer[known.length] = further[0];
            return longer;
        }

        void select(ComparableEvent candidate, int position, int positionOfText, NavigableSet<Integer> selected) {
            for (String reference : candidate.traits().references()) {
                addAll(byReference.getOrDefault(reference, NONE), selected);
            }
            for (String word : SPACES.split(candidate.traits().text(), 0)) {
                addAll(byWord.getOrDefault(word, NONE), selected);
            }
            int start = clipped(from + position, from, to);
            for (int i = start; i < Math.min(to, start + PER_DAY); i++) {
                selected.add(i);
            }
            int first = lowerBound(candidate.traits().text());
            start = clipped(first + positionOfText, 0, byText.length);
            for (int i = start; i < Math.min(byText.length, start + PER_DAY); i++) {
                selected.add(byText[i]);
            }
        }

        private static void addAll(int[] positions, NavigableSet<Integer> selected) {
            for (int position : positions) {
                selected.add(position);
            }
        }

        private int lowerBound(String text) {
            int low = 0;
            int high = byText.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (text(byText[middle]).compareTo(text) < 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    private final List<JoinedEvent> events;
    private final Map<Long, Day> crowdedDays = new HashMap<>();

    /**
     * Creates a selection.
     *
     * @param events of one amount, by day
     */
    NearbyEvents(List<JoinedEvent> events) {
        this.events = events;
    }

    private String text(int position) {
        return events.get(position).text();
    }

    /** Returns the place at which to start so that the wanted place is in the middle of the selection. */
    private static int clipped(int wanted, int from, int to) {
        return Math.max(from, Math.min(wanted - PER_DAY / 2 + 1, to - PER_DAY));
    }

    /** Returns the position of the first event on a day or later. */
    int firstOn(long day) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events.get(middle).day() < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Returns the positions of the events to compare, ascending.
     *
     * @param position of the candidate among those of its day
     * @param positionOfText of the candidate among those of its day with the same text
     */
    NavigableSet<Integer> near(ComparableEvent candidate, int position, int positionOfText) {
        long day = candidate.traits().day();
        int from = firstOn(day - Traits.MAX_DAYS_APART);
        int to = firstOn(day + Traits.MAX_DAYS_APART + 1);
        NavigableSet<Integer> selected = new TreeSet<>();
        if (to - from <= MAX_ALL) {
            for (int i = from; i < to; i++) {
                selected.add(i);
            }
            return selected;
        }
        for (int start = from; start < to; ) {
            long dayOfStart = events.get(start).day();
            Day crowded = crowdedDays.computeIfAbsent(
                    dayOfStart, unseen -> new Day(firstOn(dayOfStart), firstOn(dayOfStart + 1)));
            crowded.select(candidate, position, positionOfText, selected);
            start = crowded.to;
        }
        return selected;
    }
}

package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Search for the series of all rows of one day of an account, of which the exports with rows of that day are parts: each row
 * continues at the balance of the one before it, each part is contained without a gap, and no row is in the series that no
 * part has. Not thread-safe.
 */
final class DaySeries {

    /** Number of parts up to which a series is searched. */
    static final int MAX_PARTS = 6;

    /** Number of rows of all parts up to which a series is searched. */
    static final int MAX_ROWS = 1_000;

    /** Number of attempts after which the search is given up. */
    private static final int MAX_ATTEMPTS = 2_000;

    /** Part of the day that an export covers. */
    enum Extent {
        /** From the start of the day. */
        START,
        /** Unknown. */
        WITHIN,
        /** To the end of the day. */
        END
    }

    /** A row, by what distinguishes it from others. */
    record Step(EventKey key, BalanceStep balances) {}

    /**
     * The rows of one export.
     *
     * @param steps in order of time, at least one; each continues at the balance of the one before it
     */
    record Part(List<Step> steps, Extent extent) {

        Part {
            steps = List.copyOf(steps);
        }

        int length() {
            return steps.size();
        }

        /** Returns the positions in a series at which this part may start. */
        List<Integer> positions(List<Step> series) {
            List<Integer> positions = new ArrayList<>();
            int last = series.size() - length();
            int from = extent == Extent.END ? Math.max(last, 0) : 0;
            int to = extent == Extent.START ? Math.min(last, 0) : last;
            for (int position = from; position <= to; position++) {
                if (series.subList(position, position + length()).equals(steps)) {
                    positions.add(position);
                }
            }
            return positions;
        }
    }

    private final List<Part> parts;
    private final Set<List<Step>> found = new HashSet<>();
    private int attempts;

    private DaySeries(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * Returns the number of rows by which the second of two parts starts after the first one, if it is the same in all
     * possible series; a number of the length of the first part or more, or of minus that of the second or less, if they
     * have no row in common. Empty if there is no such series, or if series differ in the common rows.
     *
     * @param parts all parts of the day
     */
    static Optional<Integer> distance(Part one, Part other, List<Part> parts) {
        if (parts.size() > MAX_PARTS || parts.stream().mapToInt(Part::length).sum() > MAX_ROWS) {
            return Optional.empty();
        }
        DaySeries search = new DaySeries(parts);
        search.findAll();
        Set<Integer> distances = new HashSet<>();
        for (List<Step> series : search.found) {
            for (int position : one.positions(series)) {
                for (int otherPosition : other.positions(series)) {
                    int distance = otherPosition - position;
                    distances.add(Math.max(-other.length(), Math.min(distance, one.length())));
                }
            }
        }
        Set<Boolean> apart = new HashSet<>();
        distances.forEach(distance -> apart.add(distance == one.length() || distance == -other.length()));
        boolean isProved = search.attempts <= MAX_ATTEMPTS && (distances.size() == 1 || apart.equals(Set.of(true)));
        return isProved ? distances.stream().findFirst() : Optional.empty();
    }

    private void findAll() {
        Predicate<Part> mayBeFirst = parts.stream().anyMatch(part -> part.extent() == Extent.START)
                ? part -> part.extent() == Extent.START
                : part -> true;
        parts.stream().filter(mayBeFirst).forEach(first -> extend(first.steps(), without(parts, first)));
    }

    private void extend(List<Step> series, List<Part> left) {
        if (++attempts > MAX_ATTEMPTS) {
            return;
        }
        if (parts.stream().noneMatch(part -> part.positions(series).isEmpty())) {
            found.add(series);
        }
        for (Part next : left) {
            for (int common = 0; common < Math.min(next.length(), series.size() + 1); common++) {
                if (continues(series, next.steps(), common)) {
                    List<Step> longer = new ArrayList<>(series);
                    longer.addAll(next.steps().subList(common, next.length()));
                    extend(longer, without(left, next));
                }
            }
        }
    }

    /** Returns whether steps continue a series after a number of common ones. */
    private static boolean continues(List<Step> series, List<Step> next, int common) {
        return common == 0
                ? series.get(series.size() - 1).balances().precedes(next.get(0).balances())
                : series.subList(series.size() - common, series.size()).equals(next.subList(0, common));
    }

    private static List<Part> without(List<Part> all, Part one) {
        List<Part> others = new ArrayList<>(all);
        others.remove(one);
        return others;
    }
}

package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mesinfos.pipelines.dedup.CrossSources.Told;
import org.mesinfos.pipelines.dedup.match.DayShift;
import org.mesinfos.pipelines.dedup.match.Pairing;
import org.mesinfos.pipelines.dedup.match.Traits;

/**
 * Joins the events of an account source by source, each with the events joined so far. For one account; not
 * thread-safe.
 */
final class SourceJoin {

    /** An event that one source or several report. */
    static final class Standing {

        private final List<Told> members = new ArrayList<>();
        private double cost;

        private Standing(Told first) {
            members.add(first);
        }

        SameEvents same() {
            return members.size() == 1 ? SameEvents.alone(members.get(0).event()) : SameEvents.of(members, cost);
        }

        private Told anchor() {
            return members.get(0);
        }

        long day() {
            return anchor().traits().day();
        }

        private String block() {
            return anchor().traits().block();
        }

        private void add(Told event, double pairCost) {
            members.add(event);
            cost = Math.max(cost, pairCost);
        }
    }

    private final Coverage coverage;
    private final List<Standing> standing = new ArrayList<>();

    SourceJoin(Coverage coverage) {
        this.coverage = coverage;
    }

    List<Standing> standing() {
        return standing;
    }

    /**
     * Matches the events of a further source with those joined so far.
     *
     * @param events of one source, by date and id
     */
    void add(List<Told> events) {
        if (events.isEmpty()) {
            return;
        }
        Map<String, List<Standing>> before = new TreeMap<>();
        standing.forEach(joinedEvent ->
                before.computeIfAbsent(joinedEvent.block(), key -> new ArrayList<>()).add(joinedEvent));
        before.values().forEach(block -> block.sort(Comparator.comparingLong(Standing::day)));
        Map<String, List<Told>> blocks = new TreeMap<>();
        events.forEach(event -> blocks.computeIfAbsent(event.traits().block(), key -> new ArrayList<>())
                .add(event));
        Habits habits = Habits.of(before, blocks, this);
        blocks.forEach((block, candidates) -> pair(before.getOrDefault(block, List.of()), candidates, habits));
    }

    /** Splits the candidates into windows that are too far apart for a match between them, and matches each window. */
    private void pair(List<Standing> before, List<Told> candidates, Habits habits) {
        int from = 0;
        List<Told> window = new ArrayList<>();
        for (Told candidate : candidates) {
            if (!window.isEmpty() && isFarFrom(candidate, window.get(window.size() - 1))) {
                from = pairStretch(before, from, window, habits);
                window = new ArrayList<>();
            }
            window.add(candidate);
        }
        pairStretch(before, from, window, habits);
    }

    private static boolean isFarFrom(Told later, Told earlier) {
        return later.traits().day() - earlier.traits().day() > 2L * Traits.MOST_DAYS;
    }

    private int pairStretch(List<Standing> before, int from, List<Told> candidates, Habits habits) {
        long first = candidates.get(0).traits().day() - Traits.MOST_DAYS;
        long last = candidates.get(candidates.size() - 1).traits().day() + Traits.MOST_DAYS;
        int start = from;
        while (start < before.size() && before.get(start).day() < first) {
            start++;
        }
        int end = start;
        while (end < before.size() && before.get(end).day() <= last) {
            end++;
        }
        List<Standing> near = start == end ? Collections.emptyList() : before.subList(start, end);
        double[][] costs = new double[candidates.size()][near.size()];
        for (int row = 0; row < costs.length; row++) {
            for (int column = 0; column < near.size(); column++) {
                costs[row][column] = cost(near.get(column), candidates.get(row), habits.shift());
            }
        }
        int[] paired = Pairing.of(costs, habits.completeness().alone());
        for (int row = 0; row < paired.length; row++) {
            if (paired[row] == Pairing.ALONE) {
                standing.add(new Standing(candidates.get(row)));
            } else {
                near.get(paired[row]).add(candidates.get(row), costs[row][paired[row]]);
            }
        }
        return start;
    }

    double cost(Standing joinedEvent, Told candidate, DayShift shift) {
        long days = candidate.traits().day() - joinedEvent.day();
        if (Math.abs(days) > Traits.MOST_DAYS || !mayBeOne(joinedEvent, candidate)) {
            return Double.POSITIVE_INFINITY;
        }
        boolean within = days == 0 || covers(candidate, joinedEvent) || covers(joinedEvent, candidate);
        return within ? traits(joinedEvent, candidate) + shift.cost(days) : Double.POSITIVE_INFINITY;
    }

    /** Returns true if the candidate's source covers the date of the joined event. */
    boolean covers(Told candidate, Standing joinedEvent) {
        return coverage.reaches(candidate.sources(), joinedEvent.day());
    }

    /** Returns true if a source of the joined event covers the date of the candidate. */
    boolean covers(Standing joinedEvent, Told candidate) {
        return joinedEvent.members.stream()
                .anyMatch(member ->
                        coverage.reaches(member.sources(), candidate.traits().day()));
    }

    /** Returns the cost of the member most similar to the candidate; infinite if any member contradicts it. */
    private static double traits(Standing joinedEvent, Told candidate) {
        double cost = Double.POSITIVE_INFINITY;
        for (Told member : joinedEvent.members) {
            double ofMember = member.traits().cost(candidate.traits());
            if (ofMember == Double.POSITIVE_INFINITY) {
                return ofMember;
            }
            cost = Math.min(cost, ofMember);
        }
        return cost;
    }

    private static boolean mayBeOne(Standing joinedEvent, Told candidate) {
        return joinedEvent.members.stream()
                .allMatch(member -> Collections.disjoint(member.sources(), candidate.sources())
                        && Collections.disjoint(member.tellings(), candidate.tellings()));
    }
}

package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mesinfos.pipelines.dedup.CrossSourceMatching.ComparableEvent;
import org.mesinfos.pipelines.dedup.match.DateShift;
import org.mesinfos.pipelines.dedup.match.MinimumCostAssignment;
import org.mesinfos.pipelines.dedup.match.Traits;

/**
 * Joins the events of an account source by source, each with the events joined so far. For one account; not
 * thread-safe.
 */
final class SourceJoin {

    /** An event that one source or several report. */
    static final class JoinedEvent {

        private final List<ComparableEvent> members = new ArrayList<>();
        private double cost;

        private JoinedEvent(ComparableEvent first) {
            members.add(first);
        }

        MergedEvents merged() {
            return members.size() == 1 ? MergedEvents.single(members.get(0).event()) : MergedEvents.of(members, cost);
        }

        private ComparableEvent anchor() {
            return members.get(0);
        }

        long day() {
            return anchor().traits().day();
        }

        private String block() {
            return anchor().traits().block();
        }

        private void add(ComparableEvent event, double pairCost) {
            members.add(event);
            cost = Math.max(cost, pairCost);
        }
    }

    private final Coverage coverage;
    private final List<JoinedEvent> joined = new ArrayList<>();

    SourceJoin(Coverage coverage) {
        this.coverage = coverage;
    }

    List<JoinedEvent> joined() {
        return joined;
    }

    /**
     * Matches the events of a further source with those joined so far.
     *
     * @param events of one source, by date and id
     */
    void add(List<ComparableEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        Map<String, List<JoinedEvent>> before = new TreeMap<>();
        joined.forEach(joinedEvent -> before.computeIfAbsent(joinedEvent.block(), key -> new ArrayList<>())
                .add(joinedEvent));
        before.values().forEach(block -> block.sort(Comparator.comparingLong(JoinedEvent::day)));
        Map<String, List<ComparableEvent>> blocks = new TreeMap<>();
        events.forEach(event -> blocks.computeIfAbsent(event.traits().block(), key -> new ArrayList<>())
                .add(event));
        SourceDifferences habits = SourceDifferences.of(before, blocks, this);
        blocks.forEach((block, candidates) -> match(before.getOrDefault(block, List.of()), candidates, habits));
    }

    /** Splits the candidates into windows that are too far apart for a match between them, and matches each window. */
    private void match(List<JoinedEvent> before, List<ComparableEvent> candidates, SourceDifferences habits) {
        int from = 0;
        List<ComparableEvent> window = new ArrayList<>();
        for (ComparableEvent candidate : candidates) {
            if (!window.isEmpty() && isFarFrom(candidate, window.get(window.size() - 1))) {
                from = matchWindow(before, from, window, habits);
                window = new ArrayList<>();
            }
            window.add(candidate);
        }
        matchWindow(before, from, window, habits);
    }

    private static boolean isFarFrom(ComparableEvent later, ComparableEvent earlier) {
        return later.traits().day() - earlier.traits().day() > 2L * Traits.MAX_DAYS_APART;
    }

    private int matchWindow(
            List<JoinedEvent> before, int from, List<ComparableEvent> candidates, SourceDifferences habits) {
        long first = candidates.get(0).traits().day() - Traits.MAX_DAYS_APART;
        long last = candidates.get(candidates.size() - 1).traits().day() + Traits.MAX_DAYS_APART;
        int start = from;
        while (start < before.size() && before.get(start).day() < first) {
            start++;
        }
        int end = start;
        while (end < before.size() && before.get(end).day() <= last) {
            end++;
        }
        List<JoinedEvent> near = start == end ? Collections.emptyList() : before.subList(start, end);
        double[][] costs = new double[candidates.size()][near.size()];
        for (int row = 0; row < costs.length; row++) {
            for (int column = 0; column < near.size(); column++) {
                costs[row][column] = cost(near.get(column), candidates.get(row), habits.shift());
            }
        }
        int[] paired = MinimumCostAssignment.of(costs, habits.completeness().unmatchedCost());
        for (int row = 0; row < paired.length; row++) {
            if (paired[row] == MinimumCostAssignment.UNASSIGNED) {
                joined.add(new JoinedEvent(candidates.get(row)));
            } else {
                near.get(paired[row]).add(candidates.get(row), costs[row][paired[row]]);
            }
        }
        return start;
    }

    double cost(JoinedEvent joinedEvent, ComparableEvent candidate, DateShift shift) {
        long days = candidate.traits().day() - joinedEvent.day();
        if (Math.abs(days) > Traits.MAX_DAYS_APART || !mayBeOne(joinedEvent, candidate)) {
            return Double.POSITIVE_INFINITY;
        }
        boolean within = days == 0 || covers(candidate, joinedEvent) || covers(joinedEvent, candidate);
        return within ? traitsCost(joinedEvent, candidate) + shift.cost(days) : Double.POSITIVE_INFINITY;
    }

    /** Returns true if the candidate's source covers the date of the joined event. */
    boolean covers(ComparableEvent candidate, JoinedEvent joinedEvent) {
        return coverage.includes(candidate.sources(), joinedEvent.day());
    }

    /** Returns true if a source of the joined event covers the date of the candidate. */
    boolean covers(JoinedEvent joinedEvent, ComparableEvent candidate) {
        return joinedEvent.members.stream()
                .anyMatch(member ->
                        coverage.includes(member.sources(), candidate.traits().day()));
    }

    /** Returns the cost of the member most similar to the candidate; infinite if any member contradicts it. */
    private static double traitsCost(JoinedEvent joinedEvent, ComparableEvent candidate) {
        double cost = Double.POSITIVE_INFINITY;
        for (ComparableEvent member : joinedEvent.members) {
            double ofMember = member.traits().cost(candidate.traits());
            if (ofMember == Double.POSITIVE_INFINITY) {
                return ofMember;
            }
            cost = Math.min(cost, ofMember);
        }
        return cost;
    }

    private static boolean mayBeOne(JoinedEvent joinedEvent, ComparableEvent candidate) {
        return joinedEvent.members.stream()
                .allMatch(member -> Collections.disjoint(member.sources(), candidate.sources())
                        && Collections.disjoint(member.sourceDeliveries(), candidate.sourceDeliveries()));
    }
}

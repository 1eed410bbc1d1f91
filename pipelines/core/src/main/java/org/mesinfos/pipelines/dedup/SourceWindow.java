package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.pipelines.dedup.match.MinimumCostAssignment;
import org.mesinfos.pipelines.dedup.match.MinimumCostAssignment.Candidate;

/**
 * Matching of consecutive events of a further source with the joined events of the same amount. Among pairs of equal
 * cost, those at the same position of the day are preferred, so that identical transactions keep their order. For one
 * amount; not thread-safe.
 */
final class SourceWindow {

    /** Resolution of costs. */
    private static final double STEPS = 1 << 10;

    /** Weight of one step of cost, greater than all differences of position in a window together. */
    private static final long STEP = 1L << 20;

    private static final int MAX_POSITION_COST = 255;

    private final SourceJoin join;
    private final List<JoinedEvent> before;
    private final SourceDifferences habits;
    private final NearbyEvents nearby;
    private final List<ComparableEvent> candidates;
    private final int[] positions;
    private final int[] positionsOfText;

    /**
     * Creates the matching of one amount.
     *
     * @param before joined events of the amount, by day
     * @param candidates events of the further source, by time
     */
    SourceWindow(
            SourceJoin join, List<JoinedEvent> before, List<ComparableEvent> candidates, SourceDifferences habits) {
        this.join = join;
        this.before = before;
        this.candidates = candidates;
        this.habits = habits;
        this.nearby = new NearbyEvents(before);
        this.positions = new int[candidates.size()];
        this.positionsOfText = new int[candidates.size()];
        countPositions();
    }

    private void countPositions() {
        Map<String, Integer> texts = new HashMap<>();
        for (int i = 0; i < positions.length; i++) {
            boolean sameDay = i > 0 && day(i) == day(i - 1);
            if (!sameDay) {
                texts.clear();
            }
            positions[i] = sameDay ? positions[i - 1] + 1 : 0;
            positionsOfText[i] = texts.merge(candidates.get(i).traits().text(), 1, Integer::sum) - 1;
        }
    }

    private long day(int position) {
        return candidates.get(position).traits().day();
    }

    /**
     * Matches consecutive events of the source, in view of those that follow them.
     *
     * @param from position of the first event
     * @param to position after the last event
     * @param seen position after the last event that competes for the same partners, not less than {@code to}
     */
    void match(int from, int to, int seen) {
        double unmatchedCost = habits.completeness().unmatchedCost();
        List<List<Candidate>> pairs = new ArrayList<>(seen - from);
        Map<Integer, Integer> columns = new HashMap<>();
        List<JoinedEvent> events = new ArrayList<>();
        for (int i = from; i < seen; i++) {
            List<Candidate> possible = new ArrayList<>();
            for (int index : nearby.near(candidates.get(i), positions[i], positionsOfText[i])) {
                JoinedEvent event = before.get(index);
                double cost = join.cost(event, candidates.get(i), habits.shift());
                if (cost < unmatchedCost) {
                    int column = columns.computeIfAbsent(index, unseen -> {
                        events.add(event);
                        return events.size() - 1;
                    });
                    int apart = Math.abs(index - nearby.firstOn(event.day()) - positions[i]);
                    possible.add(new Candidate(column, steps(cost) + Math.min(apart, MAX_POSITION_COST)));
                }
            }
            pairs.add(possible);
        }
        int[] paired = MinimumCostAssignment.of(pairs, events.size(), steps(unmatchedCost));
        for (int row = 0; row < to - from; row++) {
            ComparableEvent candidate = candidates.get(from + row);
            if (paired[row] == MinimumCostAssignment.UNASSIGNED) {
                join.addUnmatched(candidate);
            } else {
                JoinedEvent event = events.get(paired[row]);
                event.add(candidate, join.cost(event, candidate, habits.shift()));
            }
        }
    }

    private static long steps(double cost) {
        return Math.round(cost * STEPS) * STEP;
    }
}

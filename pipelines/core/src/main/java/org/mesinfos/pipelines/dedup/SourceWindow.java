package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.pipelines.dedup.CrossSourceMatching.ComparableEvent;
import org.mesinfos.pipelines.dedup.SourceJoin.JoinedEvent;
import org.mesinfos.pipelines.dedup.match.MinimumCostAssignment;
import org.mesinfos.pipelines.dedup.match.MinimumCostAssignment.Candidate;

/**
 * Matches consecutive events of a further source with the joined events of the same amount. Among pairs of equal cost,
 * those at the same position of the day are preferred, so that identical transactions keep their order. For one amount;
 * not thread-safe.
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
    private final Map<String, Integer> textsOfDay = new HashMap<>();
    private long day = Long.MIN_VALUE;
    private int positionOfDay;

    /**
     * Creates the matching of one amount.
     *
     * @param before joined events of the amount, by day
     */
    SourceWindow(SourceJoin join, List<JoinedEvent> before, SourceDifferences habits) {
        this.join = join;
        this.before = before;
        this.habits = habits;
        this.nearby = new NearbyEvents(before);
    }

    /**
     * Matches the next events of the source.
     *
     * @param candidates by time; later than those of earlier calls
     */
    void match(List<ComparableEvent> candidates) {
        double unmatchedCost = habits.completeness().unmatchedCost();
        List<List<Candidate>> pairs = new ArrayList<>(candidates.size());
        Map<Integer, Integer> columns = new HashMap<>();
        List<JoinedEvent> events = new ArrayList<>();
        for (ComparableEvent candidate : candidates) {
            List<Candidate> possible = new ArrayList<>();
            int position = position(candidate);
            int ofText = textsOfDay.merge(candidate.traits().text(), 1, Integer::sum) - 1;
            for (int index : nearby.near(candidate, position, ofText)) {
                JoinedEvent event = before.get(index);
                double cost = join.cost(event, candidate, habits.shift());
                if (cost < unmatchedCost) {
                    int column = columns.computeIfAbsent(index, unseen -> {
                        events.add(event);
                        return events.size() - 1;
                    });
                    int apart = Math.abs(index - nearby.firstOn(event.day()) - position);
                    possible.add(new Candidate(column, steps(cost) + Math.min(apart, MAX_POSITION_COST)));
                }
            }
            pairs.add(possible);
        }
        int[] paired = MinimumCostAssignment.of(pairs, events.size(), steps(unmatchedCost));
        for (int row = 0; row < paired.length; row++) {
            ComparableEvent candidate = candidates.get(row);
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

    /** Returns the position of the next candidate among those of its day, from 0. */
    private int position(ComparableEvent candidate) {
        if (candidate.traits().day() != day) {
            day = candidate.traits().day();
            positionOfDay = 0;
            textsOfDay.clear();
        }
        return positionOfDay++;
    }
}

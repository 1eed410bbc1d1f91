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

/** Joins the events of one source after the other with those that stand already. For one account and one thread. */
final class SourceJoin {

    /** What stands: one event, told by a source or several. */
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

    /** @param events of one source, by day and id */
    void add(List<Told> events) {
        if (events.isEmpty()) {
            return;
        }
        Map<String, List<Standing>> before = new TreeMap<>();
        standing.forEach(one ->
                before.computeIfAbsent(one.block(), unseen -> new ArrayList<>()).add(one));
        before.values().forEach(block -> block.sort(Comparator.comparingLong(Standing::day)));
        Map<String, List<Told>> blocks = new TreeMap<>();
        events.forEach(event -> blocks.computeIfAbsent(event.traits().block(), unseen -> new ArrayList<>())
                .add(event));
        Habits habits = Habits.of(before, blocks, this);
        blocks.forEach((block, newcomers) -> pair(before.getOrDefault(block, List.of()), newcomers, habits));
    }

    /** Pairs what lies near in time; between two such stretches nothing can be the same. */
    private void pair(List<Standing> before, List<Told> newcomers, Habits habits) {
        int from = 0;
        List<Told> stretch = new ArrayList<>();
        for (Told newcomer : newcomers) {
            if (!stretch.isEmpty() && isFarFrom(newcomer, stretch.get(stretch.size() - 1))) {
                from = pairStretch(before, from, stretch, habits);
                stretch = new ArrayList<>();
            }
            stretch.add(newcomer);
        }
        pairStretch(before, from, stretch, habits);
    }

    private static boolean isFarFrom(Told later, Told earlier) {
        return later.traits().day() - earlier.traits().day() > 2L * Traits.MOST_DAYS;
    }

    private int pairStretch(List<Standing> before, int from, List<Told> newcomers, Habits habits) {
        long first = newcomers.get(0).traits().day() - Traits.MOST_DAYS;
        long last = newcomers.get(newcomers.size() - 1).traits().day() + Traits.MOST_DAYS;
        int start = from;
        while (start < before.size() && before.get(start).day() < first) {
            start++;
        }
        int end = start;
        while (end < before.size() && before.get(end).day() <= last) {
            end++;
        }
        List<Standing> near = start == end ? Collections.emptyList() : before.subList(start, end);
        double[][] costs = new double[newcomers.size()][near.size()];
        for (int row = 0; row < costs.length; row++) {
            for (int column = 0; column < near.size(); column++) {
                costs[row][column] = cost(near.get(column), newcomers.get(row), habits.shift());
            }
        }
        int[] paired = Pairing.of(costs, habits.completeness().alone());
        for (int row = 0; row < paired.length; row++) {
            if (paired[row] == Pairing.ALONE) {
                standing.add(new Standing(newcomers.get(row)));
            } else {
                near.get(paired[row]).add(newcomers.get(row), costs[row][paired[row]]);
            }
        }
        return start;
    }

    double cost(Standing one, Told newcomer, DayShift shift) {
        long days = newcomer.traits().day() - one.day();
        if (Math.abs(days) > Traits.MOST_DAYS || !mayBeOne(one, newcomer)) {
            return Double.POSITIVE_INFINITY;
        }
        boolean within = days == 0 || covers(newcomer, one) || covers(one, newcomer);
        return within ? traits(one, newcomer) + shift.cost(days) : Double.POSITIVE_INFINITY;
    }

    /** Whether the newcomer's source could have told of what stands. */
    boolean covers(Told newcomer, Standing one) {
        return coverage.reaches(newcomer.sources(), one.day());
    }

    /** Whether a source of what stands could have told of the newcomer. */
    boolean covers(Standing one, Told newcomer) {
        return one.members.stream()
                .anyMatch(member ->
                        coverage.reaches(member.sources(), newcomer.traits().day()));
    }

    /** The member that is most like it counts, but none may contradict it. */
    private static double traits(Standing one, Told newcomer) {
        double cost = Double.POSITIVE_INFINITY;
        for (Told member : one.members) {
            double ofMember = member.traits().cost(newcomer.traits());
            if (ofMember == Double.POSITIVE_INFINITY) {
                return ofMember;
            }
            cost = Math.min(cost, ofMember);
        }
        return cost;
    }

    private static boolean mayBeOne(Standing one, Told newcomer) {
        return one.members.stream()
                .allMatch(member -> Collections.disjoint(member.sources(), newcomer.sources())
                        && Collections.disjoint(member.tellings(), newcomer.tellings()));
    }
}

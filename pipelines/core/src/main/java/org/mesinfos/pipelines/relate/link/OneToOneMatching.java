package org.mesinfos.pipelines.relate.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mesinfos.pipelines.dedup.match.MinimumCostAssignment;

/**
 * Selection of pairs one to one. A pair that is clearly the best for both of its sides is taken first; the remaining
 * pairs are selected at the lowest total cost. Not thread-safe.
 */
final class OneToOneMatching {

    /** Pairs whose costs differ by less are considered equally good. */
    private static final double MIN_MARGIN = 0.03;

    /** Cost of leaving both sides unmatched. */
    private static final double UNMATCHED_COST = 1.5;

    /** Resolution of the costs. */
    private static final double STEPS = 1 << 20;

    private static final int NONE = -1;

    /** A selected pair, and whether it is ambiguous. */
    record Match(LinkCandidate pair, Certainty certainty) {

        private static final double AMBIGUOUS_FACTOR = 0.6;

        /** Ambiguity of a match. */
        enum Certainty {
            UNAMBIGUOUS,
            AMBIGUOUS
        }

        /** Returns the probability that both sides belong together, 0 to 1, rounded to thousandths. */
        double confidence() {
            double sure =
                    switch (certainty) {
                        case UNAMBIGUOUS -> pair.confidence();
                        case AMBIGUOUS -> pair.confidence() * AMBIGUOUS_FACTOR;
                    };
            return Math.round(sure * 1000) / 1000.0;
        }
    }

    private final List<LinkCandidate> candidates;
    private final int[] leftMatches;
    private final int[] rightMatches;
    private final List<Match> matches = new ArrayList<>();

    private OneToOneMatching(List<LinkCandidate> candidates, int lefts, int rights) {
        this.candidates = new ArrayList<>(candidates);
        this.candidates.sort(Comparator.comparingDouble(LinkCandidate::cost)
                .thenComparingInt(LinkCandidate::left)
                .thenComparingInt(LinkCandidate::right));
        this.leftMatches = unmatched(lefts);
        this.rightMatches = unmatched(rights);
    }

    /**
     * Returns the selected pairs, by their left sides.
     *
     * @param candidates candidate pairs, each at most once
     * @param lefts number of elements on the left
     * @param rights number of elements on the right
     */
    static List<Match> of(List<LinkCandidate> candidates, int lefts, int rights) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        OneToOneMatching matching = new OneToOneMatching(candidates, lefts, rights);
        List<LinkCandidate> open = matching.matchUnambiguous();
        matching.matchRemaining(open);
        matching.matches.sort(Comparator.comparingInt(match -> match.pair().left()));
        return matching.matches;
    }

    /** Takes unambiguous pairs until there are no more, and returns the pairs of the remaining elements. */
    private List<LinkCandidate> matchUnambiguous() {
        List<LinkCandidate> left = candidates;
        int before = -1;
        while (matches.size() > before && !left.isEmpty()) {
            before = matches.size();
            double[] second = secondBest(left);
            for (LinkCandidate pair : left) {
                if (isBest(pair, second)) {
                    take(pair, Match.Certainty.UNAMBIGUOUS);
                }
            }
            left = left.stream()
                    .filter(pair -> leftMatches[pair.left()] == NONE && rightMatches[pair.right()] == NONE)
                    .toList();
        }
        return left;
    }

    /** Returns the best and the second best cost of each left, then of each right element. */
    private double[] secondBest(List<LinkCandidate> pairs) {
        double[] costs = new double[2 * (leftMatches.length + rightMatches.length)];
        Arrays.fill(costs, Double.POSITIVE_INFINITY);
        for (LinkCandidate pair : pairs) {
            updateBest(costs, pair.left(), pair.cost());
            updateBest(costs, leftMatches.length + pair.right(), pair.cost());
        }
        return costs;
    }

    private static void updateBest(double[] costs, int side, double cost) {
        if (cost < costs[2 * side]) {
            costs[2 * side + 1] = costs[2 * side];
            costs[2 * side] = cost;
        } else if (cost < costs[2 * side + 1]) {
            costs[2 * side + 1] = cost;
        }
    }

    private boolean isBest(LinkCandidate pair, double[] costs) {
        int left = 2 * pair.left();
        int right = 2 * (leftMatches.length + pair.right());
        return pair.cost() <= costs[left]
                && pair.cost() <= costs[right]
                && costs[left + 1] - pair.cost() >= MIN_MARGIN
                && costs[right + 1] - pair.cost() >= MIN_MARGIN;
    }

    private void take(LinkCandidate pair, Match.Certainty certainty) {
        leftMatches[pair.left()] = pair.right();
        rightMatches[pair.right()] = pair.left();
        matches.add(new Match(pair, certainty));
    }

    /** Selects the remaining pairs at the lowest total cost. */
    private void matchRemaining(List<LinkCandidate> open) {
        if (open.isEmpty()) {
            return;
        }
        double[] best = secondBest(open);
        for (List<LinkCandidate> component : components(open)) {
            int[] lefts = component.stream()
                    .mapToInt(LinkCandidate::left)
                    .distinct()
                    .sorted()
                    .toArray();
            int[] rights = component.stream()
                    .mapToInt(LinkCandidate::right)
                    .distinct()
                    .sorted()
                    .toArray();
            List<List<MinimumCostAssignment.Candidate>> rows = new ArrayList<>(lefts.length);
            Arrays.stream(lefts).forEach(left -> rows.add(new ArrayList<>()));
            Map<Long, LinkCandidate> pairs = new HashMap<>();
            for (LinkCandidate pair : component) {
                int row = Arrays.binarySearch(lefts, pair.left());
                int column = Arrays.binarySearch(rights, pair.right());
                rows.get(row).add(new MinimumCostAssignment.Candidate(column, steps(pair.cost())));
                pairs.put(key(row, column), pair);
            }
            int[] paired = MinimumCostAssignment.of(rows, rights.length, steps(UNMATCHED_COST));
            for (int row = 0; row < paired.length; row++) {
                if (paired[row] != MinimumCostAssignment.UNASSIGNED) {
                    LinkCandidate pair =
                            Objects.requireNonNull(pairs.get(key(row, paired[row])), "only candidates are assigned");
                    take(pair, certainty(pair, best));
                }
            }
        }
    }

    private static long steps(double cost) {
        return Math.round(cost * STEPS);
    }

    private static long key(int row, int column) {
        return (long) row << 32 | column;
    }

    /**
     * Returns {@link Match.Certainty#AMBIGUOUS} if one of the two could equally well be matched with another element.
     *
     * @param best costs as returned by {@link #secondBest}
     */
    private Match.Certainty certainty(LinkCandidate taken, double[] best) {
        double rival = Math.min(
                rivalCost(taken, 2 * taken.left(), best),
                rivalCost(taken, 2 * (leftMatches.length + taken.right()), best));
        return rival < taken.cost() + MIN_MARGIN ? Match.Certainty.AMBIGUOUS : Match.Certainty.UNAMBIGUOUS;
    }

    /** Returns the lowest cost of another pair of one side. */
    private static double rivalCost(LinkCandidate taken, int side, double[] best) {
        return best[side] < taken.cost() ? best[side] : best[side + 1];
    }

    /** Groups pairs that share an element, directly or through other pairs. */
    private List<List<LinkCandidate>> components(List<LinkCandidate> pairs) {
        int[] parent = new int[leftMatches.length + rightMatches.length];
        Arrays.setAll(parent, i -> i);
        for (LinkCandidate pair : pairs) {
            parent[root(parent, pair.left())] = root(parent, leftMatches.length + pair.right());
        }
        Map<Integer, List<LinkCandidate>> components = new HashMap<>();
        List<List<LinkCandidate>> ordered = new ArrayList<>();
        for (LinkCandidate pair : pairs) {
            components
                    .computeIfAbsent(root(parent, pair.left()), absent -> {
                        List<LinkCandidate> component = new ArrayList<>();
                        ordered.add(component);
                        return component;
                    })
                    .add(pair);
        }
        return ordered;
    }

    private static int root(int[] parent, int node) {
        int root = node;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private static int[] unmatched(int length) {
        int[] taken = new int[length];
        Arrays.fill(taken, NONE);
        return taken;
    }
}

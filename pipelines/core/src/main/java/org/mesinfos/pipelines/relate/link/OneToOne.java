package org.mesinfos.pipelines.relate.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.pipelines.dedup.match.Pairing;

/**
 * Selects pairs one to one. A pair that is clearly the best for both of its sides is taken first; the remaining pairs
 * are selected at the lowest total cost. Not thread-safe.
 */
final class OneToOne {

    /** Pairs whose costs differ by less are considered equally good. */
    private static final double CLEAR = 0.03;

    /** Cost of leaving both sides unmatched. */
    private static final double ALONE = 1.5;

    private static final int NONE = -1;

    /** A selected pair, and whether it is ambiguous. */
    record Match(Possible pair, Certainty certainty) {

        private static final double SHARE_OF_OPEN = 0.6;

        /** Ambiguity of a match. */
        enum Certainty {
            CLEAR,
            OPEN
        }

        /** Returns the probability that both sides belong together, 0 to 1, rounded to thousandths. */
        double confidence() {
            double sure =
                    switch (certainty) {
                        case CLEAR -> pair.confidence();
                        case OPEN -> pair.confidence() * SHARE_OF_OPEN;
                    };
            return Math.round(sure * 1000) / 1000.0;
        }
    }

    private final List<Possible> candidates;
    private final int[] leftTaken;
    private final int[] rightTaken;
    private final List<Match> matches = new ArrayList<>();

    private OneToOne(List<Possible> candidates, int lefts, int rights) {
        this.candidates = new ArrayList<>(candidates);
        this.candidates.sort(Comparator.comparingDouble(Possible::cost)
                .thenComparingInt(Possible::left)
                .thenComparingInt(Possible::right));
        this.leftTaken = filled(lefts);
        this.rightTaken = filled(rights);
    }

    /**
     * Returns the selected pairs, by their left sides.
     *
     * @param candidates candidate pairs, each at most once
     * @param lefts number of elements on the left
     * @param rights number of elements on the right
     */
    static List<Match> of(List<Possible> candidates, int lefts, int rights) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        OneToOne matching = new OneToOne(candidates, lefts, rights);
        List<Possible> open = matching.takeClear();
        matching.takeOpen(open);
        matching.matches.sort(Comparator.comparingInt(match -> match.pair().left()));
        return matching.matches;
    }

    /** Takes unambiguous pairs until there are no more, and returns the pairs of the remaining elements. */
    private List<Possible> takeClear() {
        List<Possible> left = candidates;
        int before = -1;
        while (matches.size() > before && !left.isEmpty()) {
            before = matches.size();
            double[] second = secondBest(left);
            for (Possible pair : left) {
                if (isBest(pair, second)) {
                    take(pair, Match.Certainty.CLEAR);
                }
            }
            left = left.stream()
                    .filter(pair -> leftTaken[pair.left()] == NONE && rightTaken[pair.right()] == NONE)
                    .toList();
        }
        return left;
    }

    /** Returns the best and the second best cost of each left, then of each right element. */
    private double[] secondBest(List<Possible> pairs) {
        double[] costs = new double[2 * (leftTaken.length + rightTaken.length)];
        Arrays.fill(costs, Double.POSITIVE_INFINITY);
        for (Possible pair : pairs) {
            note(costs, pair.left(), pair.cost());
            note(costs, leftTaken.length + pair.right(), pair.cost());
        }
        return costs;
    }

    private static void note(double[] costs, int side, double cost) {
        if (cost < costs[2 * side]) {
            costs[2 * side + 1] = costs[2 * side];
            costs[2 * side] = cost;
        } else if (cost < costs[2 * side + 1]) {
            costs[2 * side + 1] = cost;
        }
    }

    private boolean isBest(Possible pair, double[] costs) {
        int left = 2 * pair.left();
        int right = 2 * (leftTaken.length + pair.right());
        return pair.cost() <= costs[left]
                && pair.cost() <= costs[right]
                && costs[left + 1] - pair.cost() >= CLEAR
                && costs[right + 1] - pair.cost() >= CLEAR;
    }

    private void take(Possible pair, Match.Certainty certainty) {
        leftTaken[pair.left()] = pair.right();
        rightTaken[pair.right()] = pair.left();
        matches.add(new Match(pair, certainty));
    }

    /** Selects the remaining pairs at the lowest total cost. */
    private void takeOpen(List<Possible> open) {
        if (open.isEmpty()) {
            return;
        }
        for (List<Possible> component : components(open)) {
            int[] lefts = component.stream()
                    .mapToInt(Possible::left)
                    .distinct()
                    .sorted()
                    .toArray();
            int[] rights = component.stream()
                    .mapToInt(Possible::right)
                    .distinct()
                    .sorted()
                    .toArray();
            double[][] costs = new double[lefts.length][rights.length];
            Map<Long, Possible> pairs = new HashMap<>();
            Arrays.stream(costs).forEach(row -> Arrays.fill(row, Double.POSITIVE_INFINITY));
            for (Possible pair : component) {
                int row = Arrays.binarySearch(lefts, pair.left());
                int column = Arrays.binarySearch(rights, pair.right());
                costs[row][column] = pair.cost();
                pairs.put(key(row, column), pair);
            }
            int[] paired = Pairing.of(costs, ALONE);
            for (int row = 0; row < paired.length; row++) {
                if (paired[row] != Pairing.ALONE) {
                    Possible pair = pairs.get(key(row, paired[row]));
                    take(pair, certainty(pair, open));
                }
            }
        }
    }

    private static long key(int row, int column) {
        return (long) row << 32 | column;
    }

    /** Returns {@link Match.Certainty#OPEN} if one of the two could equally well be matched with another element. */
    private static Match.Certainty certainty(Possible taken, List<Possible> open) {
        for (Possible other : open) {
            boolean rivals = (other.left() == taken.left()) != (other.right() == taken.right());
            if (rivals && other.cost() < taken.cost() + CLEAR) {
                return Match.Certainty.OPEN;
            }
        }
        return Match.Certainty.CLEAR;
    }

    /** Groups pairs that share an element, directly or through other pairs. */
    private List<List<Possible>> components(List<Possible> pairs) {
        int[] parent = new int[leftTaken.length + rightTaken.length];
        Arrays.setAll(parent, i -> i);
        for (Possible pair : pairs) {
            parent[root(parent, pair.left())] = root(parent, leftTaken.length + pair.right());
        }
        Map<Integer, List<Possible>> components = new HashMap<>();
        List<List<Possible>> ordered = new ArrayList<>();
        for (Possible pair : pairs) {
            components
                    .computeIfAbsent(root(parent, pair.left()), absent -> {
                        List<Possible> component = new ArrayList<>();
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

    private static int[] filled(int length) {
        int[] taken = new int[length];
        Arrays.fill(taken, NONE);
        return taken;
    }
}

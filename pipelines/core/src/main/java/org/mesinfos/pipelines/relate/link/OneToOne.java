package org.mesinfos.pipelines.relate.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.pipelines.dedup.match.Pairing;

/**
 * Chooses among possible pairs, one to one. A pair of which both sides have clearly nothing better is taken at once; what is
 * then left is paired at the least cost over all. For one thread.
 */
final class OneToOne {

    /** Pairs whose costs differ by less are as good as each other. */
    private static final double CLEAR = 0.03;

    /** What staying alone costs. */
    private static final double ALONE = 1.5;

    private static final int NONE = -1;

    /** A pair that is linked, and whether another would have done as well. */
    record Match(Possible pair, Certainty certainty) {

        private static final double SHARE_OF_OPEN = 0.6;

        /** Whether there was a choice. */
        enum Certainty {
            CLEAR,
            OPEN
        }

        /** Probability that the two belong together, 0 to 1, in thousandths. */
        double confidence() {
            double sure =
                    switch (certainty) {
                        case CLEAR -> pair.confidence();
                        case OPEN -> pair.confidence() * SHARE_OF_OPEN;
                    };
            return Math.round(sure * 1000) / 1000.0;
        }
    }

    private final List<Possible> possible;
    private final int[] leftTaken;
    private final int[] rightTaken;
    private final List<Match> matches = new ArrayList<>();

    private OneToOne(List<Possible> possible, int lefts, int rights) {
        this.possible = new ArrayList<>(possible);
        this.possible.sort(Comparator.comparingDouble(Possible::cost)
                .thenComparingInt(Possible::left)
                .thenComparingInt(Possible::right));
        this.leftTaken = filled(lefts);
        this.rightTaken = filled(rights);
    }

    /**
     * The pairs to link, by their left sides.
     *
     * @param possible pairs, each at most once
     * @param lefts how many there are on the left
     * @param rights how many there are on the right
     */
    static List<Match> of(List<Possible> possible, int lefts, int rights) {
        if (possible.isEmpty()) {
            return List.of();
        }
        OneToOne choice = new OneToOne(possible, lefts, rights);
        List<Possible> open = choice.takeClear();
        choice.takeOpen(open);
        choice.matches.sort(Comparator.comparingInt(match -> match.pair().left()));
        return choice.matches;
    }

    /** Takes what is clear until nothing more is, and gives the pairs between those that are left. */
    private List<Possible> takeClear() {
        List<Possible> left = possible;
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

    /** For each left, then each right: best cost, second best cost. */
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

    /** At the least cost over all. */
    private void takeOpen(List<Possible> open) {
        if (open.isEmpty()) {
            return;
        }
        for (List<Possible> together : components(open)) {
            int[] lefts = together.stream()
                    .mapToInt(Possible::left)
                    .distinct()
                    .sorted()
                    .toArray();
            int[] rights = together.stream()
                    .mapToInt(Possible::right)
                    .distinct()
                    .sorted()
                    .toArray();
            double[][] costs = new double[lefts.length][rights.length];
            Map<Long, Possible> pairs = new HashMap<>();
            Arrays.stream(costs).forEach(row -> Arrays.fill(row, Double.POSITIVE_INFINITY));
            for (Possible pair : together) {
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

    /** Open when one of the two could as well be linked with another. */
    private static Match.Certainty certainty(Possible taken, List<Possible> open) {
        for (Possible other : open) {
            boolean rivals = (other.left() == taken.left()) != (other.right() == taken.right());
            if (rivals && other.cost() < taken.cost() + CLEAR) {
                return Match.Certainty.OPEN;
            }
        }
        return Match.Certainty.CLEAR;
    }

    /** Pairs that share a side, directly or through others, stand together. */
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
                    .computeIfAbsent(root(parent, pair.left()), unseen -> {
                        List<Possible> component = new ArrayList<>();
                        ordered.add(component);
                        return component;
                    })
                    .add(pair);
        }
        return ordered;
    }

    private static int root(int[] parent, int one) {
        int root = one;
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

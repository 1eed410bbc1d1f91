package org.mesinfos.linkage.clustering;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Growable list of pairs of rows with their log2 odds, prior included, at twelve bytes each. Filled by one thread, then read only. */
public final class Edges {

    private long[] pairs = new long[16];
    private float[] edgeLogOdds = new float[16];
    private int size;

    /** Adds a pair; {@code a < b}. */
    public void add(int a, int b, float logOdds) {
        if (size == pairs.length) {
            int larger = (int) Math.min(Integer.MAX_VALUE - 8L, 2L * size);
            pairs = Arrays.copyOf(pairs, larger);
            edgeLogOdds = Arrays.copyOf(edgeLogOdds, larger);
        }
        pairs[size] = (long) a << 32 | b;
        edgeLogOdds[size++] = logOdds;
    }

    /** Adds all edges of another list. */
    public void addAll(Edges other) {
        int needed = Math.addExact(size, other.size);
        if (needed > pairs.length) {
            pairs = Arrays.copyOf(pairs, needed);
            edgeLogOdds = Arrays.copyOf(edgeLogOdds, needed);
        }
        System.arraycopy(other.pairs, 0, pairs, size, other.size);
        System.arraycopy(other.edgeLogOdds, 0, edgeLogOdds, size, other.size);
        size = needed;
    }

    /** Returns the edges whose log odds are at least the given value. */
    public Edges atLeast(double logOdds) {
        return filterIndexes(edge -> edgeLogOdds[edge] >= logOdds);
    }

    /** Returns the edges whose rows satisfy a condition. */
    public Edges filter(PairFilter choice) {
        return filterIndexes(edge -> choice.test(first(edge), second(edge)));
    }

    private Edges filterIndexes(IntPredicate choice) {
        Edges result = new Edges();
        for (int edge = 0; edge < size; edge++) {
            if (choice.test(edge)) {
                result.add(first(edge), second(edge), edgeLogOdds[edge]);
            }
        }
        return result;
    }

    /** Condition on a pair of rows. */
    public interface PairFilter {
        boolean test(int a, int b);
    }

    public int size() {
        return size;
    }

    public int first(int edge) {
        return (int) (pairs[edge] >>> 32);
    }

    public int second(int edge) {
        return (int) pairs[edge];
    }

    /** Returns log2 of the odds that the rows are of one person. */
    public float logOdds(int edge) {
        return edgeLogOdds[edge];
    }
}

package org.mesinfos.linkage.clustering;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Pairs that may be of one person, with their odds; twelve bytes each. Filled by one thread, then sorted. */
public final class Edges {

    private long[] pairs = new long[1024];
    private float[] odds = new float[1024];
    private int size;

    /** Adds a pair; {@code a < b}. */
    public void add(int a, int b, float logOdds) {
        if (size == pairs.length) {
            int larger = (int) Math.min(Integer.MAX_VALUE - 8L, 2L * size);
            pairs = Arrays.copyOf(pairs, larger);
            odds = Arrays.copyOf(odds, larger);
        }
        pairs[size] = (long) a << 32 | b;
        odds[size++] = logOdds;
    }

    /** Adds all of another list. */
    public void addAll(Edges other) {
        int needed = Math.addExact(size, other.size);
        if (needed > pairs.length) {
            pairs = Arrays.copyOf(pairs, needed);
            odds = Arrays.copyOf(odds, needed);
        }
        System.arraycopy(other.pairs, 0, pairs, size, other.size);
        System.arraycopy(other.odds, 0, odds, size, other.size);
        size = needed;
    }

    /** The edges of at least so many bits. */
    public Edges from(double logOdds) {
        return kept(edge -> odds[edge] >= logOdds);
    }

    /** The edges of such pairs. */
    public Edges of(PairChoice choice) {
        return kept(edge -> choice.chosen(first(edge), second(edge)));
    }

    private Edges kept(IntPredicate choice) {
        Edges kept = new Edges();
        for (int edge = 0; edge < size; edge++) {
            if (choice.test(edge)) {
                kept.add(first(edge), second(edge), odds[edge]);
            }
        }
        return kept;
    }

    /** Chooses pairs of rows. */
    public interface PairChoice {
        boolean chosen(int a, int b);
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

    /** Logarithm, base 2, of the odds. */
    public float logOdds(int edge) {
        return odds[edge];
    }
}

package org.mesinfos.linkage.training;

import java.util.Arrays;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.compare.PairComparison;

/** Comparisons of many pairs with their rows, two bytes per field. Filled by one thread. */
final class PairSample {

    private static final float STEPS = 4;

    private byte[] levels = new byte[ComparisonField.COUNT * 1024];
    private byte[] termFrequencyAdjustments = new byte[ComparisonField.COUNT * 1024];
    private int[] firsts = new int[1024];
    private int[] seconds = new int[1024];
    private int size;

    void add(int a, int b, PairComparison comparison) {
        int offset = size * ComparisonField.COUNT;
        if (offset == levels.length) {
            levels = Arrays.copyOf(levels, 2 * offset);
            termFrequencyAdjustments = Arrays.copyOf(termFrequencyAdjustments, 2 * offset);
            firsts = Arrays.copyOf(firsts, 2 * size);
            seconds = Arrays.copyOf(seconds, 2 * size);
        }
        firsts[size] = a;
        seconds[size] = b;
        for (int field = 0; field < ComparisonField.COUNT; field++) {
            levels[offset + field] = (byte) comparison.level(field);
            termFrequencyAdjustments[offset + field] =
                    (byte) Math.max(-127, Math.min(127, Math.round(STEPS * comparison.termFrequencyAdjustment(field))));
        }
        size++;
    }

    void addAll(PairSample other) {
        int offset = size * ComparisonField.COUNT;
        int more = other.size * ComparisonField.COUNT;
        levels = Arrays.copyOf(levels, Math.max(levels.length, offset + more));
        termFrequencyAdjustments = Arrays.copyOf(termFrequencyAdjustments, levels.length);
        firsts = Arrays.copyOf(firsts, levels.length / ComparisonField.COUNT);
        seconds = Arrays.copyOf(seconds, firsts.length);
        System.arraycopy(other.firsts, 0, firsts, size, other.size);
        System.arraycopy(other.seconds, 0, seconds, size, other.size);
        System.arraycopy(other.levels, 0, levels, offset, more);
        System.arraycopy(other.termFrequencyAdjustments, 0, termFrequencyAdjustments, offset, more);
        size += other.size;
    }

    int size() {
        return size;
    }

    int first(int pair) {
        return firsts[pair];
    }

    int second(int pair) {
        return seconds[pair];
    }

    int level(int pair, int field) {
        return levels[pair * ComparisonField.COUNT + field];
    }

    float termFrequencyAdjustment(int pair, int field) {
        return termFrequencyAdjustments[pair * ComparisonField.COUNT + field] / STEPS;
    }
}

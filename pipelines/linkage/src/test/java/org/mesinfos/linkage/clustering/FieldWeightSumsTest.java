package org.mesinfos.linkage.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FieldWeightSumsTest {

    private static final float EXACT = 8;
    private static final float TYPO = 3;
    private static final float DIFFERENT = -6;

    /**
     * Returns sums for one value per row: equal letters are exact, letters of different case are typing errors, and a
     * space is a missing value.
     */
    private static FieldWeightSums sums(String values) {
        FieldWeightSums sums = new FieldWeightSums(values.length(), 1);
        for (int a = 0; a < values.length(); a++) {
            for (int b = 0; b < a; b++) {
                sums.add(a, b, new float[] {bits(values.charAt(a), values.charAt(b))});
            }
        }
        return sums;
    }

    private static float bits(char a, char b) {
        if (a == ' ' || b == ' ') {
            return Float.NaN;
        }
        return a == b ? EXACT : Character.toLowerCase(a) == Character.toLowerCase(b) ? TYPO : DIFFERENT;
    }

    private static float between(FieldWeightSums sums, int first, int second) {
        float[] weights = new float[1];
        sums.weightsBetween(first, second, weights);
        return weights[0];
    }

    private static FieldWeightSums joined(String values, int first, int... others) {
        FieldWeightSums sums = sums(values);
        for (int other : others) {
            sums.join(first, other);
        }
        return sums;
    }

    @Test
    void usesTheWeightOfThePairForTwoRows() {
        assertThat(between(sums("aA"), 0, 1)).isEqualTo(TYPO);
        assertThat(between(sums("ab"), 0, 1)).isEqualTo(DIFFERENT);
    }

    @Test
    void ignoresMissingValues() {
        assertThat(between(sums("a "), 0, 1)).isNaN();
        assertThat(between(joined("a a", 0, 1), 0, 2)).isEqualTo(EXACT);
    }

    @Test
    void comparesARowWithTheMajorityValue() {
        assertThat(between(joined("aaAba", 0, 1, 2, 3), 0, 4)).isCloseTo(EXACT, within(0.01f));
    }

    @Test
    void comparesATypoWithTheMajorityValue() {
        assertThat(between(joined("aaA", 0, 1), 0, 2)).isEqualTo(TYPO);
    }

    @Test
    void twoClustersAgreeNoBetterThanTheirBestPair() {
        // A is a typing error of the values of two rows that contradict each other.
        FieldWeightSums sums = new FieldWeightSums(3, 1);
        sums.add(0, 1, new float[] {DIFFERENT});
        sums.add(0, 2, new float[] {TYPO});
        sums.add(1, 2, new float[] {TYPO});
        sums.join(0, 1);

        assertThat(between(sums, 0, 2)).isEqualTo(TYPO);
    }

    @Test
    void manyRowsDoNotOverflow() {
        FieldWeightSums sums =
                joined("a".repeat(300), 0, IntStream.range(1, 299).toArray());

        assertThat(between(sums, 0, 299)).isCloseTo(EXACT, within(0.01f));
    }

    @Test
    void usesTheAverageForClustersWithTwoConsistentValues() {
        FieldWeightSums moved = joined("aabb", 0, 1);
        moved.join(2, 3);

        assertThat(between(moved, 0, 2)).isEqualTo(DIFFERENT);
    }

    @Test
    void usesTheAverageForEstablishedClusters() {
        FieldWeightSums established = joined("aaabba", 0, 1, 2);
        established.join(3, 4);
        established.join(3, 5);

        assertThat(between(established, 0, 3)).isEqualTo((EXACT + 2 * DIFFERENT) / 3);
    }
}

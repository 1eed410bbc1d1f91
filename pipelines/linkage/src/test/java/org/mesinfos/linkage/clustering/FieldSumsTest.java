package org.mesinfos.linkage.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FieldSumsTest {

    private static final float EXACT = 8;
    private static final float SLIP = 3;
    private static final float OTHER = -6;

    /** One value a row, equal letters being exact, letters of two cases a slip, a space nothing. */
    private static FieldSums sums(String values) {
        FieldSums sums = new FieldSums(values.length(), 1);
        for (int a = 0; a < values.length(); a++) {
            for (int b = 0; b < a; b++) {
                sums.compared(a, b, new float[] {bits(values.charAt(a), values.charAt(b))});
            }
        }
        return sums;
    }

    private static float bits(char a, char b) {
        if (a == ' ' || b == ' ') {
            return Float.NaN;
        }
        return a == b ? EXACT : Character.toLowerCase(a) == Character.toLowerCase(b) ? SLIP : OTHER;
    }

    private static float between(FieldSums sums, int first, int second) {
        float[] bits = new float[1];
        sums.between(first, second, bits);
        return bits[0];
    }

    private static FieldSums joined(String values, int first, int... others) {
        FieldSums sums = sums(values);
        for (int other : others) {
            sums.join(first, other);
        }
        return sums;
    }

    @Test
    void twoRowsAgreeAsTheyCompare() {
        assertThat(between(sums("aA"), 0, 1)).isEqualTo(SLIP);
        assertThat(between(sums("ab"), 0, 1)).isEqualTo(OTHER);
    }

    @Test
    void whatOneLacksTellsNothing() {
        assertThat(between(sums("a "), 0, 1)).isNaN();
        assertThat(between(joined("a a", 0, 1), 0, 2)).isEqualTo(EXACT);
    }

    @Test
    void aRowThatSaysWhatMostSayAgreesWithThemWhateverOthersSay() {
        assertThat(between(joined("aaAba", 0, 1, 2, 3), 0, 4)).isEqualTo(EXACT);
    }

    @Test
    void aSlipIsASlipOfWhatMostSay() {
        assertThat(between(joined("aaA", 0, 1), 0, 2)).isEqualTo(SLIP);
    }

    @Test
    void twoValuesOfSeveralRowsEachCostNoMoreThanOnAverage() {
        FieldSums moved = joined("aabb", 0, 1);
        moved.join(2, 3);

        assertThat(between(moved, 0, 2)).isEqualTo(OTHER);
    }

    @Test
    void establishedClustersAgreeAsTheirRowsDoOnAverage() {
        FieldSums established = joined("aaabba", 0, 1, 2);
        established.join(3, 4);
        established.join(3, 5);

        assertThat(between(established, 0, 3)).isEqualTo((EXACT + 2 * OTHER) / 3);
    }
}

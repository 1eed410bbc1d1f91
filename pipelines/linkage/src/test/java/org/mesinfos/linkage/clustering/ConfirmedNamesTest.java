package org.mesinfos.linkage.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Rows of Eva and Eve, born on one day. */
final class ConfirmedNamesTest {

    private static final int NAME = 1 << PairConstraint.CONFIRMED_NAME;

    private static ConfirmedNames names(String... given) {
        PairConstraint[][] constraints = new PairConstraint[given.length][];
        Arrays.setAll(constraints, i -> new PairConstraint[i]);
        for (int i = 0; i < given.length; i++) {
            for (int j = 0; j < i; j++) {
                boolean same = given[i].equals(given[j]);
                constraints[i][j] =
                        new PairConstraint(LinkConstraint.NONE, Double.NaN, (same ? 0 : NAME) | 1, same ? NAME : 0);
            }
        }
        return new ConfirmedNames(constraints);
    }

    @Test
    void twoNamesOfSeveralRowsContradict() {
        assertThat(names("Eva", "Eve", "Eva", "Eve").constraint(1, 0).contradicting())
                .isEqualTo(NAME | 1);
    }

    @Test
    void aNameOfOneRowIsAVariant() {
        assertThat(names("Eva", "Eve", "Eva").constraint(1, 0).contradicting()).isEqualTo(1);
        assertThat(names("Eva", "Eve").constraint(1, 0).contradicting()).isEqualTo(1);
    }
}

package org.mesinfos.linkage.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ContradictionsTest {

    private static final PairConstraint CONTRADICTS = new PairConstraint(LinkConstraint.NONE, Double.NaN, 1, 0);
    private static final PairConstraint AGREES = new PairConstraint(LinkConstraint.NONE, Double.NaN, 0, 1);
    private static final PairConstraint OTHER_VALUE = new PairConstraint(LinkConstraint.NONE, Double.NaN, 0, 2);

    @Test
    void singleRowsContradict() {
        Contradictions contradictions = new Contradictions(2);
        contradictions.add(0, 1, CONTRADICTS);

        assertThat(contradictions.between(0, 1)).isTrue();
        assertThat(contradictions.between(1, 0)).isTrue();
    }

    @Test
    void aRecordWithAnErrorDoesNotBarTheOthersOfItsPerson() {
        Contradictions contradictions = new Contradictions(3);
        contradictions.add(0, 2, CONTRADICTS);
        contradictions.add(1, 2, AGREES);
        contradictions.add(0, 1, AGREES);

        contradictions.join(0, 1);

        assertThat(contradictions.between(0, 2)).isFalse();
    }

    @Test
    void agreementInAnotherValueDoesNotOutweighAContradiction() {
        Contradictions contradictions = new Contradictions(3);
        contradictions.add(0, 2, CONTRADICTS);
        contradictions.add(1, 2, OTHER_VALUE);

        contradictions.join(0, 1);

        assertThat(contradictions.between(0, 2)).isTrue();
    }

    @Test
    void aGivenNameIsDistinguishedFromOtherValues() {
        int name = 1 << PairConstraint.NAME_VALUE;
        Contradictions contradictions = new Contradictions(3);
        contradictions.add(0, 1, new PairConstraint(LinkConstraint.NONE, Double.NaN, name, 0));
        contradictions.add(0, 2, new PairConstraint(LinkConstraint.NONE, Double.NaN, name | 1, 0));

        assertThat(contradictions.between(0, 1)).isTrue();
        assertThat(contradictions.besidesNames(0, 1)).isFalse();
        assertThat(contradictions.besidesNames(0, 2)).isTrue();
    }

    @Test
    void datesThatSeveralRecordsOfBothPersonsConfirmContradict() {
        int date = 1 << PairConstraint.CONFIRMED_VALUE;
        PairConstraint same = new PairConstraint(LinkConstraint.NONE, Double.NaN, 0, date);
        PairConstraint slip = new PairConstraint(LinkConstraint.NONE, Double.NaN, date, 0);
        Contradictions contradictions = new Contradictions(4);
        contradictions.add(0, 1, same);
        contradictions.add(2, 3, same);
        for (int first = 0; first < 2; first++) {
            contradictions.add(first, 2, slip);
            contradictions.add(first, 3, slip);
        }

        assertThat(contradictions.between(0, 2)).isFalse();
        contradictions.join(0, 1);
        assertThat(contradictions.between(0, 2)).isFalse();
        contradictions.join(2, 3);
        assertThat(contradictions.between(0, 2)).isTrue();
    }
}

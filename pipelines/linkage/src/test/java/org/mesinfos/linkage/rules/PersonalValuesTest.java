package org.mesinfos.linkage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mesinfos.linkage.clustering.PairConstraint;

final class PersonalValuesTest {

    /** Clustering weighs the contradiction of given names by its position. */
    @Test
    void theNameValueIsTheVetoOfGivenNames() {
        assertThat(PersonalValues.vetoes(1 << PairConstraint.NAME_VALUE)).containsExactly(Veto.GIVEN_NAMES_DIFFER);
    }
}

package org.mesinfos.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mesinfos.linkage.compare.ComparisonField;

final class LinkageModelTest {

    private static double matchWeight(String level, double m, double u) {
        LinkageModel model = LinkageModel.initial(0.001);
        int field = ComparisonField.ADDRESS.index();
        model.mProbabilities()[field][ComparisonField.ADDRESS.levelIndex(level)] = m;
        model.uProbabilities()[field][ComparisonField.ADDRESS.levelIndex(level)] = u;
        return model.matchWeight(field, ComparisonField.ADDRESS.levelIndex(level));
    }

    /** If all training records had a street, strangers who share nothing but the town were never seen. */
    @Test
    void anAddressWeighsAtMostTheInformationOfItsAgreeingParts() {
        assertThat(matchWeight("same_1", 0.0003, 0.0000001)).isEqualTo(5);
        assertThat(matchWeight("same_2", 0.0003, 0.0000001)).isEqualTo(9);
        assertThat(matchWeight("same_5", 0.8, 0.00001)).isCloseTo(16.3, within(0.05));
    }

    @Test
    void lowerWeightsAreThoseOfTheShares() {
        assertThat(matchWeight("same_1", 0.04, 0.01)).isCloseTo(2, within(1e-9));
        assertThat(matchWeight("different", 0.01, 0.64)).isCloseTo(-6, within(1e-9));
    }
}

package org.mesinfos.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GivenNamesTest {

    @ParameterizedTest
    @CsvSource({"mark,marsha", "louis,louise", "hugo,ugo", "jean,jeanne", "daniel,danielle"})
    void knownNamesThatLookAlikeAreDifferent(String one, String other) {
        assertThat(GivenNames.builtIn().areDifferent(one, other)).isTrue();
        assertThat(GivenNames.builtIn().areDifferent(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"catherine,katherine", "louis,louix", "xqz,qzx", "hugo,hugo"})
    void spellingsAndMisspellingsAreNotDifferent(String one, String other) {
        assertThat(GivenNames.builtIn().areDifferent(one, other)).isFalse();
        assertThat(GivenNames.builtIn().areDifferent(other, one)).isFalse();
    }
}

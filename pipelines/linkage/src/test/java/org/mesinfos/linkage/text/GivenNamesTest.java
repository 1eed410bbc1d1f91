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

    @ParameterizedTest
    @CsvSource({"julien,jluie", "helena,eqlena", "emil,emlie"})
    void misspellingsOfAThirdNameAreOtherNames(String one, String misspelt) {
        assertThat(GivenNames.builtIn().isMisspeltOther(one, misspelt)).isTrue();
        assertThat(GivenNames.builtIn().isMisspeltOther(misspelt, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"julie,jluie", "louis,loui", "hugo,hugo", "xqz,qzxwv", "julien,julie", "jessica,jes"})
    void misspellingsOfTheNameAndKnownNamesAreNot(String one, String other) {
        assertThat(GivenNames.builtIn().isMisspeltOther(one, other)).isFalse();
    }
}

package org.mesinfos.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StringDistancesTest {

    @ParameterizedTest
    @CsvSource({"martin,martin,0", "martin,matrin,1", "martin,martn,1", "martin,marttin,1", "martin,durand,3"})
    void computesTheEditDistance(String a, String b, int distance) {
        assertThat(StringDistances.editDistance(a, b, 2)).isEqualTo(distance);
    }

    @Test
    void computesThePublishedJaroWinklerExamples() {
        assertThat(StringDistances.jaroWinkler("martha", "marhta")).isCloseTo(0.9611, within(1e-4));
        assertThat(StringDistances.jaroWinkler("dwayne", "duane")).isCloseTo(0.84, within(1e-4));
        assertThat(StringDistances.jaroWinkler("dixon", "dicksonx")).isCloseTo(0.8133, within(1e-4));
    }

    @Property
    void measuresAreSymmetric(
            @ForAll @AlphaChars @StringLength(max = 9) String a, @ForAll @AlphaChars @StringLength(max = 9) String b) {
        assertThat(StringDistances.editDistance(a, b, 3)).isEqualTo(StringDistances.editDistance(b, a, 3));
        assertThat(StringDistances.jaroWinkler(a, b)).isEqualTo(StringDistances.jaroWinkler(b, a));
    }

    @Property
    void anAdditionalLetterHasDistanceOne(@ForAll @AlphaChars @StringLength(min = 1, max = 9) String text) {
        assertThat(StringDistances.editDistance(text, text + "x", 1)).isEqualTo(1);
    }
}

package org.mesinfos.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShortGivenNamesTest {

    @ParameterizedTest
    @CsvSource({
        "mike,michael",
        "robert,bob",
        "cornelia,conny",
        "ignacio,nacho",
        "antonio,toninho",
        "hendrik,henk",
        "huso,huseyin",
        "abderrahmane,abdou"
    })
    void aShortFormIsShortForItsName(String one, String other) {
        assertThat(ShortGivenNames.isShortFor(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"eva,eve", "alex,alexandre", "sam,samantha", "bob,bobby", "mike,robert", "mike,mike"})
    void otherNamesMayBeThoseOfTwins(String one, String other) {
        assertThat(ShortGivenNames.isShortFor(one, other)).isFalse();
    }
}

package org.mesinfos.connectors.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages describe a text by its kinds of characters and disclose none of them. */
class FoundValueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | empty",
                "a | 1 letter",
                "abc | 3 letters",
                "Dupont01 | 6 letters and 2 digits",
                "1 €% | 1 digit, 1 space and 2 other characters",
                "~\u00a0\t~ | 2 spaces",
                "𝒜𝒷 | 2 letters",
                "😀 | 1 other character"
            })
    void charactersAreCountedByKind(String text, String summary) {
        assertThat(FoundValue.of(text)).isEqualTo(summary);
    }
}

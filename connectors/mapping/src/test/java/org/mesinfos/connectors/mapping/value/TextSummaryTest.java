package org.mesinfos.connectors.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.api.RejectionReason;

/** Messages describe a text by its kinds of characters and disclose none of them. */
class TextSummaryTest {

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
        assertThat(TextSummary.of(text)).isEqualTo(summary);
    }

    @Test
    void unreadableTextIsDescribedByItsKindIfThatIsKnown() {
        Unreadable invalid = Unreadable.invalid("a date");

        assertThat(invalid).isEqualTo(new Unreadable(RejectionReason.INVALID_VALUE, "a date"));
        assertThat(invalid.found("soon")).isEqualTo("4 letters");
        assertThat(invalid.withKind("a month").found("soon")).isEqualTo("a month");
        assertThat(Unreadable.outOfRange("a day").withKind("a month"))
                .extracting(Unreadable::reason, Unreadable::expected)
                .containsExactly(RejectionReason.OUT_OF_RANGE, "a day");
    }
}

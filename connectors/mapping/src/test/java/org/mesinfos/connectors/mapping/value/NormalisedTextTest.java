package org.mesinfos.connectors.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalisedTextTest {

    @ParameterizedTest
    @CsvSource({
        "Péage   d'Ouest, PEAGE D'OUEST",
        "' \u00a0Société\tGénérale\u202f', SOCIETE GENERALE",
        "Straße, STRASSE",
        "œuvre, OEUVRE"
    })
    void removesCaseAccentsAndRunsOfSpaces(String text, String normalised) {
        assertThat(NormalisedText.of(text)).isEqualTo(normalised);
    }

    @Property(tries = 3000)
    void tableAgreesWithGeneralNormalisation(@ForAll String text) {
        StringBuilder whole = new StringBuilder();
        NormalisedText.appendAny(whole, text);
        assertThat(NormalisedText.of(text)).isEqualTo(whole.toString());
    }

    @Property
    void isIdempotent(@ForAll String text) {
        String once = NormalisedText.of(text);
        assertThat(NormalisedText.of(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | ~~",
                "~ ~ | ~~",
                "A 1-B.2 | A 1-B.2",
                "AZ | AZ",
                "~ A~ | A",
                "~A ~ | A",
                "~A  B~ | A B",
                "a | A",
                "[ | [",
                "~A\t\tB~ | A B",
                "~\u2003Łódź 東京\u3000 ~ | LODZ 東京",
                "~\u00bd~ | 1\u20442"
            })
    void spacesAreSingleAndInsideOnly(String text, String normalised) {
        assertThat(NormalisedText.of(text)).isEqualTo(normalised == null ? "" : normalised);
    }

    @Test
    void textIsAppendedAfterAnother() {
        StringBuilder target = new StringBuilder("x ");
        NormalisedText.append(target, "ABC");
        NormalisedText.append(target, " déjà vu ");
        NormalisedText.append(target, " 東 京 ");

        assertThat(target.toString()).isEqualTo("x ABCDEJA VU東 京");
    }
}

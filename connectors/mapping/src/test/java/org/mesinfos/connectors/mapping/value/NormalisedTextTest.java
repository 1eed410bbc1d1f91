package org.mesinfos.connectors.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalisedTextTest {

    @ParameterizedTest
    @CsvSource({
        "Péage   d'Ouest, PEAGE D'OUEST",
        "' \u00a0Société\tGénérale\u202f', SOCIETE GENERALE",
        "Straße, STRASSE",
        "œuvre, ŒUVRE"
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
}

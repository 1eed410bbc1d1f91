package org.mesinfos.connectors.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfTextNormaliserTest {

    @ParameterizedTest
    @CsvSource({
        "\u20101.140\u00a0kr, -1.140\u00a0kr",
        "Visa\u2011Kort, Visa-Kort",
        "Ver\u00adsand, Ver-sand",
        "of\ufb01ce, office",
        "Cafe\u0301, Caf\u00e9",
        "a\u200bb, ab"
    })
    void textsAreInTheirPlainForm(String printed, String plain) {
        assertThat(PdfTextNormaliser.normalise(printed)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"-12.00", "\u221212.00", "2024\u20132025", "\u2014"})
    void minusSignsAndDashesRemain(String printed) {
        assertThat(PdfTextNormaliser.normalise(printed)).isEqualTo(printed);
    }
}

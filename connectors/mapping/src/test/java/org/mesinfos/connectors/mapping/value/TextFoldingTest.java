package org.mesinfos.connectors.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class TextFoldingTest {

    @ParameterizedTest
    @MethodSource("org.mesinfos.connectors.mapping.value.FoldedWord#all")
    void wordsAreFolded(FoldedWord word) {
        assertThat(TextFolding.fold(word.written())).isEqualTo(word.folded());
        assertThat(NormalisedText.of(word.written())).isEqualTo(word.folded());
    }

    @ParameterizedTest
    @CsvSource({"ﬁnance,FINANCE", "ＢＡＮＫ,BANK", "магазин,МАГАЗИН", "東京,東京", "l'été 2024: 5 €,L'ETE 2024: 5 €"})
    void punctuationAndOtherScriptsRemain(String text, String folded) {
        assertThat(TextFolding.fold(text)).isEqualTo(folded);
    }
}

package org.mesinfos.connectors.mapping.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mesinfos.connectors.mapping.value.FoldedWord;

final class PdfHeaderWordsTest {

    @ParameterizedTest
    @MethodSource("org.mesinfos.connectors.mapping.value.FoldedWord#all")
    void wordsAreFoundInEachSpelling(FoldedWord word) {
        assertThat(new PdfHeaderWords(word.written()).find(List.of("DATE", word.folded()), 0))
                .hasValue(1);
    }
}

package org.mesinfos.linkage.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GenderWordsTest {

    @ParameterizedTest
    @CsvSource({"Male,m", "Herr,m", "Sr.,m", "1,m", "Frau,f", "Srta.,f", "W,f", "Dr,''", "unknown,''"})
    void wordsOfAGenderHaveOneCode(String delivered, String code) {
        assertThat(GenderWords.code(delivered)).isEqualTo(code);
    }
}

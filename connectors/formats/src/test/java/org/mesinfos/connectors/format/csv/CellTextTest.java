package org.mesinfos.connectors.format.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Reed          | Reed
            ="0042"       | 0042
            '02/09/2026   | 02/09/2026
            '0204417731   | 0204417731
            '-12.50       | -12.50
            '0204417731'  | '0204417731'
            '90s records  | '90s records
            '71           | '71
            '74-'75       | '74-'75
            ' 0204417731  | 0204417731
            '1,250.00     | 1,250.00
            '2026-09-02   | 2026-09-02
            '             | '
            '-            | '-
            """)
    void marksThatSpreadsheetsWriteBeforeNumbersAreNoPartOfTheText(String cell, String text) {
        assertThat(CellText.clean(cell)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `  `
            `=""`
            ` ""`
            """)
    void cellWithoutTextIsNull(String cell) {
        assertThat(CellText.clean(cell)).isNull();
    }
}

package org.mesinfos.connectors.mapping.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,30 | 12.30",
                "1 234,56 | 1234.56",
                "1.234,56 | 1234.56",
                "1,234.56 | 1234.56",
                "- 12,30 | -12.30",
                "12,30- | -12.30",
                "(412.16) | -412.16",
                "12 345 | 12345",
                "12,30 € | 12.30",
                "+5 | 5"
            })
    void readsBothDecimalMarks(String printed, BigDecimal expected) {
        assertThat(PrintedNumber.parse(printed).orElseThrow()).isEqualByComparingTo(expected);
    }

    @Test
    void rejectsText() {
        assertThat(PrintedNumber.parse("douze")).isEmpty();
        assertThat(PrintedNumber.parse("")).isEmpty();
        assertThat(PrintedNumber.parse("12/01")).isEmpty();
    }
}

package org.mesinfos.connectors.standard.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalMarkRuleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SHOWN|12.30|12.30",
                "SHOWN|-12,30|-12.30",
                "SHOWN|+1.5|1.5",
                "SHOWN|1,234.56|1234.56",
                "SHOWN|1.234,56|1234.56",
                "SHOWN|1 234,56|1234.56",
                "SHOWN|1.234|1.234",
                "SHOWN|-.5|-0.5",
                "SHOWN|1,234,567|1234567",
                "SHOWN|12|12",
                "SHOWN|12.30-|-12.30",
                "SHOWN|(12.30)|-12.30",
                "POINT|1,234|1234",
                "POINT|1,234.5|1234.5",
                "COMMA|1.234|1234",
                "COMMA|1.234,5|1234.5",
                "COMMA|1,234|1.234",
                "SHOWN_CLEARLY|1.25|1.25",
                "SHOWN_CLEARLY|1.234.567|1234567",
                "SHOWN_CLEARLY|1.234,5|1234.5"
            })
    void readsNumbers(DecimalMarkRule mark, String text, BigDecimal number) {
        assertThat(mark.read(text)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,234", "$120", "1.2.3", "1,2,3", "abc", "1e5", "--1", "."})
    void rejectsAmbiguousAndOtherTexts(String text) {
        assertThat(DecimalMarkRule.SHOWN.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "1.234", "-12.500"})
    void oneMarkBeforeThreeDigitsDoesNotShowItsMeaning(String text) {
        assertThat(DecimalMarkRule.SHOWN_CLEARLY.read(text)).isEmpty();
    }

    @Test
    void rejectsVeryLongTexts() {
        assertThat(DecimalMarkRule.SHOWN.read("1".repeat(61))).isEmpty();
    }

    @Test
    void roundsNumbersToTheScaleOfAColumn() {
        assertThat(FixedDecimal.of(new BigDecimal("1.5"), FixedDecimal.AMOUNT_SCALE))
                .contains(new FixedDecimal(new BigDecimal("1.5000"), true));
        assertThat(FixedDecimal.of(new BigDecimal("1.00005"), FixedDecimal.AMOUNT_SCALE))
                .contains(new FixedDecimal(new BigDecimal("1.0000"), false));
        assertThat(FixedDecimal.of(new BigDecimal("1234567890123456"), FixedDecimal.AMOUNT_SCALE))
                .isEmpty();
    }
}

package org.mesinfos.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.mapping.value.NumberFormat;

class EitherDecimalMarkTest {

    private static final NumberFormat EITHER = new NumberFormat(NumberFormat.EITHER, "");

    @ParameterizedTest
    @CsvSource({
        "'12', 12",
        "'1 234', 1234",
        "'12.30', 12.30",
        "'-12,3', -12.3",
        "'1.234,56', 1234.56",
        "'1,234.56', 1234.56",
        "'1.234.567,89', 1234567.89",
        "'1.234.567', 1234567",
        "'1,234,567', 1234567",
        "'1''234.50', 1234.50",
        "'20.000,00-', -20000.00",
        "'0,0001', 0.0001",
        "',5', 0.5",
        "'.5', 0.5",
        "'1.234,567', 1234.567",
        "'1,234.567', 1234.567"
    })
    void infersDecimalMarkOfEachNumber(String text, BigDecimal number) {
        assertThat(EITHER.read(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "-12,345", "1.23.4", "1,2.345.678", "", "."})
    void rejectsAmbiguousNumbers(String text) {
        assertThat(EITHER.read(text)).isNull();
    }

    @Test
    void describesExpectedFormat() {
        assertThat(EITHER.expected()).isEqualTo("number that shows its decimal mark, a point or a comma");
        assertThat(new NumberFormat(',', "").expected()).isEqualTo("number with decimal mark ,");
    }
}

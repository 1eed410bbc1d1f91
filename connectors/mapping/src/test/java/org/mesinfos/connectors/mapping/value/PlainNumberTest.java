package org.mesinfos.connectors.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNumberTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.00, 0",
        "0E+5, 0",
        "5, 5",
        "-5, -5",
        "5.50, 5.5",
        "-5.50, -5.5",
        "100, 100",
        "100.00, 100",
        "1E+3, 1000",
        "0.05, 0.05",
        "-0.005, -0.005",
        "0.5, 0.5",
        "12.34, 12.34",
        "123456789012345678, 123456789012345678",
        "1234567890123456789, 1234567890123456789",
        "1234567890123456789.50, 1234567890123456789.5"
    })
    void numberHasNoTrailingZerosAndNoExponent(BigDecimal number, String text) {
        StringBuilder written = new StringBuilder("=");
        PlainNumber.append(written, number);
        assertThat(written.toString()).isEqualTo("=" + text);
    }

    @Property
    void writesEqualNumbersIdentically(@ForAll BigDecimal number) {
        StringBuilder written = new StringBuilder();
        PlainNumber.append(written, number);
        String expected =
                number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        assertThat(written.toString()).isEqualTo(expected);
    }
}

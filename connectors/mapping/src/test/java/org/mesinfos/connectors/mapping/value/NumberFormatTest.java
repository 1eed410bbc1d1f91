package org.mesinfos.connectors.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormatTest {

    private static final NumberFormat COMMA = new NumberFormat(',', ".");
    private static final NumberFormat POINT = new NumberFormat('.', "");

    @Test
    @Timeout(2)
    void longRunOfDigitsIsNoNumber() {
        assertThat(COMMA.read("9".repeat(10_000_000))).isNull();
        assertThat(COMMA.read("9".repeat(400))).isNotNull();
    }

    @Test
    void parsesIndianGrouping() {
        NumberFormat format = new NumberFormat('.', ",");

        assertThat(format.read("1,20,000.50")).isEqualByComparingTo("120000.50");
        assertThat(format.read("-12,34,56,789")).isEqualByComparingTo("-123456789");
        assertThat(format.read("1,20,00")).isNull();
        assertThat(format.read("1,200,00,000")).isNull();
        assertThat(COMMA.read("1.20.000")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,30|12.30",
                "-12,30|-12.30",
                "12,30-|-12.30",
                "(12,30)|-12.30",
                "+5|5",
                "1 234,56|1234.56",
                "1\u00a0234\u00a0567,8|1234567.8",
                "1\u202f234|1234",
                "1'234,5|1234.5",
                "1.234,5|1234.5",
                "\u2212 7,5|-7.5",
                "1.110,71\u00a0|1110.71",
                "\u2212\u00a07,5|-7.5",
                ",5|0.5",
                "12,|12",
                "000123|123",
                "123456789012345678901,25|123456789012345678901.25",
                "123456789012345678|123456789012345678",
                "-1234567890123456789|-1234567890123456789",
                "1234,50|1234.50",
                "12 345|12345",
                "5+|5",
                "\u20135|-5",
                "5\u2212|-5",
                "\u25b21.200|-1200",
                "\u25b3 7,5|-7.5",
                "( 12,30 )|-12.30",
                "9,09|9.09"
            })
    void parsesCommonFormats(String text, BigDecimal number) {
        assertThat(COMMA.read(text)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "12.3",
                "12,3,4",
                "1 23",
                "1234 567",
                "1.23,5",
                "1.234 567",
                "douze",
                "1e5",
                "--1",
                "1,2 3",
                "()",
                "(1",
                "1)",
                "(-1)",
                "-1-",
                ",",
                "1,a",
                "1 ,5",
                " 1 234 56",
                "1 234.567",
                "1234 567 890",
                " 1  234",
                "1/5",
                "1:5",
                "٣"
            })
    void rejectsInvalidAndAmbiguousNumbers(String text) {
        assertThat(COMMA.read(text)).isNull();
    }

    @Property(tries = 5000)
    void fastPathAgreesWithGeneralPath(@ForAll("numberLike") String text) {
        assertThat(COMMA.read(text)).isEqualTo(COMMA.readGeneral(text));
        assertThat(POINT.read(text)).isEqualTo(POINT.readGeneral(text));
    }

    @Property
    void parsesEveryPlainNumber(@ForAll BigDecimal number) {
        assertThat(POINT.read(number.toPlainString())).isEqualTo(new BigDecimal(number.toPlainString()));
    }

    @Provide
    Arbitrary<String> numberLike() {
        return Arbitraries.strings().withChars("0123456789,.-+ ()'\u00a0a").ofMaxLength(24);
    }
}

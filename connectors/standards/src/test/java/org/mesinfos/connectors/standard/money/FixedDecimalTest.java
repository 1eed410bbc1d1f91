package org.mesinfos.connectors.standard.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Numbers in the scale of a column, whatever their exponent. */
class FixedDecimalTest {

    @Property
    void numbersOfAnyExponentAreRoundedOrTooLarge(@ForAll long digits, @ForAll int scale) {
        assertThat(FixedDecimal.of(new BigDecimal(BigInteger.valueOf(digits), scale), 6).stream())
                .allSatisfy(decimal -> {
                    assertThat(decimal.value().scale()).isEqualTo(6);
                    assertThat(decimal.value().precision()).isLessThanOrEqualTo(19);
                });
    }

    @Property
    void numbersOfUsualExponentsAreRoundedHalfToEven(
            @ForAll long digits, @ForAll @IntRange(min = -3, max = 12) int scale) {
        BigDecimal number = BigDecimal.valueOf(digits, scale);
        BigDecimal rounded = number.setScale(6, RoundingMode.HALF_EVEN);

        assertThat(FixedDecimal.of(number, 6))
                .isEqualTo(
                        rounded.precision() > 19
                                ? Optional.empty()
                                : Optional.of(new FixedDecimal(rounded, rounded.compareTo(number) == 0)));
    }

    @Example
    void extremeExponentsAreNoNumbersOfAColumn() {
        assertThat(FixedDecimal.parse("1E2147483647", 6)).isEmpty();
        assertThat(FixedDecimal.parse("1E-2147483647", 6))
                .contains(new FixedDecimal(new BigDecimal("0.000000"), false));
        assertThat(FixedDecimal.parse("0E2147483647", 6)).contains(new FixedDecimal(new BigDecimal("0.000000"), true));
        assertThat(FixedDecimal.parse("1E99999999999", 6)).isEmpty();
    }

    @Example
    void textsThatAreNoNumbersAreEmpty() {
        assertThat(FixedDecimal.parse("", 4)).isEmpty();
        assertThat(FixedDecimal.parse("12,5", 4)).isEmpty();
        assertThat(FixedDecimal.parse("0".repeat(41), 4)).isEmpty();
        assertThat(FixedDecimal.parse("12.50", 4)).contains(new FixedDecimal(new BigDecimal("12.5000"), true));
    }
}

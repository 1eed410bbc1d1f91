package org.mesinfos.connectors.mapping.value;

import java.math.BigDecimal;

/**
 * Text form in which equal numbers are identical, without trailing zeros and exponents: {@code 5.50} and {@code 5.5}
 * become {@code 5.5}.
 */
public final class PlainNumber {

    private PlainNumber() {}

    public static void append(StringBuilder target, BigDecimal number) {
        if (number.precision() > 18 || number.scale() < 0) {
            target.append(
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
            return;
        }
        long unscaled = number.unscaledValue().longValue();
        int scale = number.scale();
        while (scale > 0 && unscaled % 10 == 0) {
            unscaled /= 10;
            scale--;
        }
        if (scale == 0) {
            target.append(unscaled);
            return;
        }
        if (unscaled < 0) {
            target.append('-');
        }
        String digits = Long.toString(Math.abs(unscaled));
        int whole = digits.length() - scale;
        if (whole > 0) {
            target.append(digits, 0, whole).append('.').append(digits, whole, digits.length());
        } else {
            target.append("0.").append("0".repeat(-whole)).append(digits);
        }
    }
}

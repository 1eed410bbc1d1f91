package org.mesinfos.connectors.standard.statement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/** Amounts as the records hold them: four decimals, nineteen digits. */
public final class Money {

    private static final int SCALE = 4;
    private static final int PRECISION = 19;
    private static final int LONGEST_NUMBER = 40;
    private static final int THOUSANDS = 3;

    private Money() {}

    /** The amount with four decimals; empty when it cannot be held exactly. */
    public static Optional<BigDecimal> of(BigDecimal amount) {
        if (amount.scale() > SCALE && amount.stripTrailingZeros().scale() > SCALE) {
            return Optional.empty();
        }
        BigDecimal held = amount.setScale(SCALE, RoundingMode.UNNECESSARY);
        return held.precision() > PRECISION ? Optional.empty() : Optional.of(held);
    }

    /**
     * An amount without sign as it is written in statements: {@code 1234,56}, {@code 1234,}, {@code ,5}, {@code 1234},
     * {@code 1234.56}, {@code 1.234,56} or {@code 1,234.56}.
     *
     * @return empty when the text is none, cannot be held exactly, or may as well mean thousands, such as {@code 1.234}
     */
    public static Optional<BigDecimal> written(String text) {
        int mark = decimalMark(text);
        StringBuilder digits = new StringBuilder(text.length());
        int decimals = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
                decimals += mark >= 0 && i > mark ? 1 : 0;
            } else if (i != mark && !isGrouping(text, i, mark)) {
                return Optional.empty();
            }
        }
        boolean perhapsThousands = decimals == THOUSANDS && text.charAt(mark) == '.';
        return digits.isEmpty() || digits.length() > LONGEST_NUMBER || perhapsThousands
                ? Optional.empty()
                : of(new BigDecimal(new BigInteger(digits.toString()), decimals));
    }

    /** Where the decimal mark stands: the last comma or point; -1 without one. */
    private static int decimalMark(String text) {
        return Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
    }

    /** Whether a point or comma before the decimal mark, and other than it, stands between thousands. */
    private static boolean isGrouping(String text, int place, int mark) {
        char c = text.charAt(place);
        return (c == '.' || c == ',') && place < mark && c != text.charAt(mark);
    }
}

package org.mesinfos.connectors.standard.statement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/** Monetary amounts of account statements, with the scale of the records: 4 decimals, at most 19 digits. */
public final class StatementAmount {

    private static final int SCALE = 4;
    private static final int PRECISION = 19;
    private static final int MAX_DIGITS = 40;
    private static final int THOUSANDS_DIGITS = 3;

    private StatementAmount() {}

    /** Returns the amount with four decimals, or empty if it cannot be represented exactly. */
    public static Optional<BigDecimal> of(BigDecimal amount) {
        if (amount.scale() > SCALE && amount.stripTrailingZeros().scale() > SCALE) {
            return Optional.empty();
        }
        BigDecimal scaled = amount.setScale(SCALE, RoundingMode.UNNECESSARY);
        return scaled.precision() > PRECISION ? Optional.empty() : Optional.of(scaled);
    }

    /**
     * Parses an unsigned amount: {@code 1234,56}, {@code 1234,}, {@code ,5}, {@code 1234}, {@code 1234.56},
     * {@code 1.234,56} or {@code 1,234.56}.
     *
     * @return the amount with four decimals; empty if the text is not an amount, cannot be represented exactly, or is
     *     ambiguous because the point may separate thousands, such as {@code 1.234}
     */
    public static Optional<BigDecimal> parse(String text) {
        int mark = indexOfDecimalMark(text);
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
        boolean isAmbiguous = decimals == THOUSANDS_DIGITS && text.charAt(mark) == '.';
        return digits.isEmpty() || digits.length() > MAX_DIGITS || isAmbiguous
                ? Optional.empty()
                : of(new BigDecimal(new BigInteger(digits.toString()), decimals));
    }

    /** Returns the index of the decimal mark, which is the last comma or point, or -1 if there is none. */
    private static int indexOfDecimalMark(String text) {
        return Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
    }

    /** Returns whether the character is a thousands separator: before the decimal mark, and different from it. */
    private static boolean isGrouping(String text, int index, int mark) {
        char c = text.charAt(index);
        return (c == '.' || c == ',') && index < mark && c != text.charAt(mark);
    }
}

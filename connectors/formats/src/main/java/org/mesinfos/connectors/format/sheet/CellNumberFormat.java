package org.mesinfos.connectors.format.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Format of the numbers of cells according to their style: as a number, with the leading zeros that the cell displays,
 * or as a date or time. Immutable.
 *
 * @param styles what the styles of cells display
 * @param calendar the date system of the workbook
 */
record CellNumberFormat(CellStyles styles, SerialDate calendar) {

    /** The number of digits that spreadsheets display. Further digits are binary rounding errors. */
    private static final MathContext SIGNIFICANT_DIGITS = new MathContext(15);

    private static final int DIGITS_OF_GROUP = 3;

    private static final int MAX_EXPONENT = 400;
    private static final int MAX_NUMBER_LENGTH = 40;

    /** Formats a number; empty if it is too large to be written by a spreadsheet program. */
    Optional<String> format(BigDecimal number, int style) {
        if (isTooLarge(number)) {
            return Optional.empty();
        }
        if (styles.isTimeOnly(style) && number.signum() >= 0 && number.compareTo(BigDecimal.ONE) < 0) {
            return Optional.of(SerialDate.timeOf(number));
        }
        Optional<String> moment =
                styles.isDateOrTime(style) && !styles.isTimeOnly(style) ? calendar.text(number) : Optional.empty();
        return moment.or(() -> Optional.of(withLeadingZeros(round(number), styles.digits(style))));
    }

    /** Formats the text of a number without regard to its style. Other texts are returned unchanged. */
    static String formatPlain(String value) {
        if (value.isEmpty() || value.length() > MAX_NUMBER_LENGTH) {
            return value;
        }
        try {
            BigDecimal number = new BigDecimal(value);
            return isTooLarge(number) ? value : round(number);
        } catch (NumberFormatException none) {
            return value;
        }
    }

    /** Adds the zeros of a telephone number, post code or customer number that is stored as a number. */
    private static String withLeadingZeros(String number, int digits) {
        boolean isPadded = number.length() < digits && number.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return isPadded ? "0".repeat(digits - number.length()) + number : number;
    }

    private static boolean isTooLarge(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) > MAX_EXPONENT;
    }

    private static String round(BigDecimal number) {
        BigDecimal shown = number.round(SIGNIFICANT_DIGITS).stripTrailingZeros();
        return shown.signum() == 0
                ? "0"
                : (isLikeGroups(shown) ? shown.setScale(DIGITS_OF_GROUP + 1) : shown).toPlainString();
    }

    /** Returns whether a reader of texts may take the point for one of thousands, as in 11.268, which a further zero prevents. */
    private static boolean isLikeGroups(BigDecimal number) {
        int wholeDigits = number.precision() - number.scale();
        return number.scale() == DIGITS_OF_GROUP && wholeDigits > 0 && wholeDigits <= DIGITS_OF_GROUP;
    }
}

package org.mesinfos.connectors.format.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Format of the numbers of cells according to their style: as a number, with the leading zeros that the cell displays,
 * as a percentage, or as a date, time or duration. Immutable.
 *
 * @param styles what the styles of cells display
 * @param calendar the date system of the workbook
 */
record CellNumberFormat(CellStyles styles, SerialDate calendar) {

    /**
     * The number of digits of a number with a fraction that spreadsheets display. Further digits are binary rounding errors, which
     * whole numbers do not have.
     */
    private static final int SIGNIFICANT_DIGITS = 15;

    /** The end of the whole numbers that a binary number represents exactly. */
    private static final BigDecimal WHOLE_NUMBERS_END = BigDecimal.valueOf(1L << 53);

    private static final int DIGITS_OF_GROUP = 3;

    private static final int MAX_EXPONENT = 400;
    /** Longer digit sequences were not written by a spreadsheet program as a number. */
    private static final int MAX_NUMBER_LENGTH = 40;

    /** Formats a finite number. */
    String format(double value, int style) {
        return format(Double.toString(value), style);
    }

    /** Formats the text of a number. Other texts, and numbers that no spreadsheet program writes, are returned unchanged. */
    String format(String value, int style) {
        return number(value).map(number -> format(number, style)).orElse(value);
    }

    private String format(BigDecimal number, int style) {
        Optional<String> text =
                switch (styles.display(style)) {
                    case DATE -> calendar.text(number);
                    case TIME -> isTimeOfDay(number) ? Optional.of(SerialDate.timeOf(number)) : calendar.text(number);
                    case DURATION -> SerialDate.durationOf(number);
                    case PERCENTAGE -> Optional.of(percentage(number));
                    case NUMBER -> Optional.empty();
                };
        return text.orElseGet(() -> withLeadingZeros(round(number), styles.digits(style)));
    }

    /** Formats the text of a number without regard to its style. Other texts are returned unchanged. */
    static String formatPlain(String value) {
        return number(value).map(CellNumberFormat::round).orElse(value);
    }

    /** Formats the text of a share of one as a percentage. Other texts are returned unchanged. */
    static String formatPercentage(String value) {
        return number(value).map(CellNumberFormat::percentage).orElse(value);
    }

    private static Optional<BigDecimal> number(String value) {
        if (value.isEmpty() || value.length() > MAX_NUMBER_LENGTH) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(value);
            return isTooLarge(number) || isMissingDigits(value, number) ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** Returns whether an exponent takes the place of digits of a whole number, such as that of a card or customer. */
    private static boolean isMissingDigits(String value, BigDecimal number) {
        return (value.indexOf('E') >= 0 || value.indexOf('e') >= 0)
                && number.abs().compareTo(WHOLE_NUMBERS_END) >= 0;
    }

    private static boolean isTimeOfDay(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(BigDecimal.ONE) < 0;
    }

    private static String percentage(BigDecimal share) {
        return round(share.movePointRight(2)) + "%";
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
        BigDecimal exact = number.stripTrailingZeros();
        int wholeDigits = exact.precision() - exact.scale();
        BigDecimal shown = exact.scale() <= 0
                ? exact
                : exact.round(new MathContext(Math.max(SIGNIFICANT_DIGITS, wholeDigits)))
                        .stripTrailingZeros();
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

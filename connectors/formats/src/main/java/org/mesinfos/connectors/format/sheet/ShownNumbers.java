package org.mesinfos.connectors.format.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Formats the numbers of cells according to their style: as a number, date or time. Immutable.
 *
 * @param dates the styles that display dates and times
 * @param calendar the date system of the workbook
 */
record ShownNumbers(DateFormats dates, SerialDate calendar) {

    /** The number of digits that spreadsheets display. Further digits are binary rounding errors. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final int LARGEST_EXPONENT = 400;
    private static final int LONGEST_WRITTEN = 40;

    /** Formats a number; empty if it is too large to be written by a spreadsheet program. */
    Optional<String> text(BigDecimal number, int style) {
        if (isTooLarge(number)) {
            return Optional.empty();
        }
        if (dates.isTimeAlone(style) && number.signum() >= 0 && number.compareTo(BigDecimal.ONE) < 0) {
            return Optional.of(SerialDate.timeOf(number));
        }
        String moment = dates.isMoment(style) && !dates.isTimeAlone(style) ? calendar.text(number) : null;
        return Optional.of(moment == null ? plain(number) : moment);
    }

    /** Formats the text of a number without regard to its style. Other texts are returned unchanged. */
    static String written(String value) {
        if (value.isEmpty() || value.length() > LONGEST_WRITTEN) {
            return value;
        }
        try {
            BigDecimal number = new BigDecimal(value);
            return isTooLarge(number) ? value : plain(number);
        } catch (NumberFormatException none) {
            return value;
        }
    }

    private static boolean isTooLarge(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT;
    }

    private static String plain(BigDecimal number) {
        BigDecimal shown = number.round(SHOWN);
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }
}

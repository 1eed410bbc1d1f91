package org.mesinfos.connectors.format.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * What cells with numbers show, by their styles: a number, a day or a time. Immutable.
 *
 * @param dates which styles show days and times
 * @param calendar how days are counted
 */
record ShownNumbers(DateFormats dates, SerialDate calendar) {

    /** As many digits as spreadsheets show; what stands behind them is the error of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final int LARGEST_EXPONENT = 400;
    private static final int LONGEST_WRITTEN = 40;

    /** The text of a number; empty when it is far too large for one that a spreadsheet wrote. */
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

    /** The text of a number that is written as one, whatever it shows; what is none stays as it is. */
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

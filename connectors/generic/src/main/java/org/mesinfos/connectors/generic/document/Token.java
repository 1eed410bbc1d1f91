package org.mesinfos.connectors.generic.document;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.PrintedDay;
import org.mesinfos.connectors.generic.print.PrintedMoney;

/**
 * A token of a line: a text, date, number or percentage.
 *
 * @param text as printed
 * @param left left edge, in points
 * @param right right edge, in points
 * @param day value of a date
 * @param number value of a number, with its printed sign; empty for a percentage
 * @param percent value of a percentage
 */
public record Token(
        String text,
        double left,
        double right,
        Optional<PrintedDay> day,
        Optional<PrintedMoney> number,
        Optional<BigDecimal> percent) {

    /** Returns whether the token is neither a date nor a number nor a percentage. */
    public boolean isText() {
        return day.isEmpty() && number.isEmpty() && percent.isEmpty();
    }

    /** Returns whether the token is certainly a monetary amount. */
    public boolean isMoney() {
        return number.filter(PrintedMoney::isMoney).isPresent();
    }

    /** Returns the number with its printed sign. The token must be a number. */
    public BigDecimal amount() {
        return number.orElseThrow().signed();
    }

    /** Returns the horizontal centre, in points. */
    public double centre() {
        return (left + right) / 2;
    }

    /** Returns the horizontal distance from a range, in points; 0 if they overlap. */
    public double distance(double from, double to) {
        return Math.max(0, Math.max(from - right, left - to));
    }
}

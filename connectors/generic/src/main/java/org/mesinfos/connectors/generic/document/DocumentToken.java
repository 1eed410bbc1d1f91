package org.mesinfos.connectors.generic.document;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.PrintedDate;
import org.mesinfos.connectors.generic.print.PrintedDecimal;

/**
 * A token of a line: a text, date, number or percentage.
 *
 * @param text as printed
 * @param left left edge, in points
 * @param right right edge, in points
 * @param date value of a date
 * @param number value of a number, with its printed sign; empty for a percentage
 * @param percent value of a percentage
 */
public record DocumentToken(
        String text,
        double left,
        double right,
        Optional<PrintedDate> date,
        Optional<PrintedDecimal> number,
        Optional<BigDecimal> percent) {

    /** Returns whether the token is neither a date nor a number nor a percentage. */
    public boolean isText() {
        return date.isEmpty() && number.isEmpty() && percent.isEmpty();
    }

    /** Returns whether the token is certainly a monetary amount. */
    public boolean isMonetary() {
        return number.filter(PrintedDecimal::isMonetary).isPresent();
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

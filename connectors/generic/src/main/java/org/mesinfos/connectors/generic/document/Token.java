package org.mesinfos.connectors.generic.document;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.PrintedDay;
import org.mesinfos.connectors.generic.print.PrintedMoney;

/**
 * One thing that stands on a line.
 *
 * @param text as it is printed
 * @param left its left edge, in points
 * @param right its right edge
 * @param day the date that it is
 * @param number the number that it is, with what is printed of its sign; none where it is a percentage
 * @param percent the percentage that it is
 */
public record Token(
        String text,
        double left,
        double right,
        Optional<PrintedDay> day,
        Optional<PrintedMoney> number,
        Optional<BigDecimal> percent) {

    /** Whether it is nothing but words. */
    public boolean isText() {
        return day.isEmpty() && number.isEmpty() && percent.isEmpty();
    }

    /** Whether it is surely an amount of money. */
    public boolean isMoney() {
        return number.filter(PrintedMoney::isMoney).isPresent();
    }

    /** The amount with its printed sign; only of a number. */
    public BigDecimal amount() {
        return number.orElseThrow().signed();
    }

    /** The x half-way between its edges. */
    public double centre() {
        return (left + right) / 2;
    }

    /** How far it is from a stretch of its line; 0 where they overlap. */
    public double distance(double from, double to) {
        return Math.max(0, Math.max(from - right, left - to));
    }
}

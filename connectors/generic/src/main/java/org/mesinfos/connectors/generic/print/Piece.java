package org.mesinfos.connectors.generic.print;

import java.util.Optional;

/** A token of a printed line: a date, a number, or a word. */
public sealed interface Piece {

    /** Returns the text as printed. */
    String text();

    /** Returns the left edge, in points from the left of the page. */
    double left();

    /** Returns the right edge, in points from the left of the page. */
    double right();

    /** Returns the date of a date, or of a number that may be a date where dates are expected. */
    default Optional<PrintedDay> day() {
        return Optional.empty();
    }

    /** Returns the horizontal centre, in points. */
    default double centre() {
        return (left() + right()) / 2;
    }

    /** A date. */
    record Day(String text, double left, double right, PrintedDay value) implements Piece {
        @Override
        public Optional<PrintedDay> day() {
            return Optional.of(value);
        }
    }

    /**
     * A number. The reader of the document decides whether it is a monetary amount.
     *
     * @param edge right edge of the digits, in points: the edge by which the number is aligned
     * @param perhaps the date that the number may be
     */
    record Amount(String text, double left, double right, double edge, PrintedMoney value, Optional<PrintedDay> perhaps)
            implements Piece {
        @Override
        public Optional<PrintedDay> day() {
            return perhaps;
        }

        /** Returns the same token with another value. */
        public Amount with(PrintedMoney meaning) {
            return new Amount(text, left, right, edge, meaning, perhaps);
        }
    }

    /** A token that is neither a date nor a number. */
    record Word(String text, double left, double right) implements Piece {}
}

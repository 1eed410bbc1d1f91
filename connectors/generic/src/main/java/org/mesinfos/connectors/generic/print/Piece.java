package org.mesinfos.connectors.generic.print;

import java.util.Optional;

/** One thing that stands on a line: a date, an amount, or a word. */
public sealed interface Piece {

    /** As it is printed. */
    String text();

    /** Its left edge, in points from the left of the page. */
    double left();

    /** Its right edge. */
    double right();

    /** The date, when it is one, or could be where dates are to be expected. */
    default Optional<PrintedDay> day() {
        return Optional.empty();
    }

    /** The x half-way between its edges. */
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
     * A number, of which the reader of the document knows whether it is an amount.
     *
     * @param edge where its digits end, in points: what it is aligned by
     * @param perhaps the date that it would be
     */
    record Amount(String text, double left, double right, double edge, PrintedMoney value, Optional<PrintedDay> perhaps)
            implements Piece {
        @Override
        public Optional<PrintedDay> day() {
            return perhaps;
        }

        /** The same number with another meaning. */
        public Amount with(PrintedMoney meaning) {
            return new Amount(text, left, right, edge, meaning, perhaps);
        }
    }

    /** Anything else. */
    record Word(String text, double left, double right) implements Piece {}
}

package org.mesinfos.connectors.generic.print;

import java.util.Optional;

/** A token of a printed line: a date, a number, or a word. */
public sealed interface PrintedToken {

    /** Returns the text as printed. */
    String text();

    /** Returns the left edge, in points from the left of the page. */
    double left();

    /** Returns the right edge, in points from the left of the page. */
    double right();

    /** Returns the date of a date, or of a number that may be a date where dates are expected. */
    default Optional<PrintedDate> date() {
        return Optional.empty();
    }

    /** Returns whether this is certainly a monetary amount. */
    default boolean isMonetary() {
        return false;
    }

    /** Returns the horizontal centre, in points. */
    default double centre() {
        return (left() + right()) / 2;
    }

    /** A date. */
    record DateToken(String text, double left, double right, PrintedDate value) implements PrintedToken {
        @Override
        public Optional<PrintedDate> date() {
            return Optional.of(value);
        }
    }

    /**
     * A number. The reader of the document decides whether it is a monetary amount.
     *
     * @param digitsRight right edge of the digits, in points: the edge by which the number is aligned
     * @param possibleDate the date that the number may be
     */
    record NumberToken(
            String text,
            double left,
            double right,
            double digitsRight,
            PrintedDecimal value,
            Optional<PrintedDate> possibleDate)
            implements PrintedToken {
        @Override
        public Optional<PrintedDate> date() {
            return possibleDate;
        }

        @Override
        public boolean isMonetary() {
            return value.isMonetary();
        }

        /** Returns the same token with another value. */
        public NumberToken with(PrintedDecimal meaning) {
            return new NumberToken(text, left, right, digitsRight, meaning, possibleDate);
        }
    }

    /** A token that is neither a date nor a number. */
    record WordToken(String text, double left, double right) implements PrintedToken {}
}

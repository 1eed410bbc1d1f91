package org.mesinfos.connectors.generic.print;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number as printed, with its sign and currency.
 *
 * @param magnitude number without sign
 * @param sign as printed
 * @param currency code of the currency next to the number
 * @param precision certainty of the decimal mark
 */
public record PrintedDecimal(BigDecimal magnitude, Sign sign, Optional<String> currency, Precision precision) {

    /** Printed sign of an amount. */
    public enum Sign {
        NONE,
        MINUS,
        PLUS,
        /** D, DR, S and similar marks. */
        DEBIT,
        /** C, CR, H and similar marks. */
        CREDIT;

        /** Returns whether the sign marks an outgoing amount. */
        public boolean isOutgoing() {
            return this == MINUS || this == DEBIT;
        }

        /** Returns whether the sign marks an incoming amount. */
        public boolean isIncoming() {
            return this == PLUS || this == CREDIT;
        }
    }

    /** Form of the decimals of a number. */
    public enum Precision {
        /** Two decimals after a mark: certainly an amount. */
        CENTS,
        /** A whole number in a document whose amounts have no decimals. */
        WHOLE,
        /** A whole number, or one with another number of decimals: a quantity, a reference, or an amount. */
        OTHER
    }

    /** Returns the same number with a sign from elsewhere in the document. */
    public PrintedDecimal with(Sign otherSign) {
        return new PrintedDecimal(magnitude, otherSign, currency, precision);
    }

    /** Returns the same number with the precision that the document implies. */
    public PrintedDecimal with(Precision otherPrecision) {
        return new PrintedDecimal(magnitude, sign, currency, otherPrecision);
    }

    /** Returns the number with the printed sign; positive if there is none. */
    public BigDecimal signed() {
        return sign.isOutgoing() ? magnitude.negate() : magnitude;
    }

    /** Returns whether the number is certainly a monetary amount. */
    public boolean isMonetary() {
        return precision != Precision.OTHER || currency.isPresent();
    }
}

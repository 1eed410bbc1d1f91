package org.mesinfos.connectors.generic.print;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An amount as it is printed.
 *
 * @param magnitude without sign
 * @param sign what is printed of its sign
 * @param currency the code that the currency beside it stands for
 * @param precision how sure the decimal mark is
 */
public record PrintedMoney(BigDecimal magnitude, Sign sign, Optional<String> currency, Precision precision) {

    /** What stands beside an amount to tell which way the money goes. */
    public enum Sign {
        NONE,
        MINUS,
        PLUS,
        /** D, DR, S and the like. */
        DEBIT,
        /** C, CR, H and the like. */
        CREDIT;

        /** Whether it says that money leaves. */
        public boolean isOutgoing() {
            return this == MINUS || this == DEBIT;
        }

        /** Whether it says that money comes in. */
        public boolean isIncoming() {
            return this == PLUS || this == CREDIT;
        }
    }

    /** How an amount shows its decimals. */
    public enum Precision {
        /** Two decimals behind a mark: there is nothing else it could be. */
        CENTS,
        /** A whole number in a document whose amounts have no decimals. */
        WHOLE,
        /** A whole number, or one with another number of decimals: a quantity, a reference, or an amount. */
        OTHER
    }

    /** The same amount with the sign that is told elsewhere. */
    public PrintedMoney with(Sign told) {
        return new PrintedMoney(magnitude, told, currency, precision);
    }

    /** The same amount of which the document tells how sure its decimals are. */
    public PrintedMoney with(Precision told) {
        return new PrintedMoney(magnitude, sign, currency, told);
    }

    /** The amount with the sign that is printed, plus where there is none. */
    public BigDecimal signed() {
        return sign.isOutgoing() ? magnitude.negate() : magnitude;
    }

    /** Whether it is surely an amount of money. */
    public boolean isMoney() {
        return precision != Precision.OTHER || currency.isPresent();
    }
}

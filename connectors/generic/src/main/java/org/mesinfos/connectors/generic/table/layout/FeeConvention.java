package org.mesinfos.connectors.generic.table.layout;

import java.math.BigDecimal;

/** Treatment of the fees in a column of their own. */
public enum FeeConvention {
    /** Fees are not charged in addition to the amounts, or it is not known that they are. */
    APART,
    /** Fees are charged in addition to the amounts, and negative. */
    NEGATIVE,
    /** Fees are charged in addition to the amounts, and positive. */
    POSITIVE;

    /** Returns the amount of a transaction with its fee. */
    BigDecimal total(BigDecimal amount, BigDecimal fee) {
        return switch (this) {
            case APART -> amount;
            case NEGATIVE -> amount.add(fee);
            case POSITIVE -> amount.subtract(fee);
        };
    }
}

package org.mesinfos.connectors.generic.document;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.standard.statement.StatementAmount;

/** Conversion of numbers to the decimals of records. */
public final class RecordDecimals {

    private static final int SCALE = 6;
    private static final int PRECISION = 19;

    private RecordDecimals() {}

    /** Returns an amount with four decimals; empty if it cannot be represented exactly. */
    public static Optional<BigDecimal> toAmount(BigDecimal amount) {
        return StatementAmount.of(amount);
    }

    /** Returns a quantity, price or percentage with six decimals; empty if it cannot be represented exactly. */
    public static Optional<BigDecimal> toQuantity(BigDecimal number) {
        if (number.stripTrailingZeros().scale() > SCALE) {
            return Optional.empty();
        }
        BigDecimal scaled = number.setScale(SCALE);
        return scaled.precision() > PRECISION ? Optional.empty() : Optional.of(scaled);
    }
}

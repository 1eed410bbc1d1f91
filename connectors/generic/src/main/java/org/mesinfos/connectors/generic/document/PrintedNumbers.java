package org.mesinfos.connectors.generic.document;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.standard.statement.Money;

/** Numbers as the records hold them. */
public final class PrintedNumbers {

    private static final int SCALE = 6;
    private static final int PRECISION = 19;

    private PrintedNumbers() {}

    /** An amount with four decimals; empty when it cannot be held exactly. */
    public static Optional<BigDecimal> money(BigDecimal amount) {
        return Money.of(amount);
    }

    /** A quantity, a price or a percentage with six decimals; empty when it cannot be held exactly. */
    public static Optional<BigDecimal> measure(BigDecimal number) {
        if (number.stripTrailingZeros().scale() > SCALE) {
            return Optional.empty();
        }
        BigDecimal held = number.setScale(SCALE);
        return held.precision() > PRECISION ? Optional.empty() : Optional.of(held);
    }
}

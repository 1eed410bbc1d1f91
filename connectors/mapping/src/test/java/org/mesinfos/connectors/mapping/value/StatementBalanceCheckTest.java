package org.mesinfos.connectors.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;

/** A statement is complete if its opening balance and transactions add up to its closing balance. */
class StatementBalanceCheckTest {

    private static final Locator PLACE = Locator.line(9);

    private final StatementBalanceCheck check = new StatementBalanceCheck(Optional.of(new BigDecimal("100.00")));

    @Test
    void completeStatementIsNotRejected() {
        check.add(new BigDecimal("-30.50"));
        check.add(new BigDecimal("5"));

        assertThat(closing("74.5")).isEmpty();
    }

    @Test
    void differenceIsStatedWithItsDirection() {
        check.add(new BigDecimal("-30.50"));

        assertThat(closing("80.00")).contains(rejection("transactions 10.5 too low"));
        assertThat(closing("60.00")).contains(rejection("transactions 9.5 too high"));
    }

    @Test
    void statementWithoutOpeningBalanceOrWithARejectedTransactionIsNotChecked() {
        StatementBalanceCheck without = new StatementBalanceCheck(Optional.empty());
        without.add(BigDecimal.ONE);

        assertThat(without.checkClosingBalance(BigDecimal.TEN, "closing", PLACE))
                .isEmpty();

        check.invalidate();

        assertThat(closing("1")).isEmpty();
    }

    private Optional<Rejection> closing(String balance) {
        return check.checkClosingBalance(new BigDecimal(balance), "closing", PLACE);
    }

    private static Rejection rejection(String found) {
        return new Rejection(
                RejectionReason.BROKEN_FILE,
                PLACE,
                "closing",
                found,
                "opening balance and transactions adding up to the closing balance");
    }
}

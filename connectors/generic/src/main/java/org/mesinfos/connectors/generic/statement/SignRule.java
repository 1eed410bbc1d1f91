package org.mesinfos.connectors.generic.statement;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.PrintedMoney;

/** Rule that determines the sign of the amount of a transaction. */
enum SignRule {
    /** The column or the printed sign; unsigned amounts are incoming. */
    AS_PRINTED,
    /** Amounts that are not marked as incoming are outgoing. */
    UNMARKED_LEAVES,
    /** The heading above the transactions; without a heading, as printed. */
    BY_HEADING,
    /** The opposite of the printed sign. */
    REVERSED,
    /** The debit column contains credits, and the credit column debits. */
    SWAPPED;

    /** Returns the signed amount; empty if the transaction has none. */
    Optional<BigDecimal> amount(Movement transaction) {
        Optional<PrintedMoney> debit = transaction.money(this == SWAPPED ? Role.CREDIT : Role.DEBIT);
        Optional<PrintedMoney> credit = transaction.money(this == SWAPPED ? Role.DEBIT : Role.CREDIT);
        if (debit.isPresent() || credit.isPresent()) {
            BigDecimal out = debit.map(PrintedMoney::magnitude).orElse(BigDecimal.ZERO);
            BigDecimal in = credit.map(PrintedMoney::signed).orElse(BigDecimal.ZERO);
            return Optional.of(in.subtract(out));
        }
        return transaction.money(Role.AMOUNT).map(money -> signed(money, transaction.heading()));
    }

    private BigDecimal signed(PrintedMoney money, Movement.Heading heading) {
        return switch (this) {
            case AS_PRINTED, SWAPPED -> money.signed();
            case UNMARKED_LEAVES ->
                money.sign().isIncoming()
                        ? money.magnitude()
                        : money.magnitude().negate();
            case BY_HEADING ->
                switch (heading) {
                    case NONE -> money.signed();
                    case INCOMING -> money.signed();
                    case OUTGOING ->
                        money.sign().isIncoming()
                                ? money.magnitude()
                                : money.magnitude().negate();
                };
            case REVERSED -> money.signed().negate();
        };
    }
}

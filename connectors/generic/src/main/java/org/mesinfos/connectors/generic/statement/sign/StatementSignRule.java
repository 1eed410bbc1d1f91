package org.mesinfos.connectors.generic.statement.sign;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Rule that determines the sign of the amount of a transaction. */
public enum StatementSignRule {
    /** The column or the printed sign; unsigned amounts are incoming. */
    AS_PRINTED,
    /** Amounts that are not marked as incoming are outgoing. */
    UNMARKED_IS_DEBIT,
    /** The heading above the transactions; without a heading, as printed. */
    BY_HEADING,
    /** The opposite of the printed sign. */
    REVERSED,
    /** The debit column contains credits, and the credit column debits. */
    DEBIT_CREDIT_SWAPPED;

    /** Returns the signed amount; empty if the transaction has none. */
    Optional<BigDecimal> amount(PrintedTransaction transaction) {
        Optional<PrintedDecimal> debit = transaction.amount(
                this == DEBIT_CREDIT_SWAPPED ? TransactionColumnRole.CREDIT : TransactionColumnRole.DEBIT);
        Optional<PrintedDecimal> credit = transaction.amount(
                this == DEBIT_CREDIT_SWAPPED ? TransactionColumnRole.DEBIT : TransactionColumnRole.CREDIT);
        if (debit.isPresent() || credit.isPresent()) {
            BigDecimal out = debit.map(StatementSignRule::outgoing).orElse(BigDecimal.ZERO);
            BigDecimal in = credit.map(PrintedDecimal::signed).orElse(BigDecimal.ZERO);
            return Optional.of(in.subtract(out));
        }
        return transaction
                .amount(TransactionColumnRole.AMOUNT)
                .map(money -> signed(money, transaction.headingDirection()));
    }

    /** Returns the outgoing part of an amount in the column of debits: a minus may repeat its direction, other marks oppose it. */
    private static BigDecimal outgoing(PrintedDecimal debit) {
        return debit.sign().isIncoming() ? debit.magnitude().negate() : debit.magnitude();
    }

    private BigDecimal signed(PrintedDecimal money, PrintedTransaction.HeadingDirection heading) {
        return switch (this) {
            case AS_PRINTED, DEBIT_CREDIT_SWAPPED -> money.signed();
            case UNMARKED_IS_DEBIT ->
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

package org.mesinfos.connectors.generic.statement.output;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.generic.document.RecordDecimals;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.records.BankTransaction;

/**
 * Record fields for an amount paid in another currency, filled from columns of their own.
 *
 * @param transaction transaction as printed
 * @param outgoing whether the account pays
 */
record OriginalAmountFields(PrintedTransaction transaction, boolean outgoing) {

    static OriginalAmountFields of(PrintedTransaction transaction, BigDecimal amount) {
        return new OriginalAmountFields(transaction, amount.signum() < 0);
    }

    /** Sets the fields that are printed. Values that do not fit into a field are added to {@code additional}. */
    void setFields(BankTransaction.Builder record, Map<String, String> additional) {
        Optional<PrintedDecimal> original = transaction.amount(TransactionColumnRole.ORIGINAL_AMOUNT);
        original.flatMap(money -> RecordDecimals.toAmount(signed(money))).ifPresent(record::setOriginalAmount);
        original.flatMap(PrintedDecimal::currency).ifPresent(record::setOriginalCurrency);
        transaction
                .amount(TransactionColumnRole.EXCHANGE_RATE)
                .ifPresent(rate -> RecordDecimals.toQuantity(rate.magnitude())
                        .ifPresentOrElse(
                                record::setExchangeRate,
                                () -> addAdditional(TransactionColumnRole.EXCHANGE_RATE, rate, additional)));
        transaction
                .amount(TransactionColumnRole.FEES)
                .ifPresent(fees -> RecordDecimals.toAmount(fees.magnitude())
                        .ifPresentOrElse(
                                record::setFees, () -> addAdditional(TransactionColumnRole.FEES, fees, additional)));
    }

    private BigDecimal signed(PrintedDecimal money) {
        return outgoing ? money.magnitude().negate() : money.magnitude();
    }

    private static void addAdditional(
            TransactionColumnRole role, PrintedDecimal money, Map<String, String> additional) {
        additional.put(role.field(), money.magnitude().toPlainString());
    }
}

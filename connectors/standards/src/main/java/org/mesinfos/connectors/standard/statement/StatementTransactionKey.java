package org.mesinfos.connectors.standard.statement;

import java.util.Objects;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.mapping.value.RecordKeyBuilder;
import org.mesinfos.records.BankTransaction;

/**
 * Natural key that identifies a transaction across statements: account, dates, amount, currency, references and label.
 *
 * <p>In these standards several transactions may share one reference, for example those of one payment order, so no
 * reference is used as a key by itself.
 */
public final class StatementTransactionKey {

    private StatementTransactionKey() {}

    /** Returns the key of a transaction, whose amount must be set. */
    public static RecordKey of(BankTransaction transaction) {
        return new RecordKeyBuilder()
                .text(transaction.getIban() == null ? transaction.getAccountNumber() : transaction.getIban())
                .literal(transaction.getBookingDate())
                .literal(transaction.getValueDate())
                .number(Objects.requireNonNull(transaction.getAmount(), "the amount is set before"))
                .literal(transaction.getCurrency())
                .text(transaction.getBankReference())
                .text(transaction.getInstructionId())
                .text(transaction.getEndToEndId())
                .text(transaction.getLabel())
                .build(RecordKey.Kind.NATURAL);
    }
}

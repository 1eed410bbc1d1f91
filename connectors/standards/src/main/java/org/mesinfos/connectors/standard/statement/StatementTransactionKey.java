package org.mesinfos.connectors.standard.statement;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.mapping.value.NormalisedText;
import org.mesinfos.records.BankTransaction;

/**
 * Natural key that identifies a transaction across statements: account, dates, amount, currency, references and label.
 *
 * <p>In these standards several transactions may share one reference, for example those of one payment order, so no
 * reference is used as a key by itself.
 */
public final class StatementTransactionKey {

    private static final char SEPARATOR = '\u001f';

    private StatementTransactionKey() {}

    /** Returns the key of a transaction, whose amount must be set. */
    public static RecordKey of(BankTransaction transaction) {
        StringBuilder key = new StringBuilder();
        key.append(normalised(transaction.getIban() == null ? transaction.getAccountNumber() : transaction.getIban()));
        append(key, transaction.getBookingDate());
        append(key, transaction.getValueDate());
        append(
                key,
                Objects.requireNonNull(transaction.getAmount(), "the amount is set before")
                        .stripTrailingZeros()
                        .toPlainString());
        append(key, transaction.getCurrency());
        append(key, normalised(transaction.getBankReference()));
        append(key, normalised(transaction.getInstructionId()));
        append(key, normalised(transaction.getEndToEndId()));
        append(key, normalised(transaction.getLabel()));
        return new RecordKey(RecordKey.Kind.NATURAL, key.toString());
    }

    private static void append(StringBuilder key, @Nullable Object value) {
        key.append(SEPARATOR).append(value == null ? "" : value);
    }

    private static String normalised(@Nullable String value) {
        return value == null ? "" : NormalisedText.of(value);
    }
}

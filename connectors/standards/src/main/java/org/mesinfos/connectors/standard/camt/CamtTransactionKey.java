package org.mesinfos.connectors.standard.camt;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.money.TransactionKeyBuilder;
import org.mesinfos.records.BankTransaction;

/**
 * Key that identifies a transaction across messages: the account servicer reference ({@code AcctSvcrRef}) with booking
 * date and amount, or else account, booking date, amount, currency, label and end-to-end reference.
 *
 * <p>Some banks number the references of each statement from the start, or give a reversal that of the reversed entry. Date and
 * amount distinguish these transactions.
 */
final class CamtTransactionKey {

    private static final char SEPARATOR = '\u001f';

    private CamtTransactionKey() {}

    /** Returns the key of an entry that is one transaction. */
    static RecordKey of(CamtTransaction booking, BankTransaction transaction) {
        Optional<TreeElement> reference = CamtReferences.accountServicerReference(booking);
        return reference
                .map(element -> nativeKey(element.value().strip(), transaction))
                .orElseGet(() -> naturalKey(transaction));
    }

    /**
     * Returns the key of one transaction of a batch: its own reference or that of the entry, and its occurrence number
     * among the transactions that share the reference.
     *
     * @param shared the number of occurrences of each reference in the batch so far; updated by this method
     */
    static RecordKey ofDetails(CamtTransaction booking, BankTransaction transaction, Map<String, Integer> shared) {
        Optional<TreeElement> reference =
                CamtReferences.detailsReference(booking).or(() -> CamtReferences.accountServicerReference(booking));
        if (reference.isEmpty()) {
            return naturalKey(transaction);
        }
        String text = reference.get().value().strip();
        int number = shared.merge(text, 1, Integer::sum);
        return nativeKey(text + SEPARATOR + number, transaction);
    }

    private static RecordKey nativeKey(String reference, BankTransaction transaction) {
        return new TransactionKeyBuilder()
                .literal(reference)
                .literal(transaction.getBookingDate())
                .number(transaction.getAmount())
                .build(RecordKey.Kind.NATIVE);
    }

    private static RecordKey naturalKey(BankTransaction transaction) {
        StringBuilder key = new StringBuilder();
        key.append(normalised(transaction.getIban() == null ? transaction.getAccountNumber() : transaction.getIban()));
        key.append(SEPARATOR).append(transaction.getBookingDate() == null ? "" : transaction.getBookingDate());
        key.append(SEPARATOR)
                .append(Objects.requireNonNull(transaction.getAmount(), "each entry has an amount")
                        .stripTrailingZeros()
                        .toPlainString());
        key.append(SEPARATOR).append(transaction.getCurrency());
        key.append(SEPARATOR).append(normalised(transaction.getLabel()));
        key.append(SEPARATOR).append(normalised(transaction.getEndToEndId()));
        return new RecordKey(RecordKey.Kind.NATURAL, key.toString());
    }

    /** Normalises a text to upper case and single spaces; null becomes empty. */
    private static String normalised(@Nullable String value) {
        if (value == null) {
            return "";
        }
        StringBuilder normalised = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!Character.isWhitespace(c)) {
                normalised.append(c);
            } else if (!normalised.isEmpty() && normalised.charAt(normalised.length() - 1) != ' ') {
                normalised.append(' ');
            }
        }
        return normalised.toString().strip().toUpperCase(Locale.ROOT);
    }
}

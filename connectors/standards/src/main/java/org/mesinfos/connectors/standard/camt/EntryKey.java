package org.mesinfos.connectors.standard.camt;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.records.BankTransaction;

/**
 * Key that identifies a transaction across messages: the account servicer reference ({@code AcctSvcrRef}), or else
 * account, booking date, amount, currency, label and end-to-end reference.
 */
final class EntryKey {

    private static final char SEPARATOR = '\u001f';

    private EntryKey() {}

    /** Returns the key of an entry that is one transaction. */
    static RecordKey of(Booking booking, BankTransaction transaction) {
        Optional<TreeElement> reference = References.bankReference(booking);
        return reference
                .map(element ->
                        new RecordKey(RecordKey.Kind.NATIVE, element.value().strip()))
                .orElseGet(() -> natural(transaction));
    }

    /**
     * Returns the key of one transaction of a batch: its own reference or that of the entry, and its occurrence number
     * among the transactions that share the reference.
     *
     * @param shared the number of occurrences of each reference in the batch so far; updated by this method
     */
    static RecordKey ofDetail(Booking booking, BankTransaction transaction, Map<String, Integer> shared) {
        Optional<TreeElement> reference = References.ownReference(booking).or(() -> References.bankReference(booking));
        if (reference.isEmpty()) {
            return natural(transaction);
        }
        String text = reference.get().value().strip();
        int number = shared.merge(text, 1, Integer::sum);
        return new RecordKey(RecordKey.Kind.NATIVE, text + SEPARATOR + number);
    }

    private static RecordKey natural(BankTransaction transaction) {
        StringBuilder key = new StringBuilder();
        key.append(text(transaction.getIban() == null ? transaction.getAccountNumber() : transaction.getIban()));
        key.append(SEPARATOR).append(transaction.getBookingDate() == null ? "" : transaction.getBookingDate());
        key.append(SEPARATOR)
                .append(transaction.getAmount().stripTrailingZeros().toPlainString());
        key.append(SEPARATOR).append(transaction.getCurrency());
        key.append(SEPARATOR).append(text(transaction.getLabel()));
        key.append(SEPARATOR).append(text(transaction.getEndToEndId()));
        return new RecordKey(RecordKey.Kind.NATURAL, key.toString());
    }

    /** Normalises a text to upper case and single spaces; null becomes empty. */
    private static String text(String value) {
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

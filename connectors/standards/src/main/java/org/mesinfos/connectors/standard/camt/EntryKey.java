package org.mesinfos.connectors.standard.camt;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.records.BankTransaction;

/**
 * What makes a movement the same in another message: the reference of the account servicer, or else account, booking date,
 * amount, currency, label and end-to-end reference.
 */
final class EntryKey {

    private static final char SEPARATOR = '\u001f';

    private EntryKey() {}

    /** The key of an entry that is one movement. */
    static RecordKey of(Booking booking, BankTransaction transaction) {
        Optional<TreeElement> reference = References.bankReference(booking);
        return reference
                .map(element ->
                        new RecordKey(RecordKey.Kind.NATIVE, element.value().strip()))
                .orElseGet(() -> natural(transaction));
    }

    /**
     * The key of one movement of a batch: its own reference, or that of the entry, and its number among those that share
     * it.
     *
     * @param shared how often each reference was met in the batch
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

    /** Upper case, with single spaces. */
    private static String text(String delivered) {
        if (delivered == null) {
            return "";
        }
        StringBuilder normal = new StringBuilder(delivered.length());
        for (int i = 0; i < delivered.length(); i++) {
            char c = delivered.charAt(i);
            if (!Character.isWhitespace(c)) {
                normal.append(c);
            } else if (!normal.isEmpty() && normal.charAt(normal.length() - 1) != ' ') {
                normal.append(' ');
            }
        }
        return normal.toString().strip().toUpperCase(Locale.ROOT);
    }
}

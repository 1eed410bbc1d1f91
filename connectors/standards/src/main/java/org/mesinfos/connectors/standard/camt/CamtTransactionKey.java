package org.mesinfos.connectors.standard.camt;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.mapping.value.RecordKeyBuilder;
import org.mesinfos.records.BankTransaction;

/**
 * Key that identifies a transaction across messages: the account servicer reference ({@code AcctSvcrRef}) with booking
 * date and amount, or else account, booking date, amount, currency, label and end-to-end reference.
 *
 * <p>Some banks number the references of each statement from the start, or give a reversal that of the reversed entry. Date and
 * amount distinguish these transactions.
 */
final class CamtTransactionKey {

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
        return nativeKey(text + RecordKeyBuilder.SEPARATOR + number, transaction);
    }

    private static RecordKey nativeKey(String reference, BankTransaction transaction) {
        return new RecordKeyBuilder()
                .literal(reference)
                .literal(transaction.getBookingDate())
                .number(transaction.getAmount())
                .build(RecordKey.Kind.NATIVE);
    }

    private static RecordKey naturalKey(BankTransaction transaction) {
        return new RecordKeyBuilder()
                .text(transaction.getIban() == null ? transaction.getAccountNumber() : transaction.getIban())
                .literal(transaction.getBookingDate())
                .number(Objects.requireNonNull(transaction.getAmount(), "each entry has an amount"))
                .literal(transaction.getCurrency())
                .text(transaction.getLabel())
                .text(transaction.getEndToEndId())
                .build(RecordKey.Kind.NATURAL);
    }
}

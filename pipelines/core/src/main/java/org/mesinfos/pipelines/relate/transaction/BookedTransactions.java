package org.mesinfos.pipelines.relate.transaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.pipelines.dedup.InternedValues;
import org.mesinfos.records.BankTransaction;

/**
 * Booked transactions of all accounts of one person. Not thread-safe.
 *
 * @param all in {@link BookedTransaction#ORDER}
 */
public record BookedTransactions(List<BookedTransaction> all) {

    /**
     * Returns the booked transactions of the records.
     *
     * @param records in any order, with their ids
     */
    public static BookedTransactions of(List<BankTransaction> records) {
        CanonicalAccounts accounts = new CanonicalAccounts(records);
        InternedValues words = new InternedValues(records.size());
        List<BookedTransaction> transactions = new ArrayList<>(records.size());
        for (BankTransaction record : records) {
            BookedTransaction.of(record, accounts, words).ifPresent(transactions::add);
        }
        transactions.sort(BookedTransaction.ORDER);
        return new BookedTransactions(transactions);
    }

    /**
     * Returns the last date with a transaction by account, in days since 1970-01-01. Nothing is known about later
     * dates.
     */
    public Map<String, Long> lastDays() {
        Map<String, Long> days = new HashMap<>();
        all.forEach(transaction -> days.merge(transaction.account(), transaction.day(), Math::max));
        return days;
    }
}

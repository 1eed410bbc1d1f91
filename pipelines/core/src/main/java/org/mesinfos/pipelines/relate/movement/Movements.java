package org.mesinfos.pipelines.relate.movement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.records.BankTransaction;

/**
 * Booked transactions of all accounts of one person. Not thread-safe.
 *
 * @param all in {@link Movement#ORDER}
 */
public record Movements(List<Movement> all) {

    /**
     * Returns the booked transactions of the records.
     *
     * @param records in any order, with their ids
     */
    public static Movements of(List<BankTransaction> records) {
        AccountNames accounts = new AccountNames(records);
        List<Movement> transactions = new ArrayList<>(records.size());
        for (BankTransaction record : records) {
            Movement.of(record, accounts).ifPresent(transactions::add);
        }
        transactions.sort(Movement.ORDER);
        return new Movements(transactions);
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

package org.mesinfos.samples.life;

import java.time.LocalDate;
import java.util.List;

/**
 * Transactions of one account, from the month before the first one on.
 *
 * @param openingCents balance before the first transaction
 * @param operations sorted by booking date
 */
public record AccountHistory(String iban, String holder, long openingCents, List<BankOperation> operations) {

    public AccountHistory {
        operations = List.copyOf(operations);
    }

    public List<BankOperation> within(Timeline.Window window) {
        return operations.stream()
                .filter(operation -> window.contains(operation.booked()))
                .toList();
    }

    /** Returns the balance at the start of a day. */
    public long balanceBefore(LocalDate day) {
        return openingCents
                + operations.stream()
                        .filter(operation -> operation.booked().isBefore(day))
                        .mapToLong(BankOperation::cents)
                        .sum();
    }
}

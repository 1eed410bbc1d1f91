package org.mesinfos.samples.life;

import java.time.LocalDate;
import java.util.List;

/**
 * All that moved on one account, from the month before the first on.
 *
 * @param openingCents balance before the first operation
 * @param operations by booking date
 */
public record AccountHistory(String iban, String holder, long openingCents, List<BankOperation> operations) {

    public AccountHistory {
        operations = List.copyOf(operations);
    }

    public List<BankOperation> within(Timeline.Window window) {
        return operations.stream()
                .filter(operation -> window.holds(operation.booked()))
                .toList();
    }

    /** Balance at the start of a day. */
    public long balanceBefore(LocalDate day) {
        return openingCents
                + operations.stream()
                        .filter(operation -> operation.booked().isBefore(day))
                        .mapToLong(BankOperation::cents)
                        .sum();
    }
}

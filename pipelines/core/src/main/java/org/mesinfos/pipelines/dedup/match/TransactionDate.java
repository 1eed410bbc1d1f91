package org.mesinfos.pipelines.dedup.match;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.records.BankTransaction;

/** Date of a transaction: booking date, otherwise value date, otherwise operation date. */
public final class TransactionDate {

    private TransactionDate() {}

    /** Returns the date; empty if the transaction has none. */
    public static Optional<LocalDate> of(BankTransaction transaction) {
        return Stream.of(transaction.getBookingDate(), transaction.getValueDate(), transaction.getOperationDate())
                .filter(Objects::nonNull)
                .findFirst();
    }
}

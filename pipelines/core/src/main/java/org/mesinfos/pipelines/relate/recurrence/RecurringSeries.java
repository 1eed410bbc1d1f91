package org.mesinfos.pipelines.relate.recurrence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mesinfos.pipelines.relate.transaction.BookedTransaction;

/**
 * A recurrence with its status and continuation.
 *
 * @param lastKnownDay last date with any transaction on the account, in days since 1970-01-01
 */
record RecurringSeries(Recurrence recurrence, long lastKnownDay) {

    /** Status as of the last date of the account. */
    enum Status {
        RUNNING,
        ENDED
    }

    /** Variation of the amounts. */
    enum Amounts {
        /** Equal each time, apart from occasional changes. */
        FIXED,
        VARYING
    }

    /** Number of members per price from which the amounts count as fixed. */
    private static final int MIN_TIMES_PER_PRICE = 4;

    List<BookedTransaction> members() {
        return recurrence.transactions();
    }

    RecurrencePeriod period() {
        return recurrence.schedule().period();
    }

    Amounts amounts() {
        int changes = 0;
        for (int i = 1; i < members().size(); i++) {
            changes += members().get(i).amount() == members().get(i - 1).amount() ? 0 : 1;
        }
        return MIN_TIMES_PER_PRICE * changes <= members().size() ? Amounts.FIXED : Amounts.VARYING;
    }

    /** Returns {@code ENDED} if the next transaction is overdue, even after the longest gap observed so far. */
    Status status() {
        long due = recurrence.schedule().due(lastNumber() + 1 + recurrence.maxMissedInSequence());
        return due + graceDays() < lastKnownDay ? Status.ENDED : Status.RUNNING;
    }

    private long graceDays() {
        return period().tolerance() + Math.round(period().days() / 4);
    }

    /** Returns the first due date that is not overdue; empty if the series has ended. */
    Optional<LocalDate> next() {
        if (status() == Status.ENDED) {
            return Optional.empty();
        }
        long number = lastNumber() + 1;
        while (recurrence.schedule().due(number) + graceDays() < lastKnownDay) {
            number++;
        }
        return Optional.of(LocalDate.ofEpochDay(recurrence.schedule().due(number)));
    }

    private long lastNumber() {
        return recurrence.schedule().nearestNumber(recurrence.last().date());
    }
}

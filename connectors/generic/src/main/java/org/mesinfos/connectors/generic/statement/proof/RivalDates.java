package org.mesinfos.connectors.generic.statement.proof;

import java.util.List;
import org.mesinfos.connectors.generic.statement.section.TransactionDates;
import org.mesinfos.connectors.generic.table.value.DateSequence;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Comparison of the booking dates of a statement with its other dates. */
final class RivalDates {

    private static final List<TransactionColumnRole> OTHERS =
            List.of(TransactionColumnRole.VALUE_DATE, TransactionColumnRole.OPERATION_DATE);

    private RivalDates() {}

    /**
     * Returns whether the transactions of an account are not in the order of their booking dates, but all are in that of another
     * date: the columns may be exchanged.
     *
     * @param accounts dates of the transactions of each account
     */
    static boolean areInSequence(List<List<TransactionDates>> accounts) {
        List<TransactionDates> rows = accounts.stream().flatMap(List::stream).toList();
        return isOutOfSequence(accounts, TransactionColumnRole.BOOKING_DATE)
                && OTHERS.stream()
                        .filter(role ->
                                rows.stream().allMatch(dates -> dates.date(role).isPresent()))
                        .filter(role -> role != TransactionColumnRole.OPERATION_DATE || !areOperationsBooked(rows))
                        .anyMatch(role -> !isOutOfSequence(accounts, role));
    }

    /**
     * Returns whether each booking date is the date of the operation or later: if the columns were exchanged, bookings
     * would precede their operations.
     */
    private static boolean areOperationsBooked(List<TransactionDates> rows) {
        return rows.stream()
                .allMatch(dates -> dates.date(TransactionColumnRole.BOOKING_DATE)
                        .filter(booked -> dates.date(TransactionColumnRole.OPERATION_DATE)
                                .filter(operation -> !booked.isBefore(operation))
                                .isPresent())
                        .isPresent());
    }

    private static boolean isOutOfSequence(List<List<TransactionDates>> accounts, TransactionColumnRole role) {
        return accounts.stream()
                .map(rows ->
                        rows.stream().flatMap(row -> row.date(role).stream()).toList())
                .anyMatch(dates -> DateSequence.reversals(dates) > 0);
    }
}

package org.mesinfos.connectors.generic.statement.section;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.PrintedDate;
import org.mesinfos.connectors.generic.statement.date.StatementDates;
import org.mesinfos.connectors.generic.statement.layout.StatementCells;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Dates of one transaction by their roles. One of them is the booking date.
 *
 * @param byRole booking, value and operation date, as far as printed
 * @param invalid first date of the transaction if it has no valid interpretation
 */
public record TransactionDates(Map<TransactionColumnRole, LocalDate> byRole, Optional<PrintedDate> invalid) {

    public TransactionDates {
        byRole = Map.copyOf(byRole);
    }

    public static TransactionDates of(PrintedTransaction transaction, StatementDates interpretation) {
        Map<TransactionColumnRole, LocalDate> dates = new HashMap<>();
        Optional<LocalDate> first = Optional.of(transaction)
                .filter(row -> !row.leadingDate().equals(row.dates().get(0).date()))
                .flatMap(row -> interpretation.date(row.leadingDate()));
        for (int i = 0; i < transaction.dates().size(); i++) {
            StatementCells.DateCell printed = transaction.dates().get(i);
            TransactionColumnRole role = printed.role()
                    .orElse(i == 0 ? TransactionColumnRole.BOOKING_DATE : TransactionColumnRole.VALUE_DATE);
            Optional<LocalDate> date = first.map(day -> interpretation.date(printed.date(), day))
                    .orElseGet(() -> interpretation.date(printed.date()));
            if (date.isPresent()) {
                if (role != TransactionColumnRole.BOOKING_DATE && dates.containsKey(role)) {
                    // Of two dates with the name of the second one, the first is the booking date.
                    dates.putIfAbsent(TransactionColumnRole.BOOKING_DATE, dates.get(role));
                    dates.put(role, date.get());
                } else {
                    dates.putIfAbsent(dates.containsKey(role) ? TransactionColumnRole.VALUE_DATE : role, date.get());
                }
                first = first.or(() -> date);
            } else if (i == 0) {
                return new TransactionDates(Map.of(), Optional.of(printed.date()));
            }
        }
        if (!dates.containsKey(TransactionColumnRole.BOOKING_DATE)) {
            TransactionColumnRole instead = dates.containsKey(TransactionColumnRole.OPERATION_DATE)
                    ? TransactionColumnRole.OPERATION_DATE
                    : TransactionColumnRole.VALUE_DATE;
            Optional.ofNullable(dates.remove(instead))
                    .ifPresent(date -> dates.put(TransactionColumnRole.BOOKING_DATE, date));
        }
        return new TransactionDates(dates, Optional.empty());
    }

    public Optional<LocalDate> date(TransactionColumnRole role) {
        return Optional.ofNullable(byRole.get(role));
    }

    /** Returns whether the transaction has several dates that are not equal. */
    public boolean differ() {
        return byRole.values().stream().distinct().count() > 1;
    }

    /** Returns whether the value date is later than the booking date. */
    public boolean isBookedBeforeValue() {
        return date(TransactionColumnRole.BOOKING_DATE)
                .filter(booked -> date(TransactionColumnRole.VALUE_DATE)
                        .filter(booked::isBefore)
                        .isPresent())
                .isPresent();
    }
}

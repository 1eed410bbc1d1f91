package org.mesinfos.connectors.generic.statement.date;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Period of a statement, as far as the document states it.
 *
 * @param start first day; empty if the document does not state both ends
 * @param end last day; empty if the document states no date
 * @param source text from which the end was taken
 */
public record StatementPeriod(Optional<LocalDate> start, Optional<LocalDate> end, Source source) {

    /** Text from which the end of a period is taken. */
    public enum Source {
        /** The dates of the opening and the closing balance. */
        BALANCES,
        /** Two dates in one line. */
        PERIOD,
        /** One date, or a month. */
        DATE,
        /** A year without month. */
        YEAR,
        NONE;

        /** Returns whether no transaction is later than the end. */
        boolean isExact() {
            return this == BALANCES || this == YEAR;
        }
    }

    static final StatementPeriod UNKNOWN = new StatementPeriod(Optional.empty(), Optional.empty(), Source.NONE);

    static StatementPeriod of(LocalDate start, LocalDate end, Source source) {
        return new StatementPeriod(Optional.of(start), Optional.of(end), source);
    }

    static StatementPeriod until(LocalDate end, Source source) {
        return new StatementPeriod(Optional.empty(), Optional.of(end), source);
    }

    /** Returns whether the document states both ends and a date is between them. */
    public boolean covers(LocalDate date) {
        return start.filter(first -> !date.isBefore(first)).isPresent()
                && end.filter(last -> !date.isAfter(last)).isPresent();
    }

    /** Returns whether the document states both ends and a date is after them. */
    public boolean endsBefore(LocalDate date) {
        return start.isPresent() && end.filter(date::isAfter).isPresent();
    }

    /**
     * Returns whether the document states both ends, and every day and month occurs at most once between them. An opening
     * balance includes the transactions of its day.
     */
    public boolean isShorterThanYear() {
        return start.map(first -> source == Source.BALANCES ? first.plusDays(1) : first)
                .flatMap(first -> end.filter(last -> last.isBefore(first.plusYears(1))))
                .isPresent();
    }
}

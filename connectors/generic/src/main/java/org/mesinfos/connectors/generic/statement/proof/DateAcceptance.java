package org.mesinfos.connectors.generic.statement.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mesinfos.connectors.generic.acceptance.Evidence;
import org.mesinfos.connectors.generic.acceptance.Fact;
import org.mesinfos.connectors.generic.acceptance.FactEvidence;
import org.mesinfos.connectors.generic.acceptance.Proof;
import org.mesinfos.connectors.generic.print.PrintedDate;
import org.mesinfos.connectors.generic.statement.date.StatementPeriod;
import org.mesinfos.connectors.generic.statement.hypothesis.ParsedStatement;
import org.mesinfos.connectors.generic.statement.layout.HeaderColumn;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.section.TransactionDates;
import org.mesinfos.connectors.generic.table.value.DateSequence;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** The grounds on which the dates of a statement are accepted. */
final class DateAcceptance {

    /** Transactions in the year of a printed date are within these days before it; in another year they are not. */
    private static final int MAX_DAYS_BEFORE_DATE = 122;

    /** Number of rows per row that may be out of order. */
    private static final int ROWS_PER_REVERSAL = 20;

    /** Fewer dates may be in the months of a period by chance. */
    private static final int MIN_DATES_OF_PERIOD = 5;

    /** Longer periods contain too many of the days of a year. */
    private static final int MAX_DAYS_OF_PERIOD = 100;

    private static final int MAX_DAYS_BEFORE_PERIOD = 31;
    private static final int DATES_PER_EARLIER_ONE = 5;

    private final ParsedStatement statement;
    private final StatementPeriod period;
    private final List<PrintedDate> days;
    private final List<LocalDate> dates;

    private DateAcceptance(ParsedStatement statement) {
        this.statement = statement;
        this.period = statement.statedPeriod();
        this.days = statement.firstDates();
        this.dates = days.stream()
                .flatMap(day -> statement.dates().date(day).stream())
                .toList();
    }

    /**
     * Returns the evidence of the dates.
     *
     * @param amount evidence of the amounts: balances that include a transaction also show that it is booked
     */
    static FactEvidence of(ParsedStatement statement, FactEvidence amount) {
        return new DateAcceptance(statement).evidence(amount);
    }

    private FactEvidence evidence(FactEvidence amount) {
        List<List<TransactionDates>> accounts = statement.sections().stream()
                .map(section ->
                        section.transactions().stream().map(this::datesOf).toList())
                .toList();
        List<TransactionDates> rows = accounts.stream().flatMap(List::stream).toList();
        if (RivalDates.areInSequence(accounts) || statement.lacksNamedDates()) {
            return FactEvidence.of(Fact.DATE, Evidence.RIVAL_DATES);
        }
        if (haveRivalName() && rows.stream().anyMatch(TransactionDates::differ)) {
            return FactEvidence.of(Fact.DATE, Evidence.NAMED_RIVAL_DATES);
        }
        if ((statement.header().isEmpty() || haveUnknownName()) && areMostlyBeforeSecondDates(rows)) {
            return FactEvidence.of(Fact.DATE, Evidence.UNNAMED_DATES);
        }
        if ((dates.stream().anyMatch(period::endsBefore) && amount.proof().isEmpty()) || areMostlyInOtherYears()) {
            return FactEvidence.of(Fact.DATE, Evidence.OUTSIDE_PERIOD);
        }
        Optional<Proof> order = DateOrderProof.find(statement);
        if (order.isEmpty()) {
            return FactEvidence.of(Fact.DATE, Evidence.DAY_OR_MONTH);
        }
        if (days.stream().allMatch(PrintedDate::hasYear)) {
            return FactEvidence.of(Fact.DATE, order.get());
        }
        if (period.end().isEmpty()) {
            return FactEvidence.of(Fact.DATE, Evidence.NO_YEAR);
        }
        return areYearsProven(rows)
                ? FactEvidence.of(Fact.DATE, Proof.PRINTED_PERIOD)
                : FactEvidence.of(Fact.DATE, Evidence.COMPLETED_YEAR);
    }

    /** Returns whether a second date is later in most rows: the first may be that of a purchase, the second that of its booking. */
    private static boolean areMostlyBeforeSecondDates(List<TransactionDates> rows) {
        return 2 * rows.stream().filter(TransactionDates::isBookedBeforeValue).count() > rows.size();
    }

    /** Returns whether the name of other dates is not known. */
    private boolean haveUnknownName() {
        return statement.layouts().stream()
                .flatMap(layout -> layout.header().stream())
                .flatMap(header -> header.dateColumns().stream())
                .anyMatch(column ->
                        column.role().equals(Optional.of(TransactionColumnRole.VALUE_DATE)) && column.strength() == 0);
    }

    /** Returns whether two columns of dates have the same name. */
    private boolean haveRivalName() {
        return statement.layouts().stream()
                .flatMap(layout -> layout.header().stream())
                .map(header ->
                        header.dateColumns().stream().map(HeaderColumn::name).toList())
                .anyMatch(names -> names.stream().distinct().count() < names.size());
    }

    /** Returns whether most dates are more than a year before or after the period that the statement states. */
    private boolean areMostlyInOtherYears() {
        long others = period.start().isEmpty() || period.end().isEmpty()
                ? 0
                : dates.stream()
                        .filter(date -> date.isBefore(period.start().get().minusYears(1))
                                || date.isAfter(period.end().get().plusYears(1)))
                        .count();
        return 2 * others > dates.size();
    }

    private boolean areYearsProven(List<TransactionDates> rows) {
        boolean covered = dates.stream().allMatch(period::covers)
                || rows.stream()
                        .allMatch(row -> row.date(TransactionColumnRole.BOOKING_DATE)
                                .filter(period::covers)
                                .isPresent());
        boolean near = isNearPrintedDate();
        return (((covered && period.isShorterThanYear()) || near) && BalanceProof.holds(statement))
                || ((covered || near) && isNearlyInSequence())
                || areOfPeriod();
    }

    /**
     * Returns whether a short period contains nearly all dates, and the others are those of purchases shortly before it. Months
     * that are those of another period would not agree.
     */
    private boolean areOfPeriod() {
        LocalDate start = period.start().orElse(LocalDate.MAX);
        LocalDate end = period.end().orElse(LocalDate.MIN);
        long before = dates.stream().filter(date -> date.isBefore(start)).count();
        return dates.size() >= MIN_DATES_OF_PERIOD
                && dates.size() == days.size()
                && end.isAfter(start)
                && end.isBefore(start.plusDays(MAX_DAYS_OF_PERIOD))
                && before * DATES_PER_EARLIER_ONE <= dates.size()
                && dates.stream()
                        .allMatch(date -> date.isAfter(start.minusDays(MAX_DAYS_BEFORE_PERIOD)) && !date.isAfter(end));
    }

    /**
     * Returns whether hardly any transaction is out of order by its first date or by its booking date, within its account
     * and below its heading.
     */
    private boolean isNearlyInSequence() {
        int reversals = statement.sections().stream()
                .flatMap(section -> section.transactions().stream()
                        .collect(Collectors.groupingBy(PrintedTransaction::headingDirection))
                        .values()
                        .stream())
                .mapToInt(this::reversals)
                .sum();
        return reversals * ROWS_PER_REVERSAL <= days.size();
    }

    private int reversals(List<PrintedTransaction> group) {
        List<LocalDate> first = group.stream()
                .filter(PrintedTransaction::hasOwnDate)
                .flatMap(transaction -> statement.dates().date(transaction.leadingDate()).stream())
                .toList();
        List<LocalDate> booked = group.stream()
                .flatMap(transaction -> datesOf(transaction).date(TransactionColumnRole.BOOKING_DATE).stream())
                .toList();
        return Math.min(DateSequence.reversals(first), DateSequence.reversals(booked));
    }

    private TransactionDates datesOf(PrintedTransaction transaction) {
        return TransactionDates.of(transaction, statement.dates());
    }

    /**
     * Returns whether all dates are in the months before a printed date of the statement, or after it. In another year they
     * would be almost a year before it.
     */
    private boolean isNearPrintedDate() {
        return period.source() == StatementPeriod.Source.DATE
                && period.end()
                        .filter(end ->
                                dates.stream().allMatch(date -> date.isAfter(end.minusDays(MAX_DAYS_BEFORE_DATE))))
                        .isPresent();
    }
}

package org.mesinfos.connectors.generic.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.DateSequence;
import org.mesinfos.connectors.generic.RowDirections;
import org.mesinfos.connectors.generic.TransactionColumnRole;
import org.mesinfos.connectors.generic.acceptance.Acceptance;
import org.mesinfos.connectors.generic.acceptance.Evidence;
import org.mesinfos.connectors.generic.acceptance.Fact;
import org.mesinfos.connectors.generic.acceptance.FactEvidence;
import org.mesinfos.connectors.generic.acceptance.Proof;
import org.mesinfos.connectors.generic.print.DayMonthOrder;
import org.mesinfos.connectors.generic.print.PrintedDate;

/** The grounds on which amounts and dates of a statement are accepted. */
final class StatementAcceptance {

    private static final List<TransactionColumnRole> OTHER_DATES =
            List.of(TransactionColumnRole.VALUE_DATE, TransactionColumnRole.OPERATION_DATE);

    /** Transactions in the year of a printed date are within these days before it; in another year they are not. */
    private static final int MAX_DAYS_BEFORE_DATE = 122;

    /** Number of rows per row that may be out of order. */
    private static final int ROWS_PER_REVERSAL = 20;

    private final ParsedStatement statement;
    private final List<PrintedTransaction> transactions;
    private final List<PrintedDate> days;

    private StatementAcceptance(ParsedStatement statement) {
        this.statement = statement;
        this.transactions = statement.sections().stream()
                .flatMap(section -> section.transactions().stream())
                .toList();
        this.days = ParsedStatement.firstDates(statement.sections());
    }

    static Acceptance of(ParsedStatement statement) {
        StatementAcceptance acceptance = new StatementAcceptance(statement);
        return new Acceptance(
                acceptance.transactions.isEmpty() ? List.of() : List.of(acceptance.amount(), acceptance.date()));
    }

    private FactEvidence amount() {
        if (isProvenByBalances()) {
            return FactEvidence.of(Fact.AMOUNT, hasRunningBalance() ? Proof.BALANCE_CHAIN : Proof.CLOSING_BALANCE);
        }
        if (statement.totalsEvidence() == ParsedStatement.TotalsEvidence.COMPLETE
                && statement.verdict().contradicted() == 0
                && statement.missingAmounts().isEmpty()) {
            return FactEvidence.of(Fact.AMOUNT, Proof.PRINTED_TOTAL);
        }
        Evidence evidence = amountEvidence();
        if (evidence.concernsSigns() && wordsProveSigns()) {
            return FactEvidence.of(Fact.AMOUNT, Proof.ROW_WORDS);
        }
        return statement.learnt().contains(Fact.AMOUNT) && !evidence.isContradiction()
                ? FactEvidence.of(Fact.AMOUNT, Proof.SAME_LAYOUT)
                : FactEvidence.of(Fact.AMOUNT, evidence);
    }

    /**
     * Returns whether the labels state the direction of the amounts. Signs that the statement does not print need a
     * word that has the same direction for every owner of an account, or the title of a card statement: only its holder
     * receives one.
     */
    private boolean wordsProveSigns() {
        RowDirections words = RowDirections.of(transactions.stream()
                .map(transaction -> new RowDirections.SignedText(
                        words(transaction),
                        statement
                                .signHypothesis()
                                .amount(transaction)
                                .map(BigDecimal::signum)
                                .orElse(0)))
                .toList());
        return words.agree()
                && (words.isDecisive()
                        || statement.keywords().cardCount() > 0
                        || statement.signHypothesis().signRule() == StatementSignRule.AS_PRINTED);
    }

    private static String words(PrintedTransaction transaction) {
        String name = transaction.textsByRole().getOrDefault(TransactionColumnRole.COUNTERPARTY_NAME, "");
        String kind = transaction.textsByRole().getOrDefault(TransactionColumnRole.KIND, "");
        return kind + " / " + (transaction.label().isBlank() ? name : transaction.label());
    }

    /**
     * Returns whether all sections add up, with at least three amounts other than zero, and no other rule of signs does
     * so with other amounts.
     */
    private boolean isProvenByBalances() {
        return statement.addsUp()
                && countNonZero() >= Proof.MIN_AMOUNTS
                && statement.sections().stream()
                        .allMatch(section -> section.transactions().isEmpty()
                                || statement
                                        .signHypothesis()
                                        .verdict(List.of(section))
                                        .isConfirmed())
                && otherRules().noneMatch(this::addsUpOtherwise);
    }

    private Stream<SignHypothesis> otherRules() {
        return Stream.of(StatementSignRule.values())
                .map(rule -> new SignHypothesis(rule, statement.signHypothesis().balanceMeaning()));
    }

    /** Returns whether another rule of signs gives other amounts that add up as well. */
    private boolean addsUpOtherwise(SignHypothesis other) {
        boolean differs = transactions.stream()
                .anyMatch(transaction -> !equal(
                        other.amount(transaction), statement.signHypothesis().amount(transaction)));
        if (!differs) {
            return false;
        }
        SignHypothesis.BalanceVerdict verdict = other.verdict(statement.sections());
        List<AccountSection> ascending = statement.sections().stream()
                .filter(section -> !section.transactions().isEmpty())
                .filter(this::isOldestFirst)
                .toList();
        return ascending.isEmpty()
                ? verdict.confirmed() > 0 && verdict.contradicted() == 0
                : ascending.stream().allMatch(section -> leadsToClosing(section, other));
    }

    /** Returns whether the dates show that the oldest transaction of an account is printed first. */
    private boolean isOldestFirst(AccountSection section) {
        List<PrintedDate> own = ParsedStatement.firstDates(List.of(section));
        List<LocalDate> dates = own.stream()
                .flatMap(day -> statement.dates().date(day).stream())
                .toList();
        return statement.dates().reversals(own) == 0
                && !dates.isEmpty()
                && dates.get(0).isBefore(dates.get(dates.size() - 1));
    }

    private static boolean leadsToClosing(AccountSection section, SignHypothesis hypothesis) {
        BigDecimal sum = StatementBalances.sum(section, hypothesis);
        Optional<BigDecimal> closing = StatementBalances.closing(section, hypothesis)
                .or(() -> section.transactions()
                        .get(section.transactions().size() - 1)
                        .amount(TransactionColumnRole.BALANCE_AFTER)
                        .map(money -> hypothesis.balance(money, Optional.empty(), "")));
        return StatementBalances.opening(section, hypothesis)
                .map(opening -> opening.add(sum))
                .filter(end ->
                        closing.filter(stated -> stated.compareTo(end) == 0).isPresent())
                .isPresent();
    }

    private static boolean equal(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty() || one.get().compareTo(other.orElseThrow()) == 0);
    }

    private long countNonZero() {
        return transactions.stream()
                .flatMap(transaction -> statement.signHypothesis().amount(transaction).stream())
                .filter(amount -> amount.signum() != 0)
                .count();
    }

    private boolean hasRunningBalance() {
        return transactions.stream()
                .anyMatch(transaction ->
                        transaction.amount(TransactionColumnRole.BALANCE_AFTER).isPresent());
    }

    private Evidence amountEvidence() {
        if (!statement.missingAmounts().isEmpty() || statement.verdict().contradicted() > 0) {
            return Evidence.CONTRADICTED_BALANCES;
        }
        if (statement.verdict().isConfirmed()) {
            return Evidence.FEW_BALANCES;
        }
        if (statement.header().isEmpty()) {
            return Evidence.UNNAMED_AMOUNTS;
        }
        boolean columns =
                statement.hasColumn(TransactionColumnRole.DEBIT) && statement.hasColumn(TransactionColumnRole.CREDIT);
        if (columns) {
            return Evidence.STATED_DIRECTION;
        }
        if (statement.signEvidence().isFullyMarked()) {
            return Evidence.SIGNED_AMOUNTS;
        }
        return statement.signHypothesis().balanceMeaning() == SignHypothesis.BalanceMeaning.DEBT_IS_POSITIVE
                ? Evidence.CHARGES
                : Evidence.ONE_DIRECTION;
    }

    private FactEvidence date() {
        if (isOtherDateInSequence()) {
            return FactEvidence.of(Fact.DATE, Evidence.RIVAL_DATES);
        }
        if (isAfterPeriod() && amount().proof().isEmpty()) {
            return FactEvidence.of(Fact.DATE, Evidence.OUTSIDE_PERIOD);
        }
        boolean complete = days.stream().allMatch(PrintedDate::hasYear);
        Optional<Proof> order = orderProof();
        if (order.isEmpty()) {
            return FactEvidence.of(Fact.DATE, Evidence.DAY_OR_MONTH);
        }
        if (complete) {
            return FactEvidence.of(Fact.DATE, order.get());
        }
        StatementPeriod period = statement.period().period(statement.dates().order());
        if (period.end().isEmpty()) {
            return FactEvidence.of(Fact.DATE, Evidence.NO_YEAR);
        }
        boolean covered = dates(statement.dates()).allMatch(period::covers)
                || transactions.stream()
                        .map(transaction -> TransactionDates.of(transaction, statement.dates()))
                        .allMatch(dates -> dates.date(TransactionColumnRole.BOOKING_DATE)
                                .filter(period::covers)
                                .isPresent());
        boolean shorterThanYear = (covered && period.isShorterThanYear()) || isNearPrintedDate(period);
        return (shorterThanYear && isProvenByBalances())
                        || ((covered || isNearPrintedDate(period)) && isNearlyInSequence())
                ? FactEvidence.of(Fact.DATE, Proof.PRINTED_PERIOD)
                : FactEvidence.of(Fact.DATE, Evidence.COMPLETED_YEAR);
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
                .filter(transaction -> transaction.dateOrigin() == PrintedTransaction.DateOrigin.OWN)
                .flatMap(transaction ->
                        statement.dates().date(transaction.dates().get(0).date()).stream())
                .toList();
        List<LocalDate> booked = group.stream()
                .flatMap(transaction ->
                        TransactionDates.of(transaction, statement.dates())
                                .date(TransactionColumnRole.BOOKING_DATE)
                                .stream())
                .toList();
        return Math.min(DateSequence.reversals(first), DateSequence.reversals(booked));
    }

    /**
     * Returns whether the transactions are not in the order of their booking dates, but in that of another date: the
     * columns may be exchanged.
     */
    private boolean isOtherDateInSequence() {
        List<TransactionDates> all = transactions.stream()
                .map(transaction -> TransactionDates.of(transaction, statement.dates()))
                .toList();
        return isOutOfSequence(all, TransactionColumnRole.BOOKING_DATE)
                && OTHER_DATES.stream()
                        .filter(role ->
                                all.stream().allMatch(dates -> dates.date(role).isPresent()))
                        .filter(role -> role != TransactionColumnRole.OPERATION_DATE || !areOperationsBooked(all))
                        .anyMatch(role -> !isOutOfSequence(all, role));
    }

    /**
     * Returns whether each booking date is the date of the operation or later: if the columns were exchanged, bookings
     * would precede their operations.
     */
    private static boolean areOperationsBooked(List<TransactionDates> all) {
        return all.stream()
                .allMatch(dates -> dates.date(TransactionColumnRole.BOOKING_DATE)
                        .filter(booked -> dates.date(TransactionColumnRole.OPERATION_DATE)
                                .filter(operation -> !booked.isBefore(operation))
                                .isPresent())
                        .isPresent());
    }

    private static boolean isOutOfSequence(List<TransactionDates> all, TransactionColumnRole role) {
        List<LocalDate> dates =
                all.stream().flatMap(one -> one.date(role).stream()).toList();
        boolean ascends = false;
        boolean descends = false;
        for (int i = 1; i < dates.size(); i++) {
            ascends |= dates.get(i).isAfter(dates.get(i - 1));
            descends |= dates.get(i).isBefore(dates.get(i - 1));
        }
        return ascends && descends;
    }

    /** Returns whether a transaction is later than the printed period: it may be one that is still to come. */
    private boolean isAfterPeriod() {
        StatementPeriod period = statement.period().period(statement.dates().order());
        return (period.source() == StatementPeriod.Source.PERIOD || period.source() == StatementPeriod.Source.BALANCES)
                && period.end()
                        .filter(end -> dates(statement.dates()).anyMatch(date -> date.isAfter(end)))
                        .isPresent();
    }

    /**
     * Returns whether all dates are in the months before a printed date of the statement, or after it. In another year they
     * would be almost a year before it.
     */
    private boolean isNearPrintedDate(StatementPeriod period) {
        return period.source() == StatementPeriod.Source.DATE
                && period.end()
                        .filter(end -> dates(statement.dates())
                                .allMatch(date -> date.isAfter(end.minusDays(MAX_DAYS_BEFORE_DATE))))
                        .isPresent();
    }

    private Stream<LocalDate> dates(StatementDates interpretation) {
        return days.stream().flatMap(day -> interpretation.date(day).stream());
    }

    /** Returns the proof of the order of day and month; empty if the other order fits as well. */
    private Optional<Proof> orderProof() {
        DayMonthOrder order = statement.dates().order();
        if (days.stream().allMatch(PrintedDate::hasKnownOrder)
                || days.stream().anyMatch(day -> day.order().isEmpty() && day.hasKnownOrder())) {
            return Optional.of(Proof.ONLY_FORM);
        }
        if (order == DayMonthOrder.YEAR_FIRST) {
            return Optional.of(Proof.PRINTED_PERIOD);
        }
        DayMonthOrder other = order == DayMonthOrder.DAY_FIRST ? DayMonthOrder.MONTH_FIRST : DayMonthOrder.DAY_FIRST;
        StatementDates exchanged = new StatementDates(
                other, statement.dates().statementEnd(), statement.dates().maxDaysAfterEnd());
        if (statement.dates().reversals(days) == 0 && exchanged.reversals(days) > 0) {
            return Optional.of(Proof.ROW_ORDER);
        }
        StatementPeriod period = statement.period().period(order);
        if (dates(statement.dates()).allMatch(period::covers)
                && !dates(exchanged).allMatch(period::covers)) {
            return Optional.of(Proof.PRINTED_PERIOD);
        }
        return statement.learnt().contains(Fact.DATE) ? Optional.of(Proof.SAME_LAYOUT) : Optional.empty();
    }
}

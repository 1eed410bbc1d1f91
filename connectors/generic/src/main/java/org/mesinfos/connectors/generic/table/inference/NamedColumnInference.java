package org.mesinfos.connectors.generic.table.inference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.table.date.BookingDates;
import org.mesinfos.connectors.generic.table.role.AccountColumnResolver;
import org.mesinfos.connectors.generic.table.role.AmountColumnResolver;
import org.mesinfos.connectors.generic.table.role.RoleAssignment;
import org.mesinfos.connectors.generic.table.role.StateColumn;
import org.mesinfos.connectors.generic.table.sample.Preamble;
import org.mesinfos.connectors.generic.table.sample.SampledTable;
import org.mesinfos.connectors.generic.table.value.CurrencyColumn;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;

/** Inference of the roles of the columns of a table with a header. */
public final class NamedColumnInference {

    private static final String SETTLEMENT_KEY = "settlement-date";

    /** A label that is equal in at least this many rows does not describe single transactions. */
    private static final int MIN_ROWS_OF_CONSTANT_LABEL = 3;

    /** In fewer rows, a column of unknown name may have the currencies of payments by chance. */
    private static final int MIN_ROWS_OF_CURRENCY = 3;

    private static final int MANY_ROWS = 10;

    private final RoleAssignment assignment;

    private NamedColumnInference(RoleAssignment assignment) {
        this.assignment = assignment;
    }

    /** Returns the roles of the columns of a table; empty if there is no date or no amount. */
    public static Optional<RoleAssignment> infer(SampledTable table, List<SampledColumn> columns, Preamble preamble) {
        RoleAssignment assignment = new RoleAssignment(columns);
        NamedColumnInference named = new NamedColumnInference(assignment);
        assignment.assignByName();
        columns.stream()
                .filter(table::isSplitDate)
                .filter(date -> !assignment.has(TransactionColumnRole.BOOKING_DATE))
                .forEach(date -> assignment.assign(TransactionColumnRole.BOOKING_DATE, date));
        named.resolveDates();
        AmountColumnResolver.resolve(assignment, preamble);
        named.resolveCurrency(preamble);
        AccountColumnResolver.resolve(assignment, preamble);
        named.resolveLabels();
        return assignment.has(TransactionColumnRole.BOOKING_DATE) && assignment.hasAmounts()
                ? Optional.of(assignment)
                : Optional.empty();
    }

    private void resolveDates() {
        releaseConstantDate();
        if (assignment.has(TransactionColumnRole.BOOKING_DATE)) {
            preferDatesInSequence();
            return;
        }
        Optional<SampledColumn> operation = assignment.find(TransactionColumnRole.OPERATION_DATE);
        if (operation.isPresent()) {
            Stream<SampledColumn> settlement = assignment.find(TransactionColumnRole.VALUE_DATE).stream()
                    .filter(column -> TransactionHeaderVocabulary.TABLE.isPhrase(SETTLEMENT_KEY, column.headerName()));
            BookingDates.of(
                            operation.get(),
                            Stream.concat(settlement, assignment.unassigned().stream())
                                    .toList())
                    .ifPresentOrElse(
                            this::assignBookingDate,
                            () -> assignment.move(
                                    TransactionColumnRole.OPERATION_DATE, TransactionColumnRole.BOOKING_DATE));
            return;
        }
        Optional<SampledColumn> otherDate =
                BookingDates.inSequence(assignment.unassigned().stream().filter(column -> !column.isConstant()));
        if (otherDate.isPresent()) {
            assignment.assign(TransactionColumnRole.BOOKING_DATE, otherDate.get());
        } else if (assignment.has(TransactionColumnRole.VALUE_DATE)) {
            assignment.move(TransactionColumnRole.VALUE_DATE, TransactionColumnRole.BOOKING_DATE);
        }
    }

    private void assignBookingDate(SampledColumn booking) {
        if (assignment
                .find(TransactionColumnRole.VALUE_DATE)
                .filter(booking::equals)
                .isPresent()) {
            assignment.release(TransactionColumnRole.VALUE_DATE);
        }
        assignment.assign(TransactionColumnRole.BOOKING_DATE, booking);
    }

    /** Prefers the column in sequence among several of one name. */
    private void preferDatesInSequence() {
        SampledColumn booking =
                assignment.find(TransactionColumnRole.BOOKING_DATE).orElseThrow();
        BookingDates.inSequence(Stream.concat(
                        Stream.of(booking),
                        assignment.unassigned().stream().filter(column -> BookingDates.haveOneName(column, booking))))
                .ifPresent(column -> {
                    assignment.release(TransactionColumnRole.BOOKING_DATE);
                    assignment.assign(TransactionColumnRole.BOOKING_DATE, column);
                });
    }

    /**
     * Releases a booking date that is equal in all rows, and empty in none, while another date varies and is hardly ever the
     * same: that of the export or the period.
     */
    private void releaseConstantDate() {
        Set<String> booked = assignment
                .find(TransactionColumnRole.BOOKING_DATE)
                .map(SampledColumn::distinctValues)
                .orElse(Set.of());
        boolean varies = assignment.columns().stream()
                .filter(column -> column.dateFormat().isPresent()
                        && column.distinctValues().size() > 1)
                .map(SampledColumn::nonEmptyValues)
                .anyMatch(values -> 2 * values.stream().filter(booked::contains).count() < values.size());
        if (varies
                && assignment
                        .find(TransactionColumnRole.BOOKING_DATE)
                        .filter(SampledColumn::isConstant)
                        .filter(column -> !column.values().contains(""))
                        .isPresent()) {
            assignment.release(TransactionColumnRole.BOOKING_DATE);
        }
    }

    /**
     * Prefers the currency in the name of the amount to other ones in a column, and that in the JSON object of the amount to
     * that of a balance. Otherwise the only currency of the rows, even if its name is unknown or that of payments, is the
     * currency of the account, unless a line above the table states another one.
     */
    private void resolveCurrency(Preamble preamble) {
        Optional<String> named = assignment
                .find(TransactionColumnRole.AMOUNT)
                .flatMap(column -> column.headerName().currency());
        if (named.isPresent()) {
            assignment
                    .find(TransactionColumnRole.CURRENCY)
                    .filter(column -> !column.distinctValues().equals(Set.of(named.get())))
                    .ifPresent(column -> assignment.release(
                            TransactionColumnRole.CURRENCY, TransactionColumnRole.ORIGINAL_CURRENCY));
            return;
        }
        assignment
                .find(TransactionColumnRole.AMOUNT)
                .flatMap(assignment::siblingCurrency)
                .ifPresent(column -> {
                    assignment.release(TransactionColumnRole.CURRENCY);
                    assignment.assign(TransactionColumnRole.CURRENCY, column);
                });
        releaseCurrencyOfOriginalAmounts();
        if (assignment.has(TransactionColumnRole.CURRENCY) || assignment.has(TransactionColumnRole.ORIGINAL_AMOUNT)) {
            return;
        }
        assignment.unassigned().stream()
                .filter(column -> CurrencyColumn.isNamedAfterAssets(column) && CurrencyColumn.isBesideAssets(column))
                .findFirst()
                .or(this::currencyOfEachAmount)
                .ifPresent(column -> assignment.assign(TransactionColumnRole.CURRENCY, column));
        if (assignment.has(TransactionColumnRole.CURRENCY)) {
            return;
        }
        if (assignment
                .find(TransactionColumnRole.ORIGINAL_CURRENCY)
                .filter(column -> CurrencyColumn.isOwn(column) && hasManyRowsOfBothDirections())
                .filter(column -> CurrencyColumn.isOfAccount(column, preamble.accountCurrency()))
                .isPresent()) {
            assignment.move(TransactionColumnRole.ORIGINAL_CURRENCY, TransactionColumnRole.CURRENCY);
        } else if (!assignment.has(TransactionColumnRole.ORIGINAL_CURRENCY)) {
            CurrencyColumn.own(assignment.unassigned())
                    .filter(column -> column.values().size() >= MIN_ROWS_OF_CURRENCY)
                    .filter(column -> CurrencyColumn.isOfAccount(column, preamble.accountCurrency()))
                    .ifPresent(column -> assignment.assign(TransactionColumnRole.CURRENCY, column));
        }
    }

    /** Releases several currencies that are next to the original amount, and not next to the amount. */
    private void releaseCurrencyOfOriginalAmounts() {
        assignment
                .find(TransactionColumnRole.CURRENCY)
                .filter(column -> column.distinctValues().size() > 1)
                .filter(column -> isNextTo(TransactionColumnRole.ORIGINAL_AMOUNT, column)
                        && !isNextTo(TransactionColumnRole.AMOUNT, column))
                .ifPresent(column ->
                        assignment.release(TransactionColumnRole.CURRENCY, TransactionColumnRole.ORIGINAL_CURRENCY));
    }

    private boolean isNextTo(TransactionColumnRole amounts, SampledColumn currency) {
        return assignment.find(amounts).stream()
                .flatMap(amount -> CurrencyColumn.nextTo(amount, assignment.columns()))
                .anyMatch(currency::equals);
    }

    /** Returns the column named after currencies that has one in each row with an amount, and not in rows without. */
    private Optional<SampledColumn> currencyOfEachAmount() {
        return assignment
                .find(TransactionColumnRole.AMOUNT)
                .flatMap(amount -> assignment.unassigned().stream()
                        .filter(SampledColumn::isCurrency)
                        .filter(column -> TransactionHeaderVocabulary.TABLE
                                .match(column.headerName(), TransactionColumnRole.CURRENCY)
                                .isPresent())
                        .filter(amount::fillsSameRows)
                        .findFirst());
    }

    /** Returns whether a table has many rows with and without a minus, which are hardly all of foreign payments. */
    private boolean hasManyRowsOfBothDirections() {
        return assignment
                .find(TransactionColumnRole.AMOUNT)
                .filter(column -> column.values().size() >= MANY_ROWS)
                .map(SampledColumn::nonEmptyValues)
                .filter(values -> values.stream().anyMatch(SampledColumn::isNegative))
                .filter(values -> !values.stream().allMatch(SampledColumn::isNegative))
                .isPresent();
    }

    private void resolveLabels() {
        if (assignment.has(TransactionColumnRole.LABEL)) {
            replaceConstantLabel();
            return;
        }
        if (assignment.has(TransactionColumnRole.LABEL_DETAIL)) {
            assignment.move(TransactionColumnRole.LABEL_DETAIL, TransactionColumnRole.LABEL);
        } else if (assignment.has(TransactionColumnRole.NOTE)) {
            assignment.move(TransactionColumnRole.NOTE, TransactionColumnRole.LABEL);
        } else if (!assignment.has(TransactionColumnRole.COUNTERPARTY_NAME)) {
            Stream.concat(
                            assignment.unassigned().stream()
                                    .filter(column -> column.isText() && !StateColumn.isStates(column)),
                            variedKind().stream())
                    .filter(column -> !column.isConstant())
                    .max(Comparator.comparingInt(SampledColumn::averageLength))
                    .ifPresent(this::assignLabel);
        }
    }

    private void assignLabel(SampledColumn column) {
        if (variedKind().filter(column::equals).isPresent()) {
            assignment.move(TransactionColumnRole.KIND, TransactionColumnRole.LABEL);
        } else {
            assignment.assign(TransactionColumnRole.LABEL, column);
        }
    }

    /** Returns the column named after types if it has labels, because hardly any two are equal. */
    private Optional<SampledColumn> variedKind() {
        return assignment
                .find(TransactionColumnRole.KIND)
                .filter(kind ->
                        kind.distinctValues().size() * 2 > kind.nonEmptyValues().size());
    }

    private void replaceConstantLabel() {
        SampledColumn label = assignment.find(TransactionColumnRole.LABEL).orElseThrow();
        if (label.nonEmptyValues().size() < MIN_ROWS_OF_CONSTANT_LABEL
                || label.distinctValues().size() > 1) {
            return;
        }
        assignment.unassigned().stream()
                .filter(SampledColumn::isText)
                .filter(column -> column.distinctValues().size() > 1)
                .filter(column -> TransactionHeaderVocabulary.TABLE
                        .match(column.headerName(), TransactionColumnRole.LABEL)
                        .isPresent())
                .findFirst()
                .ifPresent(column -> {
                    assignment.release(TransactionColumnRole.LABEL);
                    assignment.assign(TransactionColumnRole.LABEL, column);
                });
    }
}

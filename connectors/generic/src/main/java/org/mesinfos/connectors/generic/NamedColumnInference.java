package org.mesinfos.connectors.generic;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Inference of the roles of the columns of a table with a header. */
final class NamedColumnInference {

    /** Percentage of the rows in which a column of signed amounts has a value. */
    private static final int NEARLY_ALL_PERCENT = 90;
    /** A label that is equal in at least this many rows does not describe single transactions. */
    private static final int MIN_ROWS_OF_CONSTANT_LABEL = 3;

    /** In fewer rows, a column of unknown name may have the currencies of payments by chance. */
    private static final int MIN_ROWS_OF_CURRENCY = 3;

    private static final int MANY_ROWS = 10;

    private final RoleAssignment assignment;

    private final Preamble preamble;

    private NamedColumnInference(RoleAssignment assignment, Preamble preamble) {
        this.assignment = assignment;
        this.preamble = preamble;
    }

    /** Returns the roles of the columns of a table; empty if there is no date or no amount. */
    static Optional<RoleAssignment> infer(SampledTable table, List<SampledColumn> columns, Preamble preamble) {
        RoleAssignment assignment = new RoleAssignment(columns);
        NamedColumnInference named = new NamedColumnInference(assignment, preamble);
        assignment.assignByName();
        columns.stream()
                .filter(table::isSplitDate)
                .filter(date -> !assignment.has(TransactionColumnRole.BOOKING_DATE))
                .forEach(date -> assignment.assign(TransactionColumnRole.BOOKING_DATE, date));
        named.resolveDates();
        named.resolveAmounts();
        named.resolveCurrency();
        AccountColumnResolver.resolve(assignment, preamble);
        named.resolveLabels();
        return assignment.has(TransactionColumnRole.BOOKING_DATE) && named.hasAmounts()
                ? Optional.of(assignment)
                : Optional.empty();
    }

    private boolean hasAmounts() {
        return TransactionColumnRole.AMOUNTS.stream().anyMatch(assignment::has);
    }

    private boolean hasDebitsAndCredits() {
        return assignment.has(TransactionColumnRole.DEBIT) && assignment.has(TransactionColumnRole.CREDIT);
    }

    private void resolveDates() {
        releaseConstantDate();
        if (assignment.has(TransactionColumnRole.BOOKING_DATE)) {
            preferDatesInSequence();
            return;
        }
        if (assignment.has(TransactionColumnRole.OPERATION_DATE)) {
            assignment.move(TransactionColumnRole.OPERATION_DATE, TransactionColumnRole.BOOKING_DATE);
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

    /** Releases a booking date that is equal in all rows while another date varies: that of the export or the period. */
    private void releaseConstantDate() {
        boolean varies = assignment.columns().stream()
                .anyMatch(column -> column.dateFormat().isPresent()
                        && column.distinctValues().size() > 1);
        if (varies
                && assignment
                        .find(TransactionColumnRole.BOOKING_DATE)
                        .filter(SampledColumn::isConstant)
                        .isPresent()) {
            assignment.release(TransactionColumnRole.BOOKING_DATE);
        }
    }

    /** Assigns debits and credits whose names differ in the word of a direction, if their whole names are not known. */
    private void resolvePair() {
        DirectionPair.of(assignment.columns()).ifPresent(pair -> {
            assignment.roles().forEach((role, column) -> {
                if (column.equals(pair.debit()) || column.equals(pair.credit())) {
                    assignment.release(role);
                }
            });
            assignment.release(TransactionColumnRole.DEBIT);
            assignment.release(TransactionColumnRole.CREDIT);
            assignment.assign(TransactionColumnRole.DEBIT, pair.debit());
            assignment.assign(TransactionColumnRole.CREDIT, pair.credit());
        });
    }

    private void resolveAmounts() {
        if (!hasDebitsAndCredits()) {
            resolvePair();
        }
        boolean debitAndCredit = hasDebitsAndCredits();
        Optional<SampledColumn> amount = assignment.find(TransactionColumnRole.AMOUNT);
        if (amount.isPresent()
                && (assignment.has(TransactionColumnRole.DEBIT) || assignment.has(TransactionColumnRole.CREDIT))) {
            List<String> filled = amount.get().nonEmptyValues();
            boolean whole = filled.size() * 100 >= amount.get().values().size() * NEARLY_ALL_PERCENT;
            boolean signed = assignment.has(TransactionColumnRole.SIGN)
                    || filled.stream().anyMatch(NamedColumnInference::isNegative);
            if (debitAndCredit && isInOriginalCurrency()) {
                assignment.move(TransactionColumnRole.AMOUNT, TransactionColumnRole.ORIGINAL_AMOUNT);
            } else if (debitAndCredit && !(whole && signed)) {
                assignment.release(TransactionColumnRole.AMOUNT);
            } else {
                assignment.release(TransactionColumnRole.DEBIT);
                assignment.release(TransactionColumnRole.CREDIT);
            }
        }
        if (!hasAmounts()) {
            assignment.unassigned().stream()
                    .filter(column -> column.isAmount() && column.hasDecimals())
                    .findFirst()
                    .ifPresent(column -> assignment.assign(TransactionColumnRole.AMOUNT, column));
        }
        if (!hasAmounts() && assignment.has(TransactionColumnRole.ORIGINAL_AMOUNT)) {
            assignment.move(TransactionColumnRole.ORIGINAL_AMOUNT, TransactionColumnRole.AMOUNT);
        }
        preferAmountInNamedCurrency();
        preferAmountInOwnCurrency();
        DebitCreditCompletion.complete(assignment);
        if (assignment.has(TransactionColumnRole.SIGN) && !assignment.has(TransactionColumnRole.AMOUNT)) {
            assignment.release(TransactionColumnRole.SIGN, TransactionColumnRole.KIND);
        }
        if (!assignment.has(TransactionColumnRole.SIGN)
                && assignment.find(TransactionColumnRole.AMOUNT).stream()
                        .anyMatch(column ->
                                column.nonEmptyValues().stream().noneMatch(NamedColumnInference::isNegative))) {
            resolveSign();
        }
    }

    /** Returns whether only the amount can be the one of the column of original currencies. */
    private boolean isInOriginalCurrency() {
        return assignment.has(TransactionColumnRole.ORIGINAL_CURRENCY)
                && !assignment.has(TransactionColumnRole.ORIGINAL_AMOUNT);
    }

    /**
     * Prefers the column whose name states a currency to another amount whose currency is in a column: that of the
     * account to that of the shop. If the lines above the table state the currency of the account, it is that one.
     */
    private void preferAmountInNamedCurrency() {
        Optional<String> stated = preamble.accountCurrency();
        Optional<SampledColumn> amount = assignment
                .find(TransactionColumnRole.AMOUNT)
                .filter(column -> stated.isPresent()
                        ? !column.headerName().currency().equals(stated)
                        : column.headerName().currency().isEmpty());
        Optional<SampledColumn> own = amount.flatMap(delivered -> assignment.unassigned().stream()
                .filter(SampledColumn::isAmount)
                .filter(column -> stated.isPresent()
                        ? column.headerName().currency().equals(stated)
                        : column.headerName().currency().isPresent())
                .filter(column -> TransactionHeaderVocabulary.TABLE
                        .match(column.headerName(), TransactionColumnRole.AMOUNT)
                        .isPresent())
                .filter(column -> column.nonEmptyValues().size()
                        >= delivered.nonEmptyValues().size())
                .findFirst());
        if (own.isEmpty()) {
            return;
        }
        assignment.release(TransactionColumnRole.AMOUNT, TransactionColumnRole.ORIGINAL_AMOUNT);
        assignment.assign(TransactionColumnRole.AMOUNT, own.get());
        if (assignment.has(TransactionColumnRole.CURRENCY)) {
            assignment.release(TransactionColumnRole.CURRENCY, TransactionColumnRole.ORIGINAL_CURRENCY);
        }
    }

    /** Prefers an amount next to the same currency in every row to one next to several currencies. */
    private void preferAmountInOwnCurrency() {
        Optional<SampledColumn> amount = assignment.find(TransactionColumnRole.AMOUNT);
        Optional<SampledColumn> paid = amount.flatMap(assignment::adjacentCurrency)
                .filter(column -> column.distinctValues().size() > 1);
        Optional<SampledColumn> own = paid.flatMap(currency -> assignment.unassigned().stream()
                .filter(SampledColumn::isAmount)
                .filter(column ->
                        column.nonEmptyValues().size() == column.values().size())
                .filter(column -> TransactionHeaderVocabulary.TABLE
                        .match(column.headerName(), TransactionColumnRole.AMOUNT)
                        .isPresent())
                .filter(column -> assignment
                        .adjacentCurrency(column)
                        .filter(CurrencyColumn::isOwn)
                        .isPresent())
                .findFirst());
        if (own.isEmpty()) {
            return;
        }
        SampledColumn account = assignment.adjacentCurrency(own.get()).orElseThrow();
        Stream.of(TransactionColumnRole.values())
                .filter(role -> assignment
                        .find(role)
                        .filter(column -> column.equals(account) || column.equals(paid.get()))
                        .isPresent())
                .forEach(assignment::release);
        assignment.release(TransactionColumnRole.AMOUNT, TransactionColumnRole.ORIGINAL_AMOUNT);
        assignment.assign(TransactionColumnRole.AMOUNT, own.get());
        assignment.assign(TransactionColumnRole.CURRENCY, account);
        assignment.assign(TransactionColumnRole.ORIGINAL_CURRENCY, paid.get());
    }

    /** Finds the sign of unsigned amounts in the transaction type or in a column of unknown name. */
    private void resolveSign() {
        if (assignment
                .find(TransactionColumnRole.KIND)
                .flatMap(DebitCreditCodes::detectBothDirections)
                .isPresent()) {
            assignment.move(TransactionColumnRole.KIND, TransactionColumnRole.SIGN);
            return;
        }
        assignment.unassigned().stream()
                .filter(column -> DebitCreditCodes.detectBothDirections(column).isPresent())
                .findFirst()
                .ifPresent(column -> assignment.assign(TransactionColumnRole.SIGN, column));
    }

    /**
     * Prefers the currency in the JSON object of the amount to that of a balance. Otherwise the only currency of the rows, even
     * if its name is unknown or that of payments, is the currency of the account.
     */
    private void resolveCurrency() {
        assignment
                .find(TransactionColumnRole.AMOUNT)
                .flatMap(assignment::siblingCurrency)
                .ifPresent(column -> {
                    assignment.release(TransactionColumnRole.CURRENCY);
                    assignment.assign(TransactionColumnRole.CURRENCY, column);
                });
        if (assignment.has(TransactionColumnRole.CURRENCY) || assignment.has(TransactionColumnRole.ORIGINAL_AMOUNT)) {
            return;
        }
        if (assignment
                .find(TransactionColumnRole.ORIGINAL_CURRENCY)
                .filter(column -> CurrencyColumn.isOwn(column) && hasManyRowsOfBothDirections())
                .isPresent()) {
            assignment.move(TransactionColumnRole.ORIGINAL_CURRENCY, TransactionColumnRole.CURRENCY);
        } else if (!assignment.has(TransactionColumnRole.ORIGINAL_CURRENCY)) {
            CurrencyColumn.own(assignment.unassigned())
                    .filter(column -> column.values().size() >= MIN_ROWS_OF_CURRENCY)
                    .ifPresent(column -> assignment.assign(TransactionColumnRole.CURRENCY, column));
        }
    }

    /** Returns whether a table has many rows with and without a minus, which are hardly all of foreign payments. */
    private boolean hasManyRowsOfBothDirections() {
        return assignment
                .find(TransactionColumnRole.AMOUNT)
                .filter(column -> column.values().size() >= MANY_ROWS)
                .map(SampledColumn::nonEmptyValues)
                .filter(values -> values.stream().anyMatch(NamedColumnInference::isNegative))
                .filter(values -> !values.stream().allMatch(NamedColumnInference::isNegative))
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
            assignment.unassigned().stream()
                    .filter(SampledColumn::isText)
                    .max(Comparator.comparingInt(SampledColumn::averageLength))
                    .ifPresentOrElse(
                            column -> assignment.assign(TransactionColumnRole.LABEL, column), this::useKindAsLabel);
        }
    }

    /** Takes the only text of a table for its labels, if it names no mere types: hardly any two are equal. */
    private void useKindAsLabel() {
        if (assignment
                .find(TransactionColumnRole.KIND)
                .filter(kind ->
                        kind.distinctValues().size() * 2 > kind.nonEmptyValues().size())
                .isPresent()) {
            assignment.move(TransactionColumnRole.KIND, TransactionColumnRole.LABEL);
        }
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

    private static boolean isNegative(String value) {
        return value.startsWith("-")
                || value.startsWith("\u2212")
                || value.startsWith("(")
                || value.endsWith("-")
                || value.endsWith("(-)");
    }
}

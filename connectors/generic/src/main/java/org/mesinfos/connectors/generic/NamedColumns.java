package org.mesinfos.connectors.generic;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Infers the roles of the columns of a table with a header. */
final class NamedColumns {

    /** Percentage of the rows in which a column of signed amounts has a value. */
    private static final int NEARLY_ALL = 90;
    /** A label that is equal in at least this many rows does not describe single transactions. */
    private static final int FEWEST_ALIKE = 3;

    private final Assignment assignment;

    private NamedColumns(Assignment assignment) {
        this.assignment = assignment;
    }

    /** Returns the roles of the columns; empty if there is no date or no amount. */
    static Optional<Assignment> of(List<Column> columns, Preamble preamble) {
        Assignment assignment = new Assignment(columns);
        NamedColumns named = new NamedColumns(assignment);
        assignment.assignByName();
        named.settleDates();
        named.settleAmounts();
        named.settleCurrency();
        Accounts.settle(assignment, preamble);
        named.settleLabels();
        return assignment.has(Role.BOOKING_DATE)
                        && (assignment.has(Role.AMOUNT) || assignment.has(Role.DEBIT) || assignment.has(Role.CREDIT))
                ? Optional.of(assignment)
                : Optional.empty();
    }

    private void settleDates() {
        if (assignment.has(Role.BOOKING_DATE)) {
            return;
        }
        if (assignment.has(Role.OPERATION_DATE)) {
            assignment.move(Role.OPERATION_DATE, Role.BOOKING_DATE);
            return;
        }
        Optional<Column> otherDate = assignment.free().stream()
                .filter(column -> column.dates().isPresent())
                .findFirst();
        if (otherDate.isPresent()) {
            assignment.assign(Role.BOOKING_DATE, otherDate.get());
        } else if (assignment.has(Role.VALUE_DATE)) {
            assignment.move(Role.VALUE_DATE, Role.BOOKING_DATE);
        }
    }

    private void settleAmounts() {
        boolean debitAndCredit = assignment.has(Role.DEBIT) && assignment.has(Role.CREDIT);
        Optional<Column> amount = assignment.find(Role.AMOUNT);
        if (amount.isPresent() && (assignment.has(Role.DEBIT) || assignment.has(Role.CREDIT))) {
            List<String> filled = amount.get().filled();
            boolean whole = filled.size() * 100 >= amount.get().values().size() * NEARLY_ALL;
            boolean signed = assignment.has(Role.SIGN) || filled.stream().anyMatch(NamedColumns::isNegative);
            if (debitAndCredit && !(whole && signed)) {
                assignment.release(Role.AMOUNT);
            } else {
                assignment.release(Role.DEBIT);
                assignment.release(Role.CREDIT);
            }
        }
        if (!assignment.has(Role.AMOUNT) && !assignment.has(Role.DEBIT) && !assignment.has(Role.CREDIT)) {
            assignment.free().stream()
                    .filter(column -> column.isMoney() && column.hasDecimals())
                    .findFirst()
                    .ifPresent(column -> assignment.assign(Role.AMOUNT, column));
        }
        OtherHalf.settle(assignment);
        if (assignment.has(Role.SIGN) && !assignment.has(Role.AMOUNT)) {
            assignment.release(Role.SIGN, Role.KIND);
        }
        if (!assignment.has(Role.SIGN)
                && assignment.find(Role.AMOUNT).stream()
                        .anyMatch(column -> column.filled().stream().noneMatch(NamedColumns::isNegative))) {
            settleSign();
        }
    }

    /** Finds the sign of unsigned amounts in the transaction type or in a column of unknown name. */
    private void settleSign() {
        if (assignment.find(Role.KIND).flatMap(SignCodes::ofBothWays).isPresent()) {
            assignment.move(Role.KIND, Role.SIGN);
            return;
        }
        assignment.free().stream()
                .filter(column -> SignCodes.ofBothWays(column).isPresent())
                .findFirst()
                .ifPresent(column -> assignment.assign(Role.SIGN, column));
    }

    /** Prefers the currency in the JSON object of the amount to that of a balance. */
    private void settleCurrency() {
        assignment.find(Role.AMOUNT).flatMap(assignment::currencyBeside).ifPresent(column -> {
            assignment.release(Role.CURRENCY);
            assignment.assign(Role.CURRENCY, column);
        });
    }

    private void settleLabels() {
        if (assignment.has(Role.LABEL)) {
            settleLabelThatNeverChanges();
            return;
        }
        if (assignment.has(Role.LABEL_DETAIL)) {
            assignment.move(Role.LABEL_DETAIL, Role.LABEL);
        } else if (assignment.has(Role.NOTE)) {
            assignment.move(Role.NOTE, Role.LABEL);
        } else if (!assignment.has(Role.COUNTERPARTY_NAME)) {
            assignment.free().stream()
                    .filter(Column::isText)
                    .max(Comparator.comparingInt(Column::length))
                    .ifPresent(column -> assignment.assign(Role.LABEL, column));
        }
    }

    private void settleLabelThatNeverChanges() {
        Column label = assignment.find(Role.LABEL).orElseThrow();
        if (label.filled().size() < FEWEST_ALIKE || label.distinct().size() > 1) {
            return;
        }
        assignment.free().stream()
                .filter(Column::isText)
                .filter(column -> column.distinct().size() > 1)
                .filter(column ->
                        HeaderWords.TABLE.match(column.headerName(), Role.LABEL).isPresent())
                .findFirst()
                .ifPresent(column -> {
                    assignment.release(Role.LABEL);
                    assignment.assign(Role.LABEL, column);
                });
    }

    private static boolean isNegative(String value) {
        return value.startsWith("-") || value.startsWith("\u2212") || value.startsWith("(") || value.endsWith("-");
    }
}

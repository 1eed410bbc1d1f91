package org.mesinfos.connectors.inference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds out which column holds what where a row names them. */
final class NamedColumns {

    /** In hundredths of the rows: an amount that is there for nearly all of them. */
    private static final int NEARLY_ALL = 90;
    /** So many different accounts in so many rows are those of other people. */
    private static final int FEWEST_ROWS = 2;

    private final Assignment assignment;

    private final Preamble preamble;

    private NamedColumns(Assignment assignment, Preamble preamble) {
        this.assignment = assignment;
        this.preamble = preamble;
    }

    /** The roles of the columns; empty when there is no date or no amount. */
    static Optional<Assignment> of(List<Column> columns, Preamble preamble) {
        Assignment assignment = new Assignment(columns);
        NamedColumns named = new NamedColumns(assignment, preamble);
        assignment.assignByName();
        named.settleDates();
        named.settleAmounts();
        named.settleAccounts();
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
        Optional<Column> another = assignment.free().stream()
                .filter(column -> column.dates().isPresent())
                .findFirst();
        if (another.isPresent()) {
            assignment.assign(Role.BOOKING_DATE, another.get());
        } else if (assignment.has(Role.VALUE_DATE)) {
            assignment.move(Role.VALUE_DATE, Role.BOOKING_DATE);
        }
    }

    private void settleAmounts() {
        boolean halves = assignment.has(Role.DEBIT) && assignment.has(Role.CREDIT);
        Optional<Column> amount = assignment.find(Role.AMOUNT);
        if (amount.isPresent() && (assignment.has(Role.DEBIT) || assignment.has(Role.CREDIT))) {
            List<String> filled = amount.get().filled();
            boolean whole = filled.size() * 100 >= amount.get().values().size() * NEARLY_ALL;
            boolean signed = assignment.has(Role.SIGN) || filled.stream().anyMatch(NamedColumns::isNegative);
            if (halves && !(whole && signed)) {
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
        if (assignment.has(Role.SIGN) && !assignment.has(Role.AMOUNT)) {
            release(Role.SIGN, Role.KIND);
        }
        if (!assignment.has(Role.SIGN)
                && assignment.find(Role.AMOUNT).stream()
                        .anyMatch(column -> column.filled().stream().noneMatch(NamedColumns::isNegative))) {
            settleSign();
        }
    }

    /** Amounts without a sign: the kind of the movement, or a column of no known name, may tell which way they went. */
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

    private void settleAccounts() {
        Optional<Column> account = assignment.find(Role.ACCOUNT);
        if (account.isPresent()) {
            int rows = account.get().filled().size();
            boolean varies = rows >= FEWEST_ROWS
                    && account.get().distinct().size() * 2 > rows
                    && !assignment.has(Role.COUNTERPARTY_ACCOUNT)
                    && !assignment.has(Role.CUSTOMER);
            boolean another = preamble.account().isPresent()
                    && account.get().distinct().stream().noneMatch(preamble::mentions);
            if (varies || another) {
                release(Role.ACCOUNT, Role.COUNTERPARTY_ACCOUNT);
            }
        }
    }

    private void settleLabels() {
        if (assignment.has(Role.LABEL)) {
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

    private void release(Role role, Role instead) {
        if (assignment.has(instead)) {
            assignment.release(role);
        } else {
            assignment.move(role, instead);
        }
    }

    private static boolean isNegative(String value) {
        return value.startsWith("-") || value.startsWith("\u2212") || value.startsWith("(") || value.endsWith("-");
    }
}

package org.mesinfos.connectors.generic;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Infers the roles of the columns of a table without a header, from their values and order. */
final class NamelessColumns {

    private static final int FEWEST_BALANCES = 3;
    private static final int FEWEST_ROWS = 3;
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{8,18}");

    private final Assignment assignment;

    private NamelessColumns(Assignment assignment) {
        this.assignment = assignment;
    }

    /** Returns the roles of the columns; empty if there is no date, no amount or no text. */
    static Optional<Assignment> of(List<Column> columns) {
        Assignment assignment = new Assignment(columns);
        NamelessColumns nameless = new NamelessColumns(assignment);
        nameless.assignDates();
        nameless.assignCodes();
        nameless.assignAmounts();
        nameless.assignTexts();
        return assignment.has(Role.BOOKING_DATE)
                        && assignment.has(Role.LABEL)
                        && (assignment.has(Role.AMOUNT) || assignment.has(Role.DEBIT))
                ? Optional.of(assignment)
                : Optional.empty();
    }

    private void assignDates() {
        List<Column> dates = assignment.columns().stream()
                .filter(column -> column.dates().isPresent())
                .toList();
        if (!dates.isEmpty()) {
            assignment.assign(Role.BOOKING_DATE, dates.get(0));
        }
        if (dates.size() > 1) {
            assignment.assign(Role.VALUE_DATE, dates.get(1));
        }
    }

    private void assignCodes() {
        for (Column column : assignment.free()) {
            if (column.isEmpty()) {
                continue;
            }
            if (column.isCurrency() && !assignment.has(Role.CURRENCY)) {
                assignment.assign(Role.CURRENCY, column);
            } else if (SignCodes.of(column).isPresent() && !assignment.has(Role.SIGN)) {
                assignment.assign(Role.SIGN, column);
            } else if (column.isIban() && column.distinct().size() == 1 && !assignment.has(Role.ACCOUNT)) {
                assignment.assign(Role.ACCOUNT, column);
            } else if (column.isIban() && !assignment.has(Role.COUNTERPARTY_ACCOUNT)) {
                assignment.assign(Role.COUNTERPARTY_ACCOUNT, column);
            }
        }
        if (!assignment.has(Role.ACCOUNT)) {
            assignment.free().stream()
                    .filter(NamelessColumns::isOneNumber)
                    .findFirst()
                    .ifPresent(column -> assignment.assign(Role.ACCOUNT, column));
        }
    }

    /** Returns whether every row has the same long number. */
    private static boolean isOneNumber(Column column) {
        return column.distinct().size() == 1
                && column.filled().size() == column.values().size()
                && column.values().size() >= FEWEST_ROWS
                && ACCOUNT.matcher(column.values().get(0)).matches();
    }

    private void assignAmounts() {
        List<Column> money = assignment.free().stream()
                .filter(column -> !column.isEmpty() && column.isMoney())
                .toList();
        List<Column> exact = money.stream().filter(Column::hasDecimals).toList();
        List<Column> amounts = exact.isEmpty() ? money : exact;
        Optional<BalanceProof> proof = BalanceProof.of(amounts);
        if (proof.isPresent()) {
            assignment.assign(Role.AMOUNT, proof.get().amount());
            proof.get().balance().ifPresent(balance -> assignment.assign(Role.BALANCE_AFTER, balance));
        } else if (amounts.size() == 1) {
            amountOrHalf(amounts.get(0));
        } else if (amounts.size() == 2 && excludeEachOther(amounts.get(0), amounts.get(1))) {
            assignHalves(amounts.get(0), amounts.get(1));
        } else if (amounts.size() == 2 && areOneAmount(amounts.get(0), amounts.get(1))) {
            assignConverted(amounts.get(0), amounts.get(1));
        } else if (amounts.size() == 2) {
            assignment.assign(Role.BALANCE_AFTER, amounts.get(1));
            amountOrHalf(amounts.get(0));
        } else if (amounts.size() > 2 && excludeEachOther(amounts.get(0), amounts.get(1))) {
            assignHalves(amounts.get(0), amounts.get(1));
            assignment.assign(Role.BALANCE_AFTER, amounts.get(2));
        } else if (amounts.size() > 2) {
            assignment.assign(Role.AMOUNT, amounts.get(0));
        }
    }

    /**
     * Assigns two columns of equal digits: the signed one is in the currency of the account; if they differ, the
     * currency column is that of the original amount.
     */
    private void assignConverted(Column first, Column second) {
        boolean signed = first.hasMinus();
        Column amount = signed ? first : second;
        Column paid = signed ? second : first;
        assignment.assign(Role.AMOUNT, amount);
        if (differSomewhere(first, second)) {
            assignment.assign(Role.ORIGINAL_AMOUNT, paid);
            if (assignment.has(Role.CURRENCY)) {
                assignment.move(Role.CURRENCY, Role.ORIGINAL_CURRENCY);
            }
        }
    }

    /**
     * Assigns a single column of amounts. Next to an empty column it is a debit or credit column, of which the sample
     * has only one kind.
     */
    private void amountOrHalf(Column amount) {
        boolean unsigned = amount.filled().stream().allMatch(value -> Character.isDigit(value.charAt(0)));
        Optional<Column> before = neighbour(amount.position() - 1);
        Optional<Column> after = neighbour(amount.position() + 1);
        if (unsigned && !assignment.has(Role.SIGN) && after.isPresent()) {
            assignHalves(amount, after.get());
        } else if (unsigned && !assignment.has(Role.SIGN) && before.isPresent()) {
            assignHalves(before.get(), amount);
        } else {
            assignment.assign(Role.AMOUNT, amount);
        }
    }

    private Optional<Column> neighbour(int position) {
        return assignment.free().stream()
                .filter(column -> column.position() == position && column.isEmpty())
                .findFirst();
    }

    private void assignHalves(Column first, Column second) {
        boolean secondIsDebit = second.filled().stream().anyMatch(value -> value.startsWith("-"))
                && first.filled().stream().noneMatch(value -> value.startsWith("-"));
        assignment.assign(Role.DEBIT, secondIsDebit ? second : first);
        assignment.assign(Role.CREDIT, secondIsDebit ? first : second);
    }

    private void assignTexts() {
        List<Column> texts = assignment.free().stream().filter(Column::isText).toList();
        texts.stream()
                .max(Comparator.comparingInt(Column::length).thenComparing(column -> -column.position()))
                .ifPresent(column -> assignment.assign(Role.LABEL, column));
    }

    /**
     * Returns whether most rows have the same digits in both columns: the original amount and the amount in the
     * currency of the account.
     */
    private static boolean areOneAmount(Column first, Column second) {
        return same(first, second) * 2 > first.values().size();
    }

    private static boolean differSomewhere(Column first, Column second) {
        return same(first, second) < first.values().size();
    }

    private static int same(Column first, Column second) {
        List<String> others = digits(second);
        List<String> digits = digits(first);
        int same = 0;
        for (int row = 0; row < digits.size(); row++) {
            same += !digits.get(row).isEmpty() && digits.get(row).equals(others.get(row)) ? 1 : 0;
        }
        return same;
    }

    private static List<String> digits(Column column) {
        return column.values().stream()
                .map(value -> NOT_DIGITS.matcher(value).replaceAll(""))
                .toList();
    }

    private static boolean excludeEachOther(Column first, Column second) {
        int both = 0;
        for (int i = 0; i < first.values().size(); i++) {
            boolean filled =
                    !first.values().get(i).isEmpty() && !second.values().get(i).isEmpty();
            both += filled ? 1 : 0;
        }
        return both * FEWEST_BALANCES < first.values().size();
    }
}

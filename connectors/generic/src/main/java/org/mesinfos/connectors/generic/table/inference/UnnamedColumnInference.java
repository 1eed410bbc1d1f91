package org.mesinfos.connectors.generic.table.inference;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.generic.table.date.BookingDates;
import org.mesinfos.connectors.generic.table.role.RoleAssignment;
import org.mesinfos.connectors.generic.table.role.StateColumn;
import org.mesinfos.connectors.generic.table.sample.DebitCreditCodes;
import org.mesinfos.connectors.generic.table.value.CurrencyColumn;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Inference of the roles of the columns of a table without a header, from their values and order. */
public final class UnnamedColumnInference {

    private static final int MIN_ROWS_PER_OVERLAP = 3;

    private final RoleAssignment assignment;

    private UnnamedColumnInference(RoleAssignment assignment) {
        this.assignment = assignment;
    }

    /**
     * Returns the roles of the columns; empty if there is no date, no amount or no text.
     *
     * @param accountCurrency currency of the account that the lines above the table state
     */
    public static Optional<RoleAssignment> infer(List<SampledColumn> columns, Optional<String> accountCurrency) {
        RoleAssignment assignment = new RoleAssignment(columns);
        UnnamedColumnInference nameless = new UnnamedColumnInference(assignment);
        nameless.assignDates();
        nameless.assignCodes(accountCurrency);
        nameless.assignAmounts();
        nameless.assignTexts();
        return assignment.has(TransactionColumnRole.BOOKING_DATE)
                        && assignment.has(TransactionColumnRole.LABEL)
                        && (assignment.has(TransactionColumnRole.AMOUNT) || assignment.has(TransactionColumnRole.DEBIT))
                ? Optional.of(assignment)
                : Optional.empty();
    }

    private void assignDates() {
        Optional<SampledColumn> booking = BookingDates.inSequence(assignment.columns().stream());
        booking.ifPresent(column -> assignment.assign(TransactionColumnRole.BOOKING_DATE, column));
        assignment.unassigned().stream()
                .filter(column -> column.dateFormat().isPresent() && !column.isConstant())
                .findFirst()
                .ifPresent(column -> assignment.assign(TransactionColumnRole.VALUE_DATE, column));
    }

    private void assignCodes(Optional<String> accountCurrency) {
        CurrencyColumn.own(assignment.unassigned())
                .filter(column -> CurrencyColumn.isOfAccount(column, accountCurrency))
                .ifPresent(column -> assignment.assign(TransactionColumnRole.CURRENCY, column));
        for (SampledColumn column : assignment.unassigned()) {
            if (column.isEmpty()) {
                continue;
            }
            if (column.isCurrency()) {
                continue;
            }
            if (DebitCreditCodes.detect(column).isPresent() && !assignment.has(TransactionColumnRole.SIGN)) {
                assignment.assign(TransactionColumnRole.SIGN, column);
            } else if (isOwnAccount(column) && !assignment.has(TransactionColumnRole.ACCOUNT)) {
                assignment.assign(TransactionColumnRole.ACCOUNT, column);
            } else if (isOfSeveralAccounts(column) && !assignment.has(TransactionColumnRole.COUNTERPARTY_ACCOUNT)) {
                assignment.assign(TransactionColumnRole.COUNTERPARTY_ACCOUNT, column);
            }
        }
    }

    /**
     * Returns whether a column has the account of the file: one in all rows, before their dates or beside a column with those of
     * counterparties. Elsewhere it may be the account of the only payee, whose customer must not receive the rows.
     */
    private boolean isOwnAccount(SampledColumn column) {
        return column.isIban()
                && column.isConstant()
                && column.isInEveryRow()
                && (isBeforeDates(column)
                        || assignment.columns().stream().anyMatch(UnnamedColumnInference::isOfSeveralAccounts));
    }

    private boolean isBeforeDates(SampledColumn column) {
        return assignment
                .find(TransactionColumnRole.BOOKING_DATE)
                .filter(date -> column.position() < date.position())
                .isPresent();
    }

    /** Returns whether rows have different accounts, or some have none: they are those of counterparties. */
    private static boolean isOfSeveralAccounts(SampledColumn column) {
        return column.isIban()
                && column.values().size() > 1
                && (column.distinctValues().size() > 1 || !column.isInEveryRow());
    }

    private void assignAmounts() {
        List<SampledColumn> money = assignment.unassigned().stream()
                .filter(column -> !column.isEmpty() && column.isAmount())
                .toList();
        List<SampledColumn> exact =
                money.stream().filter(SampledColumn::hasDecimals).toList();
        List<SampledColumn> amounts = varied(exact.isEmpty() ? money : exact);
        Optional<UnnamedAmounts> found =
                UnnamedAmounts.find(money, assignment.columns(), assignment.find(TransactionColumnRole.SIGN));
        if (found.isPresent()) {
            assign(found.get());
        } else if (amounts.size() == 1) {
            assignAmountOrHalf(amounts.get(0));
        } else if (amounts.size() == 2 && areRarelyBothFilled(amounts.get(0), amounts.get(1))) {
            assignHalves(amounts.get(0), amounts.get(1));
        } else if (amounts.size() == 2) {
            assignment.assign(TransactionColumnRole.BALANCE_AFTER, amounts.get(1));
            assignAmountOrHalf(amounts.get(0));
        } else if (amounts.size() > 2 && areRarelyBothFilled(amounts.get(0), amounts.get(1))) {
            assignHalves(amounts.get(0), amounts.get(1));
            assignment.assign(TransactionColumnRole.BALANCE_AFTER, amounts.get(2));
        } else if (amounts.size() > 2) {
            assignment.assign(TransactionColumnRole.AMOUNT, amounts.get(0));
        }
    }

    /** Returns the columns without those that have one value only or repeat another one; all of them if none remains. */
    private static List<SampledColumn> varied(List<SampledColumn> numbers) {
        Set<List<String>> different = new HashSet<>();
        List<SampledColumn> varied = numbers.stream()
                .filter(column -> !column.isConstant() && different.add(column.values()))
                .toList();
        return varied.isEmpty() ? numbers : varied;
    }

    private void assign(UnnamedAmounts amounts) {
        List<SampledColumn> columns = amounts.series().columns();
        assignment.assign(
                columns.size() == 1 ? TransactionColumnRole.AMOUNT : TransactionColumnRole.DEBIT, columns.get(0));
        columns.stream().skip(1).forEach(credit -> assignment.assign(TransactionColumnRole.CREDIT, credit));
        amounts.balance().ifPresent(balance -> assignment.assign(TransactionColumnRole.BALANCE_AFTER, balance));
        amounts.conversion().ifPresent(conversion -> {
            assignment.assign(TransactionColumnRole.ORIGINAL_AMOUNT, conversion.original());
            conversion
                    .currency()
                    .ifPresent(column -> assignment.assign(TransactionColumnRole.ORIGINAL_CURRENCY, column));
            conversion.rate().ifPresent(column -> assignment.assign(TransactionColumnRole.EXCHANGE_RATE, column));
        });
    }

    /**
     * Assigns a single column of amounts. Next to an empty column it is a debit or credit column, of which the sample
     * has only one kind.
     */
    private void assignAmountOrHalf(SampledColumn amount) {
        boolean unsigned = amount.nonEmptyValues().stream().allMatch(value -> Character.isDigit(value.charAt(0)));
        Optional<SampledColumn> before = emptyNeighbour(amount.position() - 1);
        Optional<SampledColumn> after = emptyNeighbour(amount.position() + 1);
        if (unsigned && !assignment.has(TransactionColumnRole.SIGN) && after.isPresent()) {
            assignHalves(amount, after.get());
        } else if (unsigned && !assignment.has(TransactionColumnRole.SIGN) && before.isPresent()) {
            assignHalves(before.get(), amount);
        } else {
            assignment.assign(TransactionColumnRole.AMOUNT, amount);
        }
    }

    private Optional<SampledColumn> emptyNeighbour(int position) {
        return assignment.unassigned().stream()
                .filter(column -> column.position() == position && column.isEmpty())
                .findFirst();
    }

    private void assignHalves(SampledColumn first, SampledColumn second) {
        boolean secondIsDebit = second.nonEmptyValues().stream().anyMatch(value -> value.startsWith("-"))
                && first.nonEmptyValues().stream().noneMatch(value -> value.startsWith("-"));
        assignment.assign(TransactionColumnRole.DEBIT, secondIsDebit ? second : first);
        assignment.assign(TransactionColumnRole.CREDIT, secondIsDebit ? first : second);
    }

    private void assignTexts() {
        List<SampledColumn> texts = assignment.unassigned().stream()
                .filter(column -> column.isText() && !column.isMarkedIban() && !StateColumn.isStates(column))
                .toList();
        texts.stream()
                .max(Comparator.comparingInt(SampledColumn::averageLength).thenComparing(column -> -column.position()))
                .ifPresent(column -> assignment.assign(TransactionColumnRole.LABEL, column));
    }

    private static boolean areRarelyBothFilled(SampledColumn first, SampledColumn second) {
        int both = 0;
        for (int i = 0; i < first.values().size(); i++) {
            boolean filled =
                    !first.values().get(i).isEmpty() && !second.values().get(i).isEmpty();
            both += filled ? 1 : 0;
        }
        return both * MIN_ROWS_PER_OVERLAP < first.values().size();
    }
}

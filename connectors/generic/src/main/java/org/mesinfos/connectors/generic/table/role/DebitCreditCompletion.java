package org.mesinfos.connectors.generic.table.role;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;

/**
 * Finder of the second column of a debit and credit pair of which only one is known by name: it has an amount where the
 * first has none.
 */
public final class DebitCreditCompletion {

    /** Percentage of the rows without an amount that the second column must fill. */
    private static final int MIN_COMPLETED_PERCENT = 80;

    /** Percentage of the rows that each of two columns of unknown names must fill. */
    private static final int MIN_HALF_PERCENT = 10;

    private final RoleAssignment assignment;

    private DebitCreditCompletion(RoleAssignment assignment) {
        this.assignment = assignment;
    }

    public static void complete(RoleAssignment assignment) {
        new DebitCreditCompletion(assignment).complete();
    }

    private void complete() {
        if (assignment.has(TransactionColumnRole.DEBIT) != assignment.has(TransactionColumnRole.CREDIT)) {
            TransactionColumnRole known = assignment.has(TransactionColumnRole.DEBIT)
                    ? TransactionColumnRole.DEBIT
                    : TransactionColumnRole.CREDIT;
            TransactionColumnRole other =
                    known == TransactionColumnRole.DEBIT ? TransactionColumnRole.CREDIT : TransactionColumnRole.DEBIT;
            findComplement(assignment.find(known).orElseThrow()).ifPresent(column -> assignment.assign(other, column));
        } else if (assignment.has(TransactionColumnRole.AMOUNT) && !assignment.has(TransactionColumnRole.SIGN)) {
            SampledColumn amount = assignment.find(TransactionColumnRole.AMOUNT).orElseThrow();
            findComplement(amount)
                    .filter(column -> isHalf(amount) && isHalf(column))
                    .ifPresent(column -> assignHalves(amount, column));
        }
    }

    /** Assigns two columns of unknown names: the debits are those with a minus sign, otherwise the first column. */
    private void assignHalves(SampledColumn amount, SampledColumn other) {
        boolean inOrder = amount.position() < other.position();
        SampledColumn first = inOrder ? amount : other;
        SampledColumn second = inOrder ? other : amount;
        boolean secondIsDebit = second.hasMinus() && !first.hasMinus();
        assignment.release(TransactionColumnRole.AMOUNT);
        assignment.assign(TransactionColumnRole.DEBIT, secondIsDebit ? second : first);
        assignment.assign(TransactionColumnRole.CREDIT, secondIsDebit ? first : second);
    }

    private Optional<SampledColumn> findComplement(SampledColumn known) {
        return assignment.unassigned().stream()
                .filter(SampledColumn::isAmount)
                .filter(column -> !TransactionHeaderVocabulary.TABLE.isForeign(column.headerName()))
                .filter(column -> isComplement(known, column))
                .findFirst();
    }

    /** Returns whether a column has amounts in so many rows that it is one of two halves, not a rare remark. */
    private static boolean isHalf(SampledColumn column) {
        long filled =
                column.values().stream().filter(SampledColumn::hasNonZeroDigit).count();
        return filled * 100 >= (long) column.values().size() * MIN_HALF_PERCENT;
    }

    /** Returns whether a column has amounts where another one has none. A row without a date is no transaction. */
    private boolean isComplement(SampledColumn known, SampledColumn other) {
        Optional<List<String>> dates =
                assignment.find(TransactionColumnRole.BOOKING_DATE).map(SampledColumn::values);
        int missing = 0;
        int found = 0;
        for (int row = 0; row < known.values().size(); row++) {
            int at = row;
            if (dates.filter(values -> values.get(at).isEmpty()).isPresent()) {
                continue;
            }
            boolean here = SampledColumn.hasNonZeroDigit(known.values().get(row));
            boolean there = SampledColumn.hasNonZeroDigit(other.values().get(row));
            if (here && there) {
                return false;
            }
            missing += here ? 0 : 1;
            found += there ? 1 : 0;
        }
        return found > 0 && found * 100 >= missing * MIN_COMPLETED_PERCENT;
    }
}

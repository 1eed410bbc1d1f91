package org.mesinfos.connectors.generic;

import java.util.List;
import java.util.Optional;

/**
 * Finds the second column of a debit and credit pair of which only one is known by name: it has an amount where the
 * first has none.
 */
final class OtherHalf {

    /** Percentage of the rows without an amount that the second column must fill. */
    private static final int NEARLY_ALL = 80;

    private final Assignment assignment;

    private OtherHalf(Assignment assignment) {
        this.assignment = assignment;
    }

    static void settle(Assignment assignment) {
        new OtherHalf(assignment).settle();
    }

    private void settle() {
        if (assignment.has(Role.DEBIT) != assignment.has(Role.CREDIT)) {
            Role known = assignment.has(Role.DEBIT) ? Role.DEBIT : Role.CREDIT;
            Role other = known == Role.DEBIT ? Role.CREDIT : Role.DEBIT;
            beside(assignment.find(known).orElseThrow()).ifPresent(column -> assignment.assign(other, column));
        } else if (assignment.has(Role.AMOUNT) && !assignment.has(Role.SIGN)) {
            Column amount = assignment.find(Role.AMOUNT).orElseThrow();
            beside(amount).ifPresent(column -> assignHalves(amount, column));
        }
    }

    /** Assigns two columns of unknown names: the debits are those with a minus sign, otherwise the first column. */
    private void assignHalves(Column amount, Column other) {
        boolean inOrder = amount.position() < other.position();
        Column first = inOrder ? amount : other;
        Column second = inOrder ? other : amount;
        boolean secondIsDebit = second.hasMinus() && !first.hasMinus();
        assignment.release(Role.AMOUNT);
        assignment.assign(Role.DEBIT, secondIsDebit ? second : first);
        assignment.assign(Role.CREDIT, secondIsDebit ? first : second);
    }

    private Optional<Column> beside(Column known) {
        return assignment.free().stream()
                .filter(Column::isMoney)
                .filter(column -> !HeaderWords.TABLE.isForeign(column.headerName()))
                .filter(column -> completes(known.values(), column.values()))
                .findFirst();
    }

    private static boolean completes(List<String> known, List<String> other) {
        int missing = 0;
        int found = 0;
        for (int row = 0; row < known.size(); row++) {
            boolean here = Column.isSomething(known.get(row));
            boolean there = Column.isSomething(other.get(row));
            if (here && there) {
                return false;
            }
            missing += here ? 0 : 1;
            found += there ? 1 : 0;
        }
        return found > 0 && found * 100 >= missing * NEARLY_ALL;
    }
}

package org.mesinfos.connectors.generic.statement.layout;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnNames;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Reliability of the names of debit and credit columns. */
public enum DebitCreditNames {
    /** Each table names both columns, with names that are known as a whole. */
    KNOWN,
    /** The name of a column is unknown, or known only in part. */
    UNCERTAIN,
    /** Only the positions of the columns distinguish them. */
    ASSUMED;

    private static final List<TransactionColumnRole> ROLES =
            List.of(TransactionColumnRole.DEBIT, TransactionColumnRole.CREDIT);

    /**
     * Returns the reliability of the names in a table.
     *
     * @param printed header as printed
     * @param resolved header in which positions give roles to unknown names
     */
    public static DebitCreditNames of(StatementTableHeader printed, StatementTableHeader resolved) {
        if (UnknownColumnRoles.isAssumed(printed, resolved)) {
            return ASSUMED;
        }
        return ROLES.stream().allMatch(role -> isKnown(printed, role)) ? KNOWN : UNCERTAIN;
    }

    private static boolean isKnown(StatementTableHeader printed, TransactionColumnRole role) {
        return printed.columns().stream()
                .anyMatch(column -> column.role().equals(Optional.of(role))
                        && new TransactionColumnNames.Meaning(role, column.strength()).isWhole());
    }

    /** Returns the less reliable of two. */
    public DebitCreditNames and(DebitCreditNames other) {
        return compareTo(other) < 0 ? other : this;
    }
}

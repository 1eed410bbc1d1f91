package org.mesinfos.connectors.generic.table.role;

import java.util.List;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Columns of references that have a word such as <i>HOLD</i> in rows that are not booked yet: a bank gives a transaction its
 * reference when it books it.
 *
 * @param columns their samples
 */
public record PendingMarks(List<SampledColumn> columns) {

    /** Finds the columns; each has references in other rows, which contain digits. */
    public static PendingMarks of(RoleAssignment roles) {
        return new PendingMarks(
                Stream.concat(roles.unassigned().stream(), roles.find(TransactionColumnRole.BANK_REFERENCE).stream())
                        .filter(PendingMarks::isOfReferences)
                        .toList());
    }

    private static boolean isOfReferences(SampledColumn column) {
        List<String> references = column.distinctValues().stream()
                .filter(text -> !StateColumn.isPendingWord(text))
                .toList();
        return references.size() > 1
                && references.size() < column.distinctValues().size()
                && references.stream().allMatch(text -> text.chars().anyMatch(Character::isDigit));
    }

    /** Returns whether a sampled row has such a word. */
    public boolean contain(int row) {
        return columns.stream()
                .anyMatch(column -> StateColumn.isPendingWord(column.values().get(row)));
    }
}

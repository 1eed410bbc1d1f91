package org.mesinfos.connectors.generic.reimbursement;

import java.util.List;
import java.util.Set;
import org.mesinfos.connectors.generic.document.CaptionedAmount;

/**
 * The lines of care of a document and the totals below them.
 *
 * @param lines in reading order
 * @param totals rows of totals, in reading order
 * @param columns concepts of all columns
 * @param deductions amounts outside the lines that are deducted before the payment
 */
record CareTable(List<CareLine> lines, List<TotalRow> totals, Set<String> columns, List<CaptionedAmount> deductions) {

    CareTable {
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
        columns = Set.copyOf(columns);
        deductions = List.copyOf(deductions);
    }

    /** Returns the table with the amounts of the issuer as those of an insurer without a column of its own. */
    CareTable paidBy(String insurer) {
        if (columns.contains(insurer)) {
            return this;
        }
        return new CareTable(
                lines.stream().map(line -> line.paidBy(insurer)).toList(),
                totals.stream().map(total -> total.paidBy(insurer)).toList(),
                columns,
                deductions);
    }
}

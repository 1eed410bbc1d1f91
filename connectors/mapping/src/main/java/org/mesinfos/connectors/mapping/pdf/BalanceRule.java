package org.mesinfos.connectors.mapping.pdf;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Rule for the balance check of a statement.
 *
 * @param opening matches the line of the balance before the first row. Its first group is the amount; without a group,
 *     the amount is in the amount columns
 * @param closing matches the line of the balance after the last row, with the same rule for the amount
 * @param addedColumns columns with amounts to add
 * @param subtractedColumns columns with amounts to subtract
 */
record BalanceRule(Pattern opening, Pattern closing, List<Integer> addedColumns, List<Integer> subtractedColumns) {

    BalanceRule {
        addedColumns = List.copyOf(addedColumns);
        subtractedColumns = List.copyOf(subtractedColumns);
    }
}

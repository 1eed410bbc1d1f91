package org.mesinfos.connectors.mapping.pdf;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a statement proves that it is whole.
 *
 * @param opening finds the line of the balance before the first row; its first group is the amount, or, without a group,
 *     the amount stands in one of the columns
 * @param closing finds the line of the balance after the last row, likewise
 * @param plus columns of which the figures are added
 * @param minus columns of which the figures are taken away
 */
record BalanceRule(Pattern opening, Pattern closing, List<Integer> plus, List<Integer> minus) {

    BalanceRule {
        plus = List.copyOf(plus);
        minus = List.copyOf(minus);
    }
}

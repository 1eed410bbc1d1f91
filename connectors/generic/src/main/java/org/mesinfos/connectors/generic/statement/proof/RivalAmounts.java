package org.mesinfos.connectors.generic.statement.proof;

import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.statement.hypothesis.ParsedStatement;

/** Check of tables without names for a further column of amounts, which would be read as part of the labels. */
final class RivalAmounts {

    private static final int MIN_ROWS = 3;

    private static final Pattern AMOUNT = Pattern.compile("(?<![\\d.,])\\d[\\d.,']{0,15}[.,]\\d{2}(?![\\d.,])");

    private RivalAmounts() {}

    /** Returns whether each label of a statement without names of columns has an amount. */
    static boolean arePossible(ParsedStatement statement) {
        return statement.header().isEmpty()
                && statement.transactionCount() >= MIN_ROWS
                && statement
                        .transactions()
                        .allMatch(transaction ->
                                AMOUNT.matcher(transaction.label()).find());
    }
}

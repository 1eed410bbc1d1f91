package org.mesinfos.connectors.generic.statement.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.word.StatementVocabulary;

/**
 * Finder of a list of the balances of several days, printed side by side: lines that consist of dates, each followed by
 * an amount.
 */
final class BalancesOfDays {
    private static final int MIN_PAIRS = 2;

    private BalancesOfDays() {}

    /**
     * Returns the indexes of such lines, and of those with a single date directly below them, or below a heading such as <i>Daily
     * ending balance</i> and the names of its columns.
     */
    static Set<Integer> find(List<PrintedLine> lines) {
        Set<Integer> found = new HashSet<>();
        int firstBelowHeading = -1;
        for (int i = 0; i < lines.size(); i++) {
            int pairs = pairs(lines.get(i));
            boolean continues = found.contains(i - 1) || i == firstBelowHeading;
            if (pairs >= MIN_PAIRS || (pairs == 1 && continues)) {
                found.add(i);
            } else if (isHeading(lines.get(i))) {
                firstBelowHeading = i + 1;
            } else if (i == firstBelowHeading && isOfNames(lines.get(i))) {
                firstBelowHeading++;
            }
        }
        return found;
    }

    private static boolean isHeading(PrintedLine line) {
        return StatementVocabulary.DICTIONARY.isPhrase("daily-balances", StatementVocabulary.normalise(line.text()));
    }

    /** Returns whether a line consists of words. */
    private static boolean isOfNames(PrintedLine line) {
        return line.tokens().stream().allMatch(PrintedToken.WordToken.class::isInstance);
    }

    /** Returns whether a line consists of several dates, each followed by an amount. */
    static boolean isRow(PrintedLine line) {
        return pairs(line) >= MIN_PAIRS;
    }

    /** Returns the number of dates with an amount; 0 if the line contains anything else. */
    private static int pairs(PrintedLine line) {
        List<PrintedToken> tokens = line.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            boolean expected = i % 2 == 0
                    ? tokens.get(i) instanceof PrintedToken.DateToken
                    : tokens.get(i).isMonetary();
            if (!expected) {
                return 0;
            }
        }
        return tokens.size() % 2 == 0 ? tokens.size() / 2 : 0;
    }
}

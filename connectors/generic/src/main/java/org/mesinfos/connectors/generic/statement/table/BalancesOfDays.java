package org.mesinfos.connectors.generic.statement.table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.word.StatementVocabulary;

/**
 * Finder of lists of the balances of several days: lines that consist of dates, each followed by an amount, side by side or below
 * a heading. Each instance follows the lines of one document.
 */
final class BalancesOfDays {
    private static final int MIN_PAIRS = 2;

    private final Set<Integer> found = new HashSet<>();
    private final List<PrintedLine> lines;
    private final Set<Integer> headers;
    private final Set<Integer> repeated;
    /** The next lines may continue a list. */
    private boolean open;
    /** The last line of the list; -1 if it has no line yet. */
    private int last = -1;
    /** Names of the columns of the list. */
    private Optional<String> names = Optional.empty();

    private BalancesOfDays(List<PrintedLine> lines, Set<Integer> headers, Set<Integer> repeated) {
        this.lines = lines;
        this.headers = headers;
        this.repeated = repeated;
    }

    /**
     * Returns the indexes of such lines, and of those with a single date below them, or below a heading such as <i>Daily ending
     * balance</i>, a period and the names of its columns. A list may continue on the next page.
     *
     * @param headers indexes of headers of tables
     * @param repeated indexes of lines that are repeated on several pages
     */
    static Set<Integer> find(List<PrintedLine> lines, Set<Integer> headers, Set<Integer> repeated) {
        BalancesOfDays balances = new BalancesOfDays(lines, headers, repeated);
        for (int i = 0; i < lines.size(); i++) {
            balances.read(i);
        }
        return balances.found;
    }

    private void read(int i) {
        PrintedLine line = lines.get(i);
        int pairs = pairs(line);
        if (pairs >= MIN_PAIRS || (pairs == 1 && open)) {
            found.add(i);
            open = true;
            last = i;
        } else if (isHeading(line)) {
            open = true;
            last = -1;
            names = Optional.empty();
        } else if (open && last < 0 && isOfNames(line)) {
            names = Optional.of(line.text());
        } else {
            open = open && (last < 0 ? isPeriod(line) : isHeadOfNextPage(i));
        }
    }

    /** Returns whether a line is above a list that continues on the next page. Another header is that of another table. */
    private boolean isHeadOfNextPage(int i) {
        PrintedLine line = lines.get(i);
        return names.equals(Optional.of(line.text()))
                ? line.page() > lines.get(last).page()
                : repeated.contains(i) && !headers.contains(i);
    }

    /** Returns whether a line has dates, but no amounts. */
    private static boolean isPeriod(PrintedLine line) {
        return line.monetaryNumbers().isEmpty()
                && line.tokens().stream().anyMatch(PrintedToken.DateToken.class::isInstance);
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

package org.mesinfos.connectors.generic.statement.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.word.StatementLineKind;

/**
 * Headings with a date and the totals of its transactions, such as <i>12 Jan 2024 Total in 50.00 Total out 20.00</i>: they
 * become headings with the date only.
 */
public final class DatesWithTotals {

    /** Fewer may be transactions. */
    private static final int MIN_HEADINGS = 2;

    private DatesWithTotals() {}

    /** Returns the lines with such headings as dates alone; the same lines if there are none. */
    public static List<PrintedLine> apply(List<PrintedLine> lines) {
        Set<PrintedLine> headings =
                lines.stream().filter(DatesWithTotals::isHeading).collect(Collectors.toSet());
        return headings.size() < MIN_HEADINGS
                ? lines
                : lines.stream()
                        .map(line -> headings.contains(line)
                                ? line.withTokens(line.tokens().subList(0, 1))
                                : line)
                        .toList();
    }

    /** Returns whether a line starts with a date, and each of its amounts follows words of a total. */
    private static boolean isHeading(PrintedLine line) {
        List<PrintedToken> tokens = line.tokens();
        if (tokens.size() < 2 || !(tokens.get(0) instanceof PrintedToken.DateToken)) {
            return false;
        }
        int totals = 0;
        List<String> words = new ArrayList<>();
        for (PrintedToken token : tokens.subList(1, tokens.size())) {
            if (token instanceof PrintedToken.WordToken) {
                words.add(token.text());
            } else if (StatementLineKind.of(String.join(" ", words)) == StatementLineKind.TOTAL) {
                totals++;
                words.clear();
            } else {
                return false;
            }
        }
        return totals > 1 && words.isEmpty();
    }
}

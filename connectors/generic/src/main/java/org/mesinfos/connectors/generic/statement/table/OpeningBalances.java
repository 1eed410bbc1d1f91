package org.mesinfos.connectors.generic.statement.table;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.word.StatementLineKind;

/** Lines that name the opening balance of an account, with or without a date. */
public final class OpeningBalances {

    private OpeningBalances() {}

    /** Returns whether a line names an opening balance and states it. */
    public static boolean isCaptioned(PrintedLine line) {
        return kindWithAmount(line) == StatementLineKind.OPENING;
    }

    /**
     * Returns whether the lines of a table are those of an account: they state an opening balance, or the first and the last
     * amounts of several are balances.
     */
    public static boolean enclose(List<PrintedLine> table) {
        List<PrintedLine> withAmounts =
                table.stream().filter(line -> !line.monetaryNumbers().isEmpty()).toList();
        return table.stream().anyMatch(OpeningBalances::isCaptioned)
                || (withAmounts.size() > 1
                        && isBalance(withAmounts.get(0))
                        && isBalance(withAmounts.get(withAmounts.size() - 1)));
    }

    private static boolean isBalance(PrintedLine line) {
        return kindWithAmount(line).balanceKind().isPresent();
    }

    private static StatementLineKind kindWithAmount(PrintedLine line) {
        String words = line.tokens().stream()
                .filter(PrintedToken.WordToken.class::isInstance)
                .map(PrintedToken::text)
                .collect(Collectors.joining(" "));
        return line.monetaryNumbers().isEmpty() ? StatementLineKind.OTHER : StatementLineKind.of(words);
    }

    /** Returns the indexes of such lines directly below a header, except the first opening balance of the document. */
    static Set<Integer> furtherBelowHeaders(List<PrintedLine> lines, Set<Integer> headerLines) {
        return IntStream.range(0, lines.size())
                .filter(i -> isCaptioned(lines.get(i)))
                .skip(1)
                .filter(i -> headerLines.contains(i - 1))
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }
}

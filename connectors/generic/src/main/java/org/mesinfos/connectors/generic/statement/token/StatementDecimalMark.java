package org.mesinfos.connectors.generic.statement.token;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;

/** Detector of the decimal mark of a document. Numbers with the other mark are dates, versions, or parts of a text. */
public final class StatementDecimalMark {

    private static final Pattern DECIMALS = Pattern.compile("([.,])\\d{2}(?!.*\\d)");
    /** Minimum ratio between the frequencies of the two marks. */
    private static final int MIN_RATIO = 3;

    private StatementDecimalMark() {}

    /**
     * Returns the lines of a document in which numbers with the other decimal mark no longer count as certain amounts.
     */
    public static List<PrintedLine> apply(List<PrintedLine> lines) {
        long points = count(lines, '.');
        long commas = count(lines, ',');
        if (points + commas == 0 || Math.max(points, commas) < MIN_RATIO * Math.min(points, commas)) {
            return lines;
        }
        char other = points > commas ? ',' : '.';
        return lines.stream()
                .map(line -> line.withTokens(line.tokens().stream()
                        .map(piece -> hasMark(piece, other) ? asUncertain((PrintedToken.NumberToken) piece) : piece)
                        .toList()))
                .toList();
    }

    /** Counts the amounts with a mark that cannot be dates. */
    private static long count(List<PrintedLine> lines, char mark) {
        return lines.stream()
                .flatMap(line -> line.tokens().stream())
                .filter(piece -> hasMark(piece, mark) && piece.date().isEmpty())
                .count();
    }

    private static boolean hasMark(PrintedToken piece, char mark) {
        if (!(piece instanceof PrintedToken.NumberToken amount)
                || amount.value().precision() != PrintedDecimal.Precision.CENTS) {
            return false;
        }
        Matcher decimals = DECIMALS.matcher(piece.text());
        return decimals.find() && decimals.group(1).charAt(0) == mark;
    }

    private static PrintedToken asUncertain(PrintedToken.NumberToken amount) {
        return amount.with(amount.value().with(PrintedDecimal.Precision.OTHER));
    }
}

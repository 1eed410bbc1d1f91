package org.mesinfos.connectors.generic.statement;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.print.Piece;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedMoney;

/** Detector of the decimal mark of a document. Numbers with the other mark are dates, versions, or parts of a text. */
final class DecimalMark {

    private static final Pattern DECIMALS = Pattern.compile("([.,])\\d{2}(?!.*\\d)");
    /** Minimum ratio between the frequencies of the two marks. */
    private static final int MOSTLY = 3;

    private DecimalMark() {}

    /**
     * Returns the lines of a document in which numbers with the other decimal mark no longer count as certain amounts.
     */
    static List<PrintedLine> told(List<PrintedLine> lines) {
        long points = count(lines, '.');
        long commas = count(lines, ',');
        if (points + commas == 0 || Math.max(points, commas) < MOSTLY * Math.min(points, commas)) {
            return lines;
        }
        char other = points > commas ? ',' : '.';
        return lines.stream()
                .map(line -> line.with(line.pieces().stream()
                        .map(piece -> isWith(piece, other) ? doubtful((Piece.Amount) piece) : piece)
                        .toList()))
                .toList();
    }

    /** Counts the amounts with a mark that cannot be dates. */
    private static long count(List<PrintedLine> lines, char mark) {
        return lines.stream()
                .flatMap(line -> line.pieces().stream())
                .filter(piece -> isWith(piece, mark) && piece.day().isEmpty())
                .count();
    }

    private static boolean isWith(Piece piece, char mark) {
        if (!(piece instanceof Piece.Amount amount) || amount.value().precision() != PrintedMoney.Precision.CENTS) {
            return false;
        }
        Matcher decimals = DECIMALS.matcher(piece.text());
        return decimals.find() && decimals.group(1).charAt(0) == mark;
    }

    private static Piece doubtful(Piece.Amount amount) {
        return amount.with(amount.value().with(PrintedMoney.Precision.OTHER));
    }
}

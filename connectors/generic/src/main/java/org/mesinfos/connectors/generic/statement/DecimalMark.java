package org.mesinfos.connectors.generic.statement;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.print.Piece;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedMoney;

/** The mark before the decimals of a document: a number with the other one is a date, a version, or a part of a text. */
final class DecimalMark {

    private static final Pattern DECIMALS = Pattern.compile("([.,])\\d{2}(?!.*\\d)");
    /** So many times as often as the other one a mark stands in a document that uses it. */
    private static final int MOSTLY = 3;

    private DecimalMark() {}

    /** The lines of a document, of whose numbers only those with its mark are surely amounts. */
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

    /** How many amounts have a mark that could be no dates. */
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

package org.mesinfos.connectors.inference.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.inference.print.Piece;
import org.mesinfos.connectors.inference.print.PrintedLine;
import org.mesinfos.connectors.inference.print.PrintedMoney.Sign;

/**
 * Signs in a column of their own between two columns of amounts. A sign before an amount moves with its digits; these stand at
 * one place, however many digits follow, and belong to the amount before them.
 */
final class SignColumn {

    private static final Pattern APART = Pattern.compile("([-+\u2212\u2013])(?: (.*))?");
    /** Points by which signs of one column may be apart. */
    private static final double TOLERANCE = 2;

    private static final int FEWEST = 3;

    private SignColumn() {}

    /** The lines of a document with each sign at the amount it belongs to. */
    static List<PrintedLine> told(List<PrintedLine> lines) {
        Optional<Double> place = place(lines);
        return place.isEmpty()
                ? lines
                : lines.stream()
                        .map(line -> line.with(signed(line.pieces(), place.get())))
                        .toList();
    }

    /** Where the signs stand; empty where they move with the amounts behind them. */
    private static Optional<Double> place(List<PrintedLine> lines) {
        List<Piece> signs = new ArrayList<>();
        for (PrintedLine line : lines) {
            for (int i = 1; i < line.pieces().size(); i++) {
                if (isApart(line.pieces(), i)) {
                    signs.add(line.pieces().get(i));
                }
            }
        }
        return Clusters.of(signs, Piece::left, TOLERANCE).stream()
                .filter(column -> column.size() >= FEWEST && column.size() * 2 > signs.size())
                .filter(column -> areAlone(column.members()) || areOfSeveralLengths(column.members()))
                .max(Comparator.comparingInt(Clusters.Cluster::size))
                .map(Clusters.Cluster::at);
    }

    private static boolean areAlone(List<Piece> signs) {
        return signs.stream().noneMatch(Piece.Amount.class::isInstance);
    }

    private static boolean areOfSeveralLengths(List<Piece> signs) {
        return signs.stream().map(piece -> piece.text().length()).distinct().count() > 1;
    }

    /** Whether a piece begins with a sign, or is one, behind an amount that has none. */
    private static boolean isApart(List<Piece> pieces, int i) {
        return APART.matcher(pieces.get(i).text()).matches()
                && pieces.get(i - 1) instanceof Piece.Amount before
                && before.value().isMoney()
                && before.value().sign() == Sign.NONE;
    }

    private static List<Piece> signed(List<Piece> pieces, double place) {
        List<Piece> result = new ArrayList<>(pieces);
        for (int i = pieces.size() - 1; i > 0; i--) {
            Piece piece = pieces.get(i);
            if (isApart(pieces, i) && Math.abs(piece.left() - place) <= TOLERANCE) {
                Matcher sign = APART.matcher(piece.text());
                Sign told = sign.matches() && "+".equals(sign.group(1)) ? Sign.PLUS : Sign.MINUS;
                result.set(i - 1, with((Piece.Amount) pieces.get(i - 1), told));
                if (piece instanceof Piece.Amount amount) {
                    result.set(i, with(amount, Sign.NONE));
                } else {
                    result.remove(i);
                }
            }
        }
        return result;
    }

    private static Piece with(Piece.Amount amount, Sign sign) {
        return amount.with(amount.value().with(sign));
    }
}

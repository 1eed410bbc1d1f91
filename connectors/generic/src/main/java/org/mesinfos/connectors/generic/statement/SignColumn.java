package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.print.Piece;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedMoney.Sign;

/**
 * Detector of signs in a separate column between two columns of amounts. Signs printed before an amount move with its
 * digits. Signs in a separate column have a fixed position and belong to the amount before them.
 */
final class SignColumn {

    private static final Pattern APART = Pattern.compile("[-+\u2212\u2013]");
    /** Maximum distance between the signs of one column, in points. */
    private static final double TOLERANCE = 2;

    private static final int FEWEST = 3;

    private SignColumn() {}

    /** Returns the lines of a document with each separate sign attached to its amount. */
    static List<PrintedLine> told(List<PrintedLine> lines) {
        Optional<Double> place = place(lines);
        return place.isEmpty()
                ? lines
                : lines.stream().map(line -> signed(line, place.get())).toList();
    }

    /** A sign after an unsigned amount. */
    private record Apart(PrintedLine line, int piece, int word) {

        double left() {
            return line.words().get(word).left();
        }

        /** Returns the length of the token that the sign was read into. */
        int length() {
            return line.pieces().get(piece).text().length();
        }

        boolean isAlone() {
            return !(line.pieces().get(piece) instanceof Piece.Amount);
        }

        /** Returns whether the sign is nearer to the amount before it than to the word after it. */
        boolean isNearerToBefore() {
            PdfWord sign = line.words().get(word);
            double before = sign.left() - line.pieces().get(piece - 1).right();
            return word + 1 >= line.words().size() || line.words().get(word + 1).left() - sign.right() > before;
        }
    }

    /** Returns the position of the sign column; empty if signs move with the amounts after them. */
    private static Optional<Double> place(List<PrintedLine> lines) {
        List<Apart> signs = lines.stream().flatMap(line -> signs(line).stream()).toList();
        return Clusters.of(signs, Apart::left, TOLERANCE).stream()
                .filter(column -> column.size() >= FEWEST && column.size() * 2 > signs.size())
                .filter(column -> areApart(column.members()))
                .max(Comparator.comparingInt(Clusters.Cluster::size))
                .map(Clusters.Cluster::at);
    }

    private static boolean areApart(List<Apart> signs) {
        return signs.stream().allMatch(Apart::isAlone)
                || signs.stream().map(Apart::length).distinct().count() > 1
                || signs.stream().allMatch(Apart::isNearerToBefore);
    }

    private static List<Apart> signs(PrintedLine line) {
        List<Apart> signs = new ArrayList<>();
        int word = 0;
        for (int i = 0; i < line.pieces().size(); i++) {
            Piece piece = line.pieces().get(i);
            while (word < line.words().size() && line.words().get(word).left() < piece.left()) {
                word++;
            }
            boolean sign = i > 0
                    && word < line.words().size()
                    && APART.matcher(line.words().get(word).text()).matches()
                    && line.pieces().get(i - 1) instanceof Piece.Amount before
                    && before.value().isMoney()
                    && before.value().sign() == Sign.NONE;
            if (sign) {
                signs.add(new Apart(line, i, word));
            }
        }
        return signs;
    }

    private static PrintedLine signed(PrintedLine line, double place) {
        return signs(line).stream()
                .filter(sign -> Math.abs(sign.left() - place) <= TOLERANCE)
                .findFirst()
                .map(SignColumn::signed)
                .orElse(line);
    }

    /** Attaches the sign to the amount before it, and tokenises the rest of the line without the sign. */
    private static PrintedLine signed(Apart sign) {
        PrintedLine line = sign.line();
        List<Piece> pieces = new ArrayList<>(line.pieces().subList(0, sign.piece()));
        Piece.Amount before = (Piece.Amount) pieces.get(sign.piece() - 1);
        boolean plus = "+".equals(line.words().get(sign.word()).text());
        pieces.set(sign.piece() - 1, before.with(before.value().with(plus ? Sign.PLUS : Sign.MINUS)));
        pieces.addAll(line.part(sign.word() + 1, line.words().size(), 0).pieces());
        return line.with(pieces);
    }
}

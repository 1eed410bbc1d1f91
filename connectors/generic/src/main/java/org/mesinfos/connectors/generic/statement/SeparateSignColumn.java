package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.print.PrintedDecimal.Sign;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;

/**
 * Detector of signs in a separate column between two columns of amounts. Signs printed before an amount move with its
 * digits. Signs in a separate column have a fixed position and belong to the amount before them.
 */
final class SeparateSignColumn {

    private static final Pattern SIGN = Pattern.compile("[-+\u2212\u2013]");
    /** Maximum distance between the signs of one column, in points. */
    private static final double TOLERANCE = 2;

    private static final int MIN_SIGNS = 3;

    private SeparateSignColumn() {}

    /** Returns the lines of a document with each separate sign attached to its amount. */
    static List<PrintedLine> apply(List<PrintedLine> lines) {
        Optional<Double> place = signPosition(lines);
        return place.isEmpty()
                ? lines
                : lines.stream().map(line -> withSign(line, place.get())).toList();
    }

    /** A sign after an unsigned amount. */
    private record SeparateSign(PrintedLine line, int tokenIndex, int wordIndex) {

        double left() {
            return line.words().get(wordIndex).left();
        }

        /** Returns the length of the token that the sign was read into. */
        int tokenLength() {
            return line.tokens().get(tokenIndex).text().length();
        }

        boolean isAlone() {
            return !(line.tokens().get(tokenIndex) instanceof PrintedToken.NumberToken);
        }

        /** Returns whether the sign is nearer to the amount before it than to the word after it. */
        boolean isNearerToAmount() {
            PdfWord sign = line.words().get(wordIndex);
            double before = sign.left() - line.tokens().get(tokenIndex - 1).right();
            return wordIndex + 1 >= line.words().size()
                    || line.words().get(wordIndex + 1).left() - sign.right() > before;
        }
    }

    /** Returns the position of the sign column; empty if signs move with the amounts after them. */
    private static Optional<Double> signPosition(List<PrintedLine> lines) {
        List<SeparateSign> signs =
                lines.stream().flatMap(line -> findSigns(line).stream()).toList();
        return EdgeClusters.of(signs, SeparateSign::left, TOLERANCE).stream()
                .filter(column -> column.size() >= MIN_SIGNS && column.size() * 2 > signs.size())
                .filter(column -> areSeparate(column.members()))
                .max(Comparator.comparingInt(EdgeClusters.EdgeCluster::size))
                .map(EdgeClusters.EdgeCluster::position);
    }

    private static boolean areSeparate(List<SeparateSign> signs) {
        return signs.stream().allMatch(SeparateSign::isAlone)
                || signs.stream().map(SeparateSign::tokenLength).distinct().count() > 1
                || signs.stream().allMatch(SeparateSign::isNearerToAmount);
    }

    private static List<SeparateSign> findSigns(PrintedLine line) {
        List<SeparateSign> signs = new ArrayList<>();
        int word = 0;
        for (int i = 0; i < line.tokens().size(); i++) {
            PrintedToken piece = line.tokens().get(i);
            while (word < line.words().size() && line.words().get(word).left() < piece.left()) {
                word++;
            }
            boolean sign = i > 0
                    && word < line.words().size()
                    && SIGN.matcher(line.words().get(word).text()).matches()
                    && line.tokens().get(i - 1) instanceof PrintedToken.NumberToken before
                    && before.value().isMonetary()
                    && before.value().sign() == Sign.NONE;
            if (sign) {
                signs.add(new SeparateSign(line, i, word));
            }
        }
        return signs;
    }

    private static PrintedLine withSign(PrintedLine line, double place) {
        return findSigns(line).stream()
                .filter(sign -> Math.abs(sign.left() - place) <= TOLERANCE)
                .findFirst()
                .map(SeparateSignColumn::withSign)
                .orElse(line);
    }

    /** Attaches the sign to the amount before it, and tokenises the rest of the line without the sign. */
    private static PrintedLine withSign(SeparateSign sign) {
        PrintedLine line = sign.line();
        List<PrintedToken> pieces = new ArrayList<>(line.tokens().subList(0, sign.tokenIndex()));
        PrintedToken.NumberToken before = (PrintedToken.NumberToken) pieces.get(sign.tokenIndex() - 1);
        boolean plus = "+".equals(line.words().get(sign.wordIndex()).text());
        pieces.set(sign.tokenIndex() - 1, before.with(before.value().with(plus ? Sign.PLUS : Sign.MINUS)));
        pieces.addAll(line.slice(sign.wordIndex() + 1, line.words().size(), 0).tokens());
        return line.withTokens(pieces);
    }
}

package org.mesinfos.connectors.generic.statement;

import java.util.Comparator;
import java.util.List;
import org.mesinfos.connectors.generic.Content;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.Piece;
import org.mesinfos.connectors.generic.print.PrintedLine;

/**
 * Check of the header names against the contents of their columns, for names such as <i>Valor</i> that have several
 * meanings.
 */
final class NamesByContent {

    /** Maximum distance between the left edges of a word and its header, in points. */
    private static final double ALIGNED = 6;

    /** Number of dates or words per amount that is under a header by coincidence. */
    private static final int SELDOM = 4;

    private final TableHeader header;
    private final List<PrintedLine> lines;

    private NamesByContent(TableHeader header, List<PrintedLine> lines) {
        this.header = header;
        this.lines = lines;
    }

    /**
     * Corrects the roles of a header. An amount column or unknown column with almost only dates becomes a date column,
     * and an amount column with almost only words loses its role.
     */
    static TableHeader told(TableHeader header, List<PrintedLine> lines) {
        NamesByContent names = new NamesByContent(header, lines);
        TableHeader corrected =
                header.with(header.columns().stream().map(names::told).toList());
        return corrected.money().isEmpty() ? header : corrected;
    }

    private HeaderColumn told(HeaderColumn column) {
        boolean correctable =
                column.role().map(role -> role.content() == Content.MONEY).orElse(true);
        if (!correctable) {
            return column;
        }
        List<Piece> below = lines.stream()
                .flatMap(line -> line.pieces().stream())
                .filter(piece -> isNearest(column, piece))
                .toList();
        long days = below.stream().filter(Piece.Day.class::isInstance).count();
        long amounts = below.stream().filter(NamesByContent::isMoney).count();
        long words = below.stream()
                .filter(piece -> piece instanceof Piece.Word && Math.abs(piece.left() - column.left()) <= ALIGNED)
                .count();
        if (days > SELDOM * amounts && days > words) {
            return header.has(Role.VALUE_DATE) ? column.withoutRole() : column.as(Role.VALUE_DATE);
        }
        return words > SELDOM * amounts ? column.withoutRole() : column;
    }

    /** Returns whether a token is nearer to this header than to all others. */
    private boolean isNearest(HeaderColumn column, Piece piece) {
        return header.columns().stream()
                .min(Comparator.comparingDouble(other -> apart(other, piece)))
                .filter(column::equals)
                .isPresent();
    }

    private static boolean isMoney(Piece piece) {
        return piece instanceof Piece.Amount amount && amount.value().isMoney();
    }

    private static double apart(HeaderColumn column, Piece piece) {
        double edges = Math.min(Math.abs(column.left() - piece.left()), Math.abs(column.right() - piece.right()));
        return column.distance(piece.left(), piece.right()) + edges;
    }
}

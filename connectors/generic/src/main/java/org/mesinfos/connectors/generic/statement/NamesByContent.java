package org.mesinfos.connectors.generic.statement;

import java.util.Comparator;
import java.util.List;
import org.mesinfos.connectors.generic.Content;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.Piece;
import org.mesinfos.connectors.generic.print.PrintedLine;

/** Tells by what stands under a name whether its column holds what the name says: names such as <i>Valor</i> say several things. */
final class NamesByContent {

    /** Points by which words may begin beside the name above them. */
    private static final double ALIGNED = 6;

    /** An amount of a summary, or in a text, stands under a name by chance for every so many dates or words. */
    private static final int SELDOM = 4;

    private final TableHeader header;
    private final List<PrintedLine> lines;

    private NamesByContent(TableHeader header, List<PrintedLine> lines) {
        this.header = header;
        this.lines = lines;
    }

    /**
     * The header in which a name of amounts, or an unknown one, is that of dates where nothing but dates stands under it, and a
     * name of amounts says nothing where nothing but words does.
     */
    static TableHeader told(TableHeader header, List<PrintedLine> lines) {
        NamesByContent names = new NamesByContent(header, lines);
        TableHeader told =
                header.with(header.columns().stream().map(names::told).toList());
        return told.money().isEmpty() ? header : told;
    }

    private HeaderColumn told(HeaderColumn column) {
        boolean open =
                column.role().map(role -> role.content() == Content.MONEY).orElse(true);
        if (!open) {
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

    /** Whether a piece stands nearer to a name than to all others. */
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

package org.mesinfos.connectors.inference.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.inference.print.Piece;
import org.mesinfos.connectors.inference.print.PrintedLine;

/**
 * Where the dates stand that begin movements.
 *
 * @param left where they begin, in points
 * @param right where they end
 * @param name of their column, where words of the movement may stand before them; empty where they begin lines
 */
record DateAnchor(double left, double right, Optional<HeaderColumn> name) {

    private static final double TOLERANCE = 7;
    /** Where there are more dates than so many for each that has an amount beside it, amounts stand on other lines. */
    private static final int MOST_PER_AMOUNT = 4;

    /** A number, a mark or the name of a weekday may stand before the date. */
    private static final int PIECES_BEFORE = 2;

    private static final int LONGEST_BEFORE = 4;

    /** The place that most lines with an amount begin with a date at; empty when there is no such line. */
    static Optional<DateAnchor> of(List<PrintedLine> lines, Optional<TableHeader> header) {
        Optional<DateAnchor> first = of(lines, header, Optional.empty());
        Optional<DateAnchor> behind = header.filter(DateAnchor::isBehindLabel)
                .flatMap(known -> of(lines, header, known.dates().stream().findFirst()));
        return behind.filter(anchor ->
                        first.isEmpty() || anchor.rows(lines) > first.get().rows(lines))
                .or(() -> first);
    }

    private long rows(List<PrintedLine> lines) {
        return lines.stream().filter(line -> find(line).isPresent()).count();
    }

    private static Optional<DateAnchor> of(
            List<PrintedLine> lines, Optional<TableHeader> header, Optional<HeaderColumn> name) {
        List<Piece> all = new ArrayList<>();
        List<Piece> beside = new ArrayList<>();
        for (PrintedLine line : lines) {
            Optional<Piece> day = leading(line, name);
            day.ifPresent(all::add);
            day.filter(found -> !line.money().isEmpty()).ifPresent(beside::add);
        }
        List<Piece> leading = beside.size() * MOST_PER_AMOUNT >= all.size() ? beside : all;
        return Clusters.of(leading, Piece::left, TOLERANCE).stream()
                .max(Comparator.comparingInt(cluster -> worth(cluster, header)))
                .map(cluster -> new DateAnchor(
                        cluster.at(),
                        cluster.members().stream()
                                .mapToDouble(Piece::right)
                                .average()
                                .orElse(cluster.at()),
                        name));
    }

    private static boolean isBehindLabel(TableHeader header) {
        return !header.dates().isEmpty()
                && header.texts().stream()
                        .anyMatch(text -> text.left() < header.dates().get(0).left());
    }

    /** The date that a line begins with at this place. */
    Optional<Piece> find(PrintedLine line) {
        return leading(line, name)
                .filter(day -> Math.abs(day.left() - left) <= TOLERANCE || Math.abs(day.right() - right) <= TOLERANCE);
    }

    private static int worth(Clusters.Cluster<Piece> cluster, Optional<TableHeader> header) {
        boolean under = header.filter(known -> known.dates().stream()
                        .anyMatch(date -> date.distance(
                                        cluster.at(), cluster.members().get(0).right())
                                == 0))
                .isPresent();
        return cluster.size() * (under ? 3 : 1);
    }

    private static Optional<Piece> leading(PrintedLine line, Optional<HeaderColumn> name) {
        if (name.isPresent()) {
            return line.pieces().stream()
                    .filter(Piece.Day.class::isInstance)
                    .filter(day -> name.get().distance(day.left(), day.right()) <= TOLERANCE)
                    .findFirst();
        }
        for (int i = 0; i < Math.min(line.pieces().size(), PIECES_BEFORE + 1); i++) {
            Piece piece = line.pieces().get(i);
            if (piece.day().isPresent()) {
                return Optional.of(piece);
            }
            if (piece.text().length() > LONGEST_BEFORE) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}

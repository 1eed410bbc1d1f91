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
 */
record DateAnchor(double left, double right) {

    private static final double TOLERANCE = 7;
    /** A number, a mark or the name of a weekday may stand before the date. */
    private static final int PIECES_BEFORE = 2;

    private static final int LONGEST_BEFORE = 4;

    /** The place that most lines with an amount begin with a date at; empty when there is no such line. */
    static Optional<DateAnchor> of(List<PrintedLine> lines, Optional<TableHeader> header) {
        List<Piece> leading = new ArrayList<>();
        boolean money = lines.stream()
                .anyMatch(line -> !line.money().isEmpty() && leading(line).isPresent());
        for (PrintedLine line : lines) {
            if (!line.money().isEmpty() || !money) {
                leading(line).ifPresent(leading::add);
            }
        }
        return Clusters.of(leading, Piece::left, TOLERANCE).stream()
                .max(Comparator.comparingInt(cluster -> worth(cluster, header)))
                .map(cluster -> new DateAnchor(
                        cluster.at(),
                        cluster.members().stream()
                                .mapToDouble(Piece::right)
                                .average()
                                .orElse(cluster.at())));
    }

    /** The date that a line begins with at this place. */
    Optional<Piece> find(PrintedLine line) {
        return leading(line)
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

    private static Optional<Piece> leading(PrintedLine line) {
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

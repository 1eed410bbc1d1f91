package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.ColumnNames;
import org.mesinfos.connectors.generic.Content;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.Piece;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.Weekdays;

/**
 * Where the dates stand that begin movements.
 *
 * @param left where they begin, in points
 * @param right where they end
 * @param name of their column, where words of the movement may stand before them; empty where they begin lines
 * @param before what may stand before them where they begin lines
 */
record DateAnchor(double left, double right, Optional<HeaderColumn> name, Before before) {

    /** What may stand before the date that a line begins with. */
    enum Before {
        /** A number, a mark or the name of a weekday, all of them short. */
        MARKS,
        /** The name of a date, or of a day of the week: the line is the heading of a day. */
        CAPTIONS
    }

    private static final double TOLERANCE = 7;
    /** Where there are more dates than so many for each that has an amount beside it, amounts stand on other lines. */
    private static final int MOST_PER_AMOUNT = 4;

    /** A number, a mark or the name of a weekday may stand before the date. */
    private static final int PIECES_BEFORE = 2;

    private static final int LONGEST_BEFORE = 4;

    /** The place that most lines with an amount begin with a date at; empty when there is no such line. */
    static Optional<DateAnchor> of(List<PrintedLine> lines, Optional<TableHeader> header) {
        Optional<DateAnchor> first = of(lines, header, Optional.empty(), Before.MARKS);
        Optional<DateAnchor> behind = header.filter(DateAnchor::isBehindLabel)
                .flatMap(known -> of(lines, header, known.dates().stream().findFirst(), Before.MARKS));
        return behind.filter(anchor ->
                        first.isEmpty() || anchor.rows(lines) > first.get().rows(lines))
                .or(() -> first)
                .or(() -> of(lines, header, Optional.empty(), Before.CAPTIONS));
    }

    private long rows(List<PrintedLine> lines) {
        return lines.stream().filter(line -> find(line).isPresent()).count();
    }

    private static Optional<DateAnchor> of(
            List<PrintedLine> lines, Optional<TableHeader> header, Optional<HeaderColumn> name, Before before) {
        List<Piece> all = new ArrayList<>();
        List<Piece> beside = new ArrayList<>();
        for (PrintedLine line : lines) {
            Optional<Piece> day = leading(line, name, before);
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
                        name,
                        before));
    }

    private static boolean isBehindLabel(TableHeader header) {
        return !header.dates().isEmpty()
                && header.texts().stream()
                        .anyMatch(text -> text.left() < header.dates().get(0).left());
    }

    /** The date that a line begins with at this place. */
    Optional<Piece> find(PrintedLine line) {
        return leading(line, name, before)
                .filter(day -> Math.abs(day.left() - left) <= TOLERANCE || Math.abs(day.right() - right) <= TOLERANCE);
    }

    /** Where names tell the day of booking before another one, it begins movements, though the other stands on more lines. */
    private static int worth(Clusters.Cluster<Piece> cluster, Optional<TableHeader> header) {
        boolean first = header.filter(known -> known.dates().size() > 1
                        && !known.dates().get(0).role().equals(Optional.of(Role.VALUE_DATE))
                        && known.dates()
                                        .get(0)
                                        .distance(
                                                cluster.at(),
                                                cluster.members().get(0).right())
                                == 0)
                .isPresent();
        if (first && cluster.size() > 1) {
            return Integer.MAX_VALUE;
        }
        boolean under = header.filter(known -> known.dates().stream()
                        .anyMatch(date -> date.distance(
                                        cluster.at(), cluster.members().get(0).right())
                                == 0))
                .isPresent();
        return cluster.size() * (under ? 3 : 1);
    }

    /**
     * Whether a piece is the name of a day of the week, or of a date, that stands alone on its line with the date right behind
     * it: the heading of the movements of that day.
     */
    static boolean isCaption(PrintedLine line, int i, int day) {
        return day == i + 1
                && line.pieces().size() == day + 1
                && line.pieces().get(day) instanceof Piece.Day
                && (Weekdays.isOne(line.pieces().get(i).text())
                        || ColumnNames.wholeMeaning(line.pieces().get(i).text())
                                .filter(meaning -> meaning.role().content() == Content.DATE)
                                .isPresent());
    }

    /** Whether a line is the heading of the movements of a day. */
    static boolean isHeading(PrintedLine line) {
        return line.pieces().size() == 2 && isCaption(line, 0, 1);
    }

    private static boolean isMoney(Piece piece) {
        return piece instanceof Piece.Amount amount && amount.value().isMoney();
    }

    private static Optional<Piece> leading(PrintedLine line, Optional<HeaderColumn> name, Before before) {
        if (name.isPresent()) {
            return line.pieces().stream()
                    .filter(piece -> piece.day().isPresent() && !isMoney(piece))
                    .filter(day -> name.get().distance(day.left(), day.right()) <= TOLERANCE)
                    .findFirst();
        }
        for (int i = 0; i < Math.min(line.pieces().size(), PIECES_BEFORE + 1); i++) {
            Piece piece = line.pieces().get(i);
            if (piece.day().isPresent()) {
                return Optional.of(piece);
            }
            boolean caption = before == Before.CAPTIONS && isCaption(line, i, i + 1);
            if (piece.text().length() > LONGEST_BEFORE && !caption) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}

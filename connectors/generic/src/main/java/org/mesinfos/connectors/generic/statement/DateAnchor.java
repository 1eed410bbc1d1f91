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
 * The column of the dates with which transactions start.
 *
 * @param left left edge of the dates, in points
 * @param right right edge of the dates, in points
 * @param name header of the column, if text of the transaction may precede the date; empty if dates start the line
 * @param before kind of text that may precede dates at the start of a line
 */
record DateAnchor(double left, double right, Optional<HeaderColumn> name, Before before) {

    /** Kind of text that may precede the date at the start of a line. */
    enum Before {
        /** A number, a symbol or the name of a weekday, all of them short. */
        MARKS,
        /** The name of a date, or a weekday: the line is a date heading. */
        CAPTIONS
    }

    private static final double TOLERANCE = 7;
    /** Maximum number of dates per date with an amount; above it, amounts are on other lines. */
    private static final int MOST_PER_AMOUNT = 4;

    /** Maximum number of tokens before the date: a number, a symbol or a weekday. */
    private static final int PIECES_BEFORE = 2;

    private static final int LONGEST_BEFORE = 4;

    /** Returns the column in which most lines with an amount start with a date; empty if there is no such line. */
    static Optional<DateAnchor> of(List<PrintedLine> lines, Optional<TableHeader> header) {
        Optional<DateAnchor> first = of(lines, header, Optional.empty(), Before.MARKS);
        Optional<DateAnchor> afterLabel = header.filter(DateAnchor::isBehindLabel)
                .flatMap(known -> of(lines, header, known.dates().stream().findFirst(), Before.MARKS));
        return afterLabel.filter(anchor ->
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
        List<Piece> withAmount = new ArrayList<>();
        for (PrintedLine line : lines) {
            Optional<Piece> day = leading(line, name, before);
            day.ifPresent(all::add);
            day.filter(found -> !line.money().isEmpty()).ifPresent(withAmount::add);
        }
        List<Piece> leading = withAmount.size() * MOST_PER_AMOUNT >= all.size() ? withAmount : all;
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

    /** Returns the date of this column on a line. */
    Optional<Piece> find(PrintedLine line) {
        return leading(line, name, before)
                .filter(day -> Math.abs(day.left() - left) <= TOLERANCE || Math.abs(day.right() - right) <= TOLERANCE);
    }

    /**
     * Returns the score of a candidate. If the header names the booking date first, its column takes precedence, even
     * if another date is on more lines.
     */
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
     * Returns whether a token is a weekday or the name of a date, alone on its line with the date right after it: a
     * heading above the transactions of that date.
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

    /** Returns whether a line is a heading above the transactions of a date. */
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

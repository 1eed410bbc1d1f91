package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.print.Piece;
import org.mesinfos.connectors.generic.print.PrintedDay;
import org.mesinfos.connectors.generic.print.PrintedLine;

/** Detector of dates such as <i>0503</i>: nearly all four-digit numbers in their column are valid dates. */
final class FourDigitDays {

    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");
    /** Maximum distance between dates of one column, in points. */
    private static final double TOLERANCE = 3;

    private static final int FEWEST = 3;
    /** Minimum percentage of valid dates among the numbers of a column. */
    private static final int NEARLY_ALL = 90;

    private FourDigitDays() {}

    /** Returns the lines of a document with such dates; empty if it has no column of them. */
    static Optional<List<PrintedLine>> told(List<PrintedLine> lines) {
        Set<Piece> days = days(lines);
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(lines.stream()
                        .map(line -> line.with(line.pieces().stream()
                                .map(piece -> days.contains(piece) ? day(piece) : piece)
                                .toList()))
                        .toList());
    }

    private static Set<Piece> days(List<PrintedLine> lines) {
        List<Piece> numbers = new ArrayList<>();
        for (PrintedLine line : lines) {
            line.pieces().stream()
                    .filter(piece -> FOUR_DIGITS.matcher(piece.text()).matches())
                    .forEach(numbers::add);
        }
        Set<Piece> days = new HashSet<>();
        for (Clusters.Cluster<Piece> column : Clusters.of(numbers, Piece::left, TOLERANCE)) {
            List<Piece> found = column.members().stream()
                    .filter(piece -> PrintedDay.ofFourDigits(piece.text()).isPresent())
                    .toList();
            if (found.size() >= FEWEST && found.size() * 100 >= column.size() * NEARLY_ALL) {
                days.addAll(found);
            }
        }
        return days;
    }

    private static Piece day(Piece piece) {
        return new Piece.Day(
                piece.text(),
                piece.left(),
                piece.right(),
                PrintedDay.ofFourDigits(piece.text()).orElseThrow());
    }
}

package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.print.PrintedDate;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;

/** Detector of dates such as <i>0503</i>: nearly all four-digit numbers in their column are valid dates. */
final class FourDigitDates {

    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");
    /** Maximum distance between dates of one column, in points. */
    private static final double TOLERANCE = 3;

    private static final int MIN_DATES = 3;
    /** Minimum percentage of valid dates among the numbers of a column. */
    private static final int NEARLY_ALL_PERCENT = 90;

    private FourDigitDates() {}

    /** Returns the lines of a document with such dates; empty if it has no column of them. */
    static Optional<List<PrintedLine>> apply(List<PrintedLine> lines) {
        Set<PrintedToken> days = findDates(lines);
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(lines.stream()
                        .map(line -> line.withTokens(line.tokens().stream()
                                .map(piece -> days.contains(piece) ? toDate(piece) : piece)
                                .toList()))
                        .toList());
    }

    private static Set<PrintedToken> findDates(List<PrintedLine> lines) {
        List<PrintedToken> numbers = new ArrayList<>();
        for (PrintedLine line : lines) {
            line.tokens().stream()
                    .filter(piece -> FOUR_DIGITS.matcher(piece.text()).matches())
                    .forEach(numbers::add);
        }
        Set<PrintedToken> days = new HashSet<>();
        for (EdgeClusters.EdgeCluster<PrintedToken> column : EdgeClusters.of(numbers, PrintedToken::left, TOLERANCE)) {
            List<PrintedToken> found = column.members().stream()
                    .filter(piece -> PrintedDate.ofFourDigits(piece.text()).isPresent())
                    .toList();
            if (found.size() >= MIN_DATES && found.size() * 100 >= column.size() * NEARLY_ALL_PERCENT) {
                days.addAll(found);
            }
        }
        return days;
    }

    private static PrintedToken toDate(PrintedToken piece) {
        return new PrintedToken.DateToken(
                piece.text(),
                piece.left(),
                piece.right(),
                PrintedDate.ofFourDigits(piece.text()).orElseThrow());
    }
}

package org.mesinfos.connectors.generic.statement;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;

/**
 * Detector of dates without a year that are printed as four digits, such as <i>0301</i>. Such numbers are dates only if
 * all numbers of four digits at their position are.
 */
final class FourDigitDates {
    /** Maximum distance between dates of one column, in points. */
    private static final double TOLERANCE = 3;

    private static final int MIN_DATES = 3;
    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");

    private FourDigitDates() {}

    /** Returns the lines of a document with such numbers interpreted as dates; empty if it has no column of them. */
    static Optional<List<PrintedLine>> apply(List<PrintedLine> lines) {
        List<PrintedToken.NumberToken> numbers = lines.stream()
                .flatMap(line -> line.tokens().stream())
                .flatMap(piece -> piece instanceof PrintedToken.NumberToken number ? Stream.of(number) : Stream.empty())
                .filter(number -> FOUR_DIGITS.matcher(number.text()).matches())
                .toList();
        Set<PrintedToken> dates = new HashSet<>();
        EdgeClusters.of(numbers, PrintedToken.NumberToken::left, TOLERANCE).stream()
                .filter(column -> column.size() >= MIN_DATES)
                .filter(column -> column.members().stream()
                        .allMatch(number -> number.dateOfFourDigits().isPresent()))
                .forEach(column -> dates.addAll(column.members()));
        return dates.isEmpty()
                ? Optional.empty()
                : Optional.of(lines.stream()
                        .map(line -> line.withTokens(line.tokens().stream()
                                .map(piece -> dates.contains(piece) ? asDate((PrintedToken.NumberToken) piece) : piece)
                                .toList()))
                        .toList());
    }

    private static PrintedToken asDate(PrintedToken.NumberToken number) {
        return number.dateOfFourDigits()
                .<PrintedToken>map(
                        date -> new PrintedToken.DateToken(number.text(), number.left(), number.right(), date))
                .orElse(number);
    }
}

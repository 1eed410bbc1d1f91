package org.mesinfos.connectors.generic.statement.token;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mesinfos.connectors.generic.print.PrintedDate;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.layout.EdgeClusters;

/**
 * Detector of dates without marks, such as <i>0301</i>, <i>03 01</i> and <i>03 01 24</i>. Such numbers are dates only if
 * all numbers of this form at their position are. If dates of a column have years, so do those outside of it.
 */
public final class UnmarkedDates {
    /** Maximum distance between dates of one column, in points. */
    private static final double TOLERANCE = 3;

    /** Maximum gap between the numbers of a date, in widths of a digit: in some fonts, a space is as wide. */
    private static final double MAX_GAP = 1.1;

    private static final int MIN_DATES = 3;
    /** Numbers of a day, a month and a year. */
    private static final int MAX_NUMBERS = 3;

    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");
    private static final Pattern TWO_DIGITS = Pattern.compile("\\d{2}");

    private UnmarkedDates() {}

    /**
     * Numbers that may be a date: four digits, or two or three numbers of two digits.
     *
     * @param first the first number
     * @param text digits of all
     * @param size number of numbers
     * @param right right edge of the last one, in points
     */
    private record Candidate(PrintedToken.NumberToken first, String text, int size, double right) {

        double left() {
            return first.left();
        }

        boolean hasYear() {
            return size == MAX_NUMBERS;
        }

        Optional<PrintedDate> date() {
            return hasYear()
                    ? PrintedDate.parse(text.substring(0, 2) + "/" + text.substring(2, 4) + "/" + text.substring(4))
                    : PrintedDate.ofFourDigits(text);
        }
    }

    /** Returns the lines of a document with such numbers interpreted as dates; empty if it has no column of them. */
    public static Optional<List<PrintedLine>> apply(List<PrintedLine> lines) {
        List<Candidate> candidates = lines.stream()
                .flatMap(line -> candidates(line.tokens()).stream())
                .toList();
        Set<PrintedToken> dates = new HashSet<>();
        List<Candidate> complete =
                candidates.stream().filter(Candidate::hasYear).toList();
        EdgeClusters.of(candidates, Candidate::left, TOLERANCE).stream()
                .filter(column -> column.size() >= MIN_DATES)
                .filter(column -> column.members().stream()
                        .allMatch(number -> number.date().isPresent()))
                .flatMap(column -> column.members().stream())
                .forEach(date -> dates.add(date.first()));
        if (complete.stream().anyMatch(date -> dates.contains(date.first()))) {
            complete.forEach(date -> dates.add(date.first()));
        }
        return dates.isEmpty()
                ? Optional.empty()
                : Optional.of(lines.stream().map(line -> withDates(line, dates)).toList());
    }

    private static List<Candidate> candidates(List<PrintedToken> tokens) {
        List<Candidate> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            candidate(tokens, i).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Candidate> candidate(List<PrintedToken> tokens, int i) {
        if (!(tokens.get(i) instanceof PrintedToken.NumberToken first)) {
            return Optional.empty();
        }
        if (FOUR_DIGITS.matcher(first.text()).matches()) {
            return Optional.of(new Candidate(first, first.text(), 1, first.right()));
        }
        int size = 1;
        while (size < MAX_NUMBERS && isPair(tokens, i + size - 1)) {
            size++;
        }
        List<PrintedToken> numbers = tokens.subList(i, i + size);
        return size == 1
                ? Optional.empty()
                : Optional.of(new Candidate(
                        first,
                        numbers.stream().map(PrintedToken::text).collect(Collectors.joining()),
                        size,
                        numbers.get(size - 1).right()));
    }

    private static boolean isPair(List<PrintedToken> tokens, int i) {
        return i + 1 < tokens.size()
                && tokens.get(i + 1) instanceof PrintedToken.NumberToken
                && TWO_DIGITS.matcher(tokens.get(i).text()).matches()
                && TWO_DIGITS.matcher(tokens.get(i + 1).text()).matches()
                && tokens.get(i + 1).left() - tokens.get(i).right()
                        <= MAX_GAP
                                * (tokens.get(i).right() - tokens.get(i).left())
                                / tokens.get(i).text().length();
    }

    private static PrintedLine withDates(PrintedLine line, Set<PrintedToken> dates) {
        List<PrintedToken> tokens = new ArrayList<>();
        int next = 0;
        while (next < line.tokens().size()) {
            PrintedToken piece = line.tokens().get(next);
            Optional<Candidate> date = dates.contains(piece) ? candidate(line.tokens(), next) : Optional.empty();
            tokens.add(date.flatMap(UnmarkedDates::asDate).orElse(piece));
            next += date.map(Candidate::size).orElse(1);
        }
        return line.withTokens(tokens);
    }

    private static Optional<PrintedToken> asDate(Candidate candidate) {
        return candidate
                .date()
                .map(date -> new PrintedToken.DateToken(candidate.text(), candidate.left(), candidate.right(), date));
    }
}

package org.mesinfos.connectors.generic.statement.token;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.print.PrintedDate;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.layout.EdgeClusters;

/**
 * Detector of dates without marks and year, such as <i>0301</i> and <i>03 01</i>. Such numbers are dates only if all
 * numbers of this form at their position are.
 */
public final class UnmarkedDates {
    /** Maximum distance between dates of one column, in points. */
    private static final double TOLERANCE = 3;

    /** Maximum gap between a day and a month, in points: that of a space. */
    private static final double MAX_GAP = 4;

    private static final int MIN_DATES = 3;
    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");
    private static final Pattern TWO_DIGITS = Pattern.compile("\\d{2}");

    private UnmarkedDates() {}

    /**
     * One or two numbers that may be a date.
     *
     * @param first the first number
     * @param text digits of both
     * @param right right edge of the last one, in points
     */
    private record Candidate(PrintedToken.NumberToken first, String text, double right) {

        double left() {
            return first.left();
        }

        boolean isPair() {
            return right > first.right();
        }

        Optional<PrintedDate> date() {
            return PrintedDate.ofFourDigits(text);
        }
    }

    /** Returns the lines of a document with such numbers interpreted as dates; empty if it has no column of them. */
    public static Optional<List<PrintedLine>> apply(List<PrintedLine> lines) {
        List<Candidate> candidates = lines.stream()
                .flatMap(line -> candidates(line.tokens()).stream())
                .toList();
        Set<PrintedToken> dates = new HashSet<>();
        EdgeClusters.of(candidates, Candidate::left, TOLERANCE).stream()
                .filter(column -> column.size() >= MIN_DATES)
                .filter(column -> column.members().stream()
                        .allMatch(number -> number.date().isPresent()))
                .flatMap(column -> column.members().stream())
                .forEach(date -> dates.add(date.first()));
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
            return Optional.of(new Candidate(first, first.text(), first.right()));
        }
        return isPair(tokens, i)
                ? Optional.of(new Candidate(
                        first,
                        first.text() + tokens.get(i + 1).text(),
                        tokens.get(i + 1).right()))
                : Optional.empty();
    }

    private static boolean isPair(List<PrintedToken> tokens, int i) {
        return i + 1 < tokens.size()
                && tokens.get(i + 1) instanceof PrintedToken.NumberToken
                && TWO_DIGITS.matcher(tokens.get(i).text()).matches()
                && TWO_DIGITS.matcher(tokens.get(i + 1).text()).matches()
                && tokens.get(i + 1).left() - tokens.get(i).right() <= MAX_GAP;
    }

    private static PrintedLine withDates(PrintedLine line, Set<PrintedToken> dates) {
        List<PrintedToken> tokens = new ArrayList<>();
        int next = 0;
        while (next < line.tokens().size()) {
            PrintedToken piece = line.tokens().get(next);
            Optional<Candidate> date = dates.contains(piece) ? candidate(line.tokens(), next) : Optional.empty();
            tokens.add(date.flatMap(UnmarkedDates::asDate).orElse(piece));
            next += date.filter(Candidate::isPair).isPresent() ? 2 : 1;
        }
        return line.withTokens(tokens);
    }

    private static Optional<PrintedToken> asDate(Candidate candidate) {
        return candidate
                .date()
                .map(date -> new PrintedToken.DateToken(candidate.text(), candidate.left(), candidate.right(), date));
    }
}

package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.ColumnNames;
import org.mesinfos.connectors.generic.Content;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.Phrase;
import org.mesinfos.connectors.generic.print.Piece;
import org.mesinfos.connectors.generic.print.PrintedLine;

/** Finder of table headers, which take one to three lines. */
final class HeaderFinder {

    private static final int MOST_LINES = 3;
    private static final int FEWEST_COLUMNS = 2;
    private static final int MOST_COLUMNS = 12;
    /** Number of lines below a header that are examined for amounts. */
    private static final int LINES_BELOW = 8;
    /** Maximum distance between the edges of an amount and of its header, in points. */
    private static final double ALIGNED = 6;
    /** Maximum distance between the lines of one header, in points. */
    private static final double LINE_GAP = 15;

    private HeaderFinder() {}

    /** Returns the header that starts on the line at {@code from}, if any. */
    static Optional<TableHeader> at(List<PrintedLine> lines, int from) {
        if (isHeading(lines.get(from))) {
            return Optional.empty();
        }
        List<TableHeader> found = new ArrayList<>();
        List<Phrase> phrases = new ArrayList<>();
        for (int i = from; i < Math.min(lines.size(), from + MOST_LINES) && belongs(lines, from, i); i++) {
            phrases = i == from ? Phrase.of(lines.get(i).words()) : stacked(phrases, lines.get(i));
            int end = i + 1;
            header(phrases, end - from)
                    .filter(header -> isOfAmounts(header, lines, end))
                    .ifPresent(found::add);
        }
        // Of headers with equal columns, the one with the fewest lines is taken; its further lines are rows or lines
        // above it.
        Optional<TableHeader> best = found.stream()
                .max(Comparator.comparingInt(HeaderFinder::worth).thenComparing(header -> -header.lines()));
        boolean startsHere = best.isEmpty()
                || best.get().lines() == 1
                || at(lines.subList(0, from + best.get().lines()), from + 1)
                        .filter(later -> worth(later) >= worth(best.get()))
                        .isEmpty();
        return startsHere ? best.map(header -> withDateBelow(header, lines, from)) : Optional.empty();
    }

    /** Adds the name of a second date, printed on a further line of the header or alone on the line below it. */
    private static TableHeader withDateBelow(TableHeader header, List<PrintedLine> lines, int from) {
        int end = from + header.lines();
        for (int i = from + 1; i <= Math.min(end, lines.size() - 1) && belongs(lines, from, i); i++) {
            List<Phrase> phrases = Phrase.of(lines.get(i).words());
            Optional<Role> below = phrases.stream()
                    .filter(phrase -> header.dates().stream()
                            .anyMatch(date -> date.distance(phrase.left(), phrase.right()) == 0
                                    && !date.name().endsWith(phrase.text())))
                    .flatMap(phrase -> HeaderNames.wholeMeaning(phrase).stream())
                    .map(ColumnNames.Meaning::role)
                    .filter(role -> role.content() == Content.DATE)
                    .findFirst();
            if (below.isPresent() && (i < end || phrases.stream().allMatch(HeaderFinder::isName))) {
                return new TableHeader(header.columns(), Math.max(header.lines(), i - from + 1), below);
            }
        }
        return header;
    }

    private static boolean isName(Phrase phrase) {
        return HeaderNames.wholeMeaning(phrase).isPresent();
    }

    /**
     * Returns whether a line states the direction of all transactions below it. Such a line is printed above the column
     * headers.
     */
    private static boolean isHeading(PrintedLine line) {
        String comparable = StatementWords.comparable(line.text());
        return Phrase.of(line.words()).size() == 1
                && (StatementWords.TABLE.is("incoming", comparable) || StatementWords.TABLE.is("outgoing", comparable));
    }

    /** Returns the total strength of the column names. */
    private static int worth(TableHeader header) {
        return header.columns().stream().mapToInt(HeaderColumn::strength).sum();
    }

    private static boolean belongs(List<PrintedLine> lines, int from, int i) {
        PrintedLine line = lines.get(i);
        boolean near = i == from
                || (line.page() == lines.get(i - 1).page()
                        && line.baseline() - lines.get(i - 1).baseline() <= LINE_GAP
                        && line.baseline() >= lines.get(i - 1).baseline());
        return near && line.money().isEmpty() && line.pieces().stream().noneMatch(Piece.Day.class::isInstance);
    }

    /** Joins the phrases of a further line with the phrases above them. */
    private static List<Phrase> stacked(List<Phrase> above, PrintedLine line) {
        List<Phrase> result = new ArrayList<>(above);
        for (Phrase below : Phrase.of(line.words())) {
            List<Phrase> over = above.stream().filter(below::overlaps).toList();
            if (over.size() == 1) {
                Phrase upper = over.get(0);
                List<PdfWord> words = new ArrayList<>(upper.words());
                words.addAll(below.words());
                Phrase joined = new Phrase(words);
                result.set(result.indexOf(upper), name(upper, below, joined));
                above = new ArrayList<>(above);
                above.remove(upper);
            } else if (over.isEmpty()) {
                result.add(below);
            }
        }
        result.sort(Comparator.comparingDouble(Phrase::left));
        return result;
    }

    /**
     * Returns the name given by a phrase and the phrase below it. Of the names of two dates, it is the upper one, which
     * is above the first date.
     */
    private static Phrase name(Phrase upper, Phrase below, Phrase joined) {
        if (isDate(upper) && isDate(below) && !isDate(joined)) {
            return upper;
        }
        return isUnderHeading(upper, below, joined) ? below : joined;
    }

    private static boolean isDate(Phrase phrase) {
        return HeaderNames.wholeMeaning(phrase)
                .filter(meaning -> meaning.role().content() == Content.DATE)
                .isPresent();
    }

    /**
     * Returns whether the lower phrase is a column name by itself, whereas the upper one is a heading of several
     * columns.
     */
    private static boolean isUnderHeading(Phrase upper, Phrase below, Phrase joined) {
        return HeaderNames.wholeMeaning(below).isPresent()
                && HeaderNames.wholeMeaning(upper).isEmpty()
                && HeaderNames.wholeMeaning(joined).isEmpty();
    }

    private static Optional<TableHeader> header(List<Phrase> phrases, int lines) {
        List<HeaderColumn> columns = new ArrayList<>();
        for (Phrase phrase : phrases) {
            columns.addAll(HeaderNames.columns(phrase));
        }
        TableHeader header = new TableHeader(HeaderNames.unique(columns), lines, Optional.empty());
        long known = HeaderNames.known(header.columns());
        boolean mostly = known * 2 >= columns.size() || SideBySide.under(header).isPresent();
        boolean enough = columns.size() >= FEWEST_COLUMNS && columns.size() <= MOST_COLUMNS && mostly;
        boolean dated = !header.dates().isEmpty() || known > FEWEST_COLUMNS;
        return enough && dated && known >= FEWEST_COLUMNS ? Optional.of(header) : Optional.empty();
    }

    /** Returns whether a header names amounts, or amounts are printed below an unknown name. */
    private static boolean isOfAmounts(TableHeader header, List<PrintedLine> lines, int from) {
        return !header.money().isEmpty()
                || lines.subList(from, Math.min(lines.size(), from + LINES_BELOW)).stream()
                        .anyMatch(line -> isMovement(header, line));
    }

    /** Returns whether a line has a date under a date header and an amount under an unknown one. */
    private static boolean isMovement(TableHeader header, PrintedLine line) {
        return line.pieces().stream()
                        .anyMatch(piece -> piece.day().isPresent()
                                && header.dates().stream()
                                        .anyMatch(date -> date.distance(piece.left(), piece.right()) == 0))
                && line.money().stream()
                        .anyMatch(amount -> header.columns().stream()
                                .anyMatch(column -> column.role().isEmpty()
                                        && Math.min(
                                                        Math.abs(column.right() - amount.edge()),
                                                        Math.abs(column.right() - amount.right()))
                                                <= ALIGNED));
    }
}

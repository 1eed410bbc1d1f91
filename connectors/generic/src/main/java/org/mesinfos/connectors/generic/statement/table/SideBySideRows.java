package org.mesinfos.connectors.generic.statement.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.layout.HeaderColumn;
import org.mesinfos.connectors.generic.statement.layout.StatementTableHeader;
import org.mesinfos.connectors.generic.statement.word.StatementLineKind;
import org.mesinfos.connectors.generic.statement.word.StatementVocabulary;

/**
 * Layout with several rows side by side on one line, under a header that repeats its names for each of them.
 *
 * @param header header of the first row
 * @param starts left boundary of each further row, in points
 * @param offsets horizontal offset of each further row from the first, in points
 */
record SideBySideRows(StatementTableHeader header, List<Double> starts, List<Double> offsets) {

    private static final int MIN_NAMES = 2;

    SideBySideRows {
        starts = List.copyOf(starts);
        offsets = List.copyOf(offsets);
    }

    /** Detects such a layout; empty if the names of the header are not repeated, or none of them is a date. */
    static Optional<SideBySideRows> detect(StatementTableHeader header) {
        List<HeaderColumn> columns = header.columns();
        for (int names = MIN_NAMES; names * 2 <= columns.size(); names++) {
            if (columns.size() % names == 0
                    && columns.subList(0, names).stream().anyMatch(HeaderColumn::isDate)
                    && isRepeated(columns, names)) {
                return Optional.of(create(header, names));
            }
        }
        return Optional.empty();
    }

    /**
     * Splits a line into its rows, each shifted to the position of the first. A line with one row, or with a row that has no date,
     * is returned unchanged.
     */
    List<PrintedLine> rows(PrintedLine line) {
        List<PrintedLine> rows = parts(line).stream().flatMap(Optional::stream).toList();
        return rows.stream().allMatch(this::isRow) ? rows : List.of(line);
    }

    /** Returns whether a part is a row: it has a date, at its start if the first name is that of one. */
    private boolean isRow(PrintedLine part) {
        List<PrintedToken> tokens = part.tokens();
        return header.columns().get(0).isDate()
                ? tokens.get(0).date().isPresent()
                : tokens.stream().anyMatch(piece -> piece.date().isPresent());
    }

    /** Returns the headings that a line above the names has for each row if they state directions; otherwise none. */
    List<PrintedLine> headings(PrintedLine above) {
        List<PrintedLine> headings = parts(above).stream()
                .flatMap(Optional::stream)
                .filter(part -> StatementVocabulary.isDirection(part.text()))
                .toList();
        return headings.size() == starts.size() + 1 ? headings : List.of();
    }

    /** Returns the rows or totals of a line, by their positions; empty if it contains anything else. */
    Optional<List<Optional<PrintedLine>>> rowsOrTotals(PrintedLine line) {
        return Optional.of(parts(line))
                .filter(parts -> parts.stream()
                        .flatMap(Optional::stream)
                        .allMatch(part -> isRow(part) || StatementLineKind.of(part.text()) == StatementLineKind.TOTAL));
    }

    /** Splits a line at the boundaries of the rows, each part shifted to the position of the first. */
    private List<Optional<PrintedLine>> parts(PrintedLine line) {
        List<Optional<PrintedLine>> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= starts.size(); i++) {
            int to = i < starts.size()
                    ? firstWordAt(line.words(), starts.get(i))
                    : line.words().size();
            parts.add(
                    to > from ? Optional.of(line.slice(from, to, i == 0 ? 0 : offsets.get(i - 1))) : Optional.empty());
            from = Math.max(from, to);
        }
        return parts;
    }

    /**
     * Returns whether a line may consist of such rows. Dates with nothing but amounts are not rows under names that
     * include others.
     */
    boolean mayContain(PrintedLine line) {
        return header.columns().size() == MIN_NAMES || !BalancesOfDays.isRow(line);
    }

    private static int firstWordAt(List<PdfWord> words, double place) {
        int i = 0;
        while (i < words.size() && words.get(i).left() < place) {
            i++;
        }
        return i;
    }

    private static boolean isRepeated(List<HeaderColumn> columns, int names) {
        for (int i = names; i < columns.size(); i++) {
            if (!columns.get(i).name().equals(columns.get(i - names).name())) {
                return false;
            }
        }
        return true;
    }

    private static SideBySideRows create(StatementTableHeader header, int names) {
        List<HeaderColumn> columns = header.columns();
        List<Double> starts = new ArrayList<>();
        List<Double> offsets = new ArrayList<>();
        for (int i = names; i < columns.size(); i += names) {
            starts.add((columns.get(i - 1).right() + columns.get(i).left()) / 2);
            offsets.add(columns.get(i).left() - columns.get(0).left());
        }
        return new SideBySideRows(header.withColumns(columns.subList(0, names)), starts, offsets);
    }
}

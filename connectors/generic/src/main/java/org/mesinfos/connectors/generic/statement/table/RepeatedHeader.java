package org.mesinfos.connectors.generic.statement.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.print.Phrase;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.print.PrintedToken;
import org.mesinfos.connectors.generic.statement.account.AccountNumberFinder;
import org.mesinfos.connectors.generic.statement.layout.HeaderColumn;
import org.mesinfos.connectors.generic.statement.layout.StatementTableHeader;
import org.mesinfos.connectors.generic.statement.word.StatementLineKind;
import org.mesinfos.connectors.generic.statement.word.StatementVocabulary;

/**
 * Header that repeats its names for each of several tables side by side.
 *
 * @param first header of the first table
 * @param starts left boundary of each further table, in points
 * @param offsets horizontal offset of each further table from the first, in points
 */
record RepeatedHeader(StatementTableHeader first, List<Double> starts, List<Double> offsets) {

    private static final int MIN_NAMES = 2;

    RepeatedHeader {
        starts = List.copyOf(starts);
        offsets = List.copyOf(offsets);
    }

    /** Detects such a header; empty if its names are not repeated, or none of them is a date. */
    static Optional<RepeatedHeader> detect(StatementTableHeader header) {
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

    int lines() {
        return first.lines();
    }

    int tables() {
        return starts.size() + 1;
    }

    /** Splits a line at the boundaries of the tables, each part moved to the position of the first table. */
    List<Optional<PrintedLine>> parts(PrintedLine line) {
        List<Optional<PrintedLine>> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < tables(); i++) {
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
     * Returns whether a line may consist of parts of the tables: no text is across a boundary. Text that follows an amount at
     * the boundary is that of the next table. Dates with nothing but amounts are no rows under names that include others.
     */
    boolean mayDivide(PrintedLine line) {
        return Phrase.of(line.words()).stream()
                        .noneMatch(phrase -> starts.stream()
                                .anyMatch(start ->
                                        phrase.left() < start && start < phrase.right() && !isAfterAmount(line, start)))
                && (first.columns().size() == MIN_NAMES || !BalancesOfDays.isRow(line));
    }

    /** Returns whether the last token before a place is an amount that ends before it. */
    private static boolean isAfterAmount(PrintedLine line, double place) {
        List<PrintedToken> before =
                line.tokens().stream().filter(token -> token.left() < place).toList();
        PrintedToken last = before.get(before.size() - 1);
        return last.isMonetary() && last.right() <= place;
    }

    boolean isOfFurtherTable(PrintedLine line) {
        return line.words().get(line.words().size() - 1).right() > starts.get(0);
    }

    /** Returns whether a line in the first table is a row or a total. A row starts with a date if the first name is that of one. */
    boolean isRowOrTotal(PrintedLine line) {
        List<PrintedToken> tokens = line.tokens();
        boolean row = first.columns().get(0).isDate()
                ? tokens.get(0).date().isPresent()
                : tokens.stream().anyMatch(token -> token.date().isPresent());
        return row || StatementLineKind.of(line.text()) == StatementLineKind.TOTAL;
    }

    /** Returns whether each table has a date and an amount on a line. */
    boolean hasRowOfEachTable(PrintedLine line) {
        return mayDivide(line)
                && parts(line).stream()
                        .allMatch(part ->
                                part.filter(RepeatedHeader::hasDateAndAmount).isPresent());
    }

    private static boolean hasDateAndAmount(PrintedLine part) {
        return !part.monetaryNumbers().isEmpty()
                && part.tokens().stream().anyMatch(token -> token.date().isPresent());
    }

    /** Returns whether a line above the names has the heading of each table: its direction, or the number of its account. */
    boolean areHeadings(PrintedLine above) {
        List<Optional<PrintedLine>> parts = parts(above);
        return parts.stream()
                        .allMatch(part -> part.filter(heading -> StatementVocabulary.isDirection(heading.text()))
                                .isPresent())
                || parts.stream()
                        .allMatch(part -> part.flatMap(heading -> AccountNumberFinder.find(heading, Optional.empty()))
                                .isPresent());
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

    private static RepeatedHeader create(StatementTableHeader header, int names) {
        List<HeaderColumn> columns = header.columns();
        List<Double> starts = new ArrayList<>();
        List<Double> offsets = new ArrayList<>();
        for (int i = names; i < columns.size(); i += names) {
            starts.add((columns.get(i - 1).right() + columns.get(i).left()) / 2);
            offsets.add(columns.get(i).left() - columns.get(0).left());
        }
        return new RepeatedHeader(header.withColumns(columns.subList(0, names)), starts, offsets);
    }
}

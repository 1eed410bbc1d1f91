package org.mesinfos.connectors.generic.statement.table;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.statement.layout.StatementLayout;
import org.mesinfos.connectors.generic.statement.word.StatementLineKind;

/** Finder of the lines at the top of a further page, above the repeated header of a table. */
public final class PageHeads {

    private PageHeads() {}

    /**
     * Returns the indexes of the lines at the top of a page on which a table continues, without amounts in its columns: a
     * title, the account, the period, an advertisement. They separate no transactions. They end at a header of the table;
     * without one, at the last line that is repeated on each page or is a sentence.
     */
    public static Set<Integer> find(StatementDocument document, Map<Integer, TableShape> tables) {
        Set<Integer> heads = new HashSet<>();
        List<PrintedLine> lines = document.lines();
        for (int start = 0; start < lines.size(); start = endOfPage(lines, start)) {
            int end = endOfHead(document, start, tables);
            heads.addAll(IntStream.range(
                            start, isHeader(document, end, start) ? end : endAboveRows(document, start, end, tables))
                    .boxed()
                    .toList());
        }
        return heads;
    }

    private static int endOfHead(StatementDocument document, int start, Map<Integer, TableShape> tables) {
        int end = start;
        while (end < endOfPage(document.lines(), start) && isHeadLine(document, end, tables)) {
            end++;
        }
        return end;
    }

    /** Returns the end of the lines above the first one that may be a row, or the label of one. */
    private static int endAboveRows(StatementDocument document, int start, int end, Map<Integer, TableShape> tables) {
        int last = start;
        for (int i = start; i < end; i++) {
            PrintedLine line = document.lines().get(i);
            Optional<StatementLayout> layout = Optional.ofNullable(
                            tables.get(document.tableOfLine().get(i)))
                    .map(TableShape::layout);
            if (document.repeatedLines().contains(i)) {
                last = i + 1;
            } else if (layout.filter(columns -> columns.cells(line).isDated()).isPresent()) {
                return last;
            } else if (line.isSentence()
                    && layout.filter(columns ->
                                    columns.isInLabelColumn(line.words().get(0).left()))
                            .isEmpty()) {
                last = i + 1;
            }
        }
        return last;
    }

    private static boolean isHeader(StatementDocument document, int i, int start) {
        return document.headerLines().contains(i)
                && document.lines().get(i).page() == document.lines().get(start).page();
    }

    private static boolean isHeadLine(StatementDocument document, int i, Map<Integer, TableShape> tables) {
        TableShape table = tables.get(document.tableOfLine().get(i));
        PrintedLine line = document.lines().get(i);
        if (table == null || document.headerLines().contains(i)) {
            return false;
        }
        return document.repeatedLines().contains(i)
                || document.periods().lines().contains(i)
                || (!isNamedBalance(line)
                        && (line.isSentence()
                                || table.layout().cells(line).amounts().isEmpty()));
    }

    private static boolean isNamedBalance(PrintedLine line) {
        return !line.monetaryNumbers().isEmpty()
                && switch (StatementLineKind.of(line.text())) {
                    case OPENING, CLOSING -> true;
                    case BALANCE, TOTAL, OTHER -> false;
                };
    }

    private static int endOfPage(List<PrintedLine> lines, int start) {
        int end = start;
        while (end < lines.size() && lines.get(end).page() == lines.get(start).page()) {
            end++;
        }
        return end;
    }
}

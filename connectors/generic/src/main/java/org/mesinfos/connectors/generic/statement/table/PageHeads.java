package org.mesinfos.connectors.generic.statement.table;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.statement.layout.StatementCells;

/** Finder of the lines at the top of a further page, above the repeated header of a table. */
public final class PageHeads {

    private PageHeads() {}

    /**
     * Returns the indexes of the lines above the first header of their page, if a table continues there and none of
     * them has an amount: a title, the account, the period. They separate no transactions.
     */
    public static Set<Integer> find(StatementDocument document, Map<Integer, TableShape> tables) {
        Set<Integer> heads = new HashSet<>();
        List<PrintedLine> lines = document.lines();
        for (int start = 0; start < lines.size(); start = endOfPage(lines, start)) {
            int header = start;
            while (header < lines.size()
                    && lines.get(header).page() == lines.get(start).page()
                    && isHeadLine(document, header, tables)) {
                header++;
            }
            if (document.headerLines().contains(header)
                    && lines.get(header).page() == lines.get(start).page()) {
                for (int i = start; i < header; i++) {
                    heads.add(i);
                }
            }
        }
        return heads;
    }

    private static boolean isHeadLine(StatementDocument document, int i, Map<Integer, TableShape> tables) {
        TableShape table = tables.get(document.tableOfLine().get(i));
        if (table == null || document.headerLines().contains(i)) {
            return false;
        }
        StatementCells cells = table.layout().cells(document.lines().get(i));
        return document.lines().get(i).monetaryNumbers().isEmpty()
                && cells.amounts().isEmpty();
    }

    private static int endOfPage(List<PrintedLine> lines, int start) {
        int end = start;
        while (end < lines.size() && lines.get(end).page() == lines.get(start).page()) {
            end++;
        }
        return end;
    }
}

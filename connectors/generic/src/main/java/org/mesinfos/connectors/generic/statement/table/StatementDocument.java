package org.mesinfos.connectors.generic.statement.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.statement.date.RepeatedPeriods;
import org.mesinfos.connectors.generic.statement.layout.StatementTableHeader;

/**
 * The lines of a document, assigned to tables.
 *
 * @param lines all lines in reading order
 * @param tableOfLine table index of each line; -1 above the first table, -2 in a table that is left out
 * @param headerLines indexes of the lines that are part of a header
 * @param repeatedLines indexes of the lines repeated at the same position on several pages
 * @param dailyBalanceLines indexes of the lines that list the balances of several days
 * @param periods lines that print the period of the statement again
 * @param accountStarts lines that may start an account whose number is not printed: periods, opening balances and headers
 * @param tableHeaders table headers by table index
 */
public record StatementDocument(
        List<PrintedLine> lines,
        List<Integer> tableOfLine,
        Set<Integer> headerLines,
        Set<Integer> repeatedLines,
        Set<Integer> dailyBalanceLines,
        RepeatedPeriods periods,
        Set<Integer> accountStarts,
        List<StatementTableHeader> tableHeaders) {

    private static final int NO_TABLE = -1;
    private static final int LEFT_OUT = -2;

    /** Assigns the lines of a document to tables. */
    public static StatementDocument of(List<PrintedLine> lines) {
        List<Integer> tables = new ArrayList<>();
        Set<Integer> headers = new HashSet<>();
        List<StatementTableHeader> found = new ArrayList<>();
        int table = NO_TABLE;
        int i = 0;
        while (i < lines.size()) {
            Optional<StatementTableHeader> header = TableHeaderFinder.findAt(lines, i);
            if (header.isPresent()) {
                table = tableNumber(found, header.get());
            } else if (HeaderPhraseParser.isOfOtherTable(lines.get(i))) {
                table = LEFT_OUT;
            }
            for (int end = i + header.map(StatementTableHeader::lines).orElse(1); i < end; i++) {
                tables.add(table);
                if (header.isPresent()) {
                    headers.add(i);
                }
            }
        }
        Set<Integer> repeated = RepeatedLines.find(lines);
        Set<Integer> dailyBalances = BalancesOfDays.find(lines, headers, repeated);
        dailyBalances.removeIf(line -> tables.get(line) >= 0
                && found.get(tables.get(line)).dateColumns().size() > 1);
        StatementDocument document = new StatementDocument(
                lines, tables, headers, repeated, dailyBalances, RepeatedPeriods.find(lines), Set.of(), found);
        for (int each = 0; each < found.size(); each++) {
            document = found.get(each).isOfInterest() ? document.withoutTable(each) : document;
        }
        return document;
    }

    /** Returns the header of a table; empty if it has none. */
    public Optional<StatementTableHeader> header(int table) {
        return table >= 0 && table < tableHeaders.size() ? Optional.of(tableHeaders.get(table)) : Optional.empty();
    }

    /** Returns the lines above the first header; all lines if there is none. */
    public List<PrintedLine> linesAboveTables() {
        int first = headerLines.stream().mapToInt(Integer::intValue).min().orElse(lines.size());
        return lines.subList(0, first);
    }

    /** Returns the lines of a table, without headers, repeated lines, periods, calculations and balances of several days. */
    public List<PrintedLine> linesOf(int table) {
        List<PrintedLine> result = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (tableOfLine.get(i) == table
                    && !headerLines.contains(i)
                    && !repeatedLines.contains(i)
                    && !dailyBalanceLines.contains(i)
                    && !InterestCalculation.isOn(lines.get(i))
                    && !periods.lines().contains(i)) {
                result.add(lines.get(i));
            }
        }
        return result;
    }

    /** Returns whether a line is in a table that is left out. */
    public boolean isLeftOut(int line) {
        return tableOfLine.get(line) == LEFT_OUT;
    }

    /** Returns the number of tables with different headers. */
    public int tableCount() {
        return tableHeaders.size();
    }

    /** Returns a copy in which one of the tables is not a table. */
    public StatementDocument withoutTable(int table) {
        return new StatementDocument(
                lines,
                tableOfLine.stream()
                        .map(some -> some == table ? LEFT_OUT : some)
                        .toList(),
                headerLines,
                repeatedLines,
                dailyBalanceLines,
                periods,
                accountStarts,
                tableHeaders);
    }

    /**
     * Returns a copy in which a period under another title than the first one starts an account, and so may a further
     * opening balance directly below a header, and a header below a title and a balance.
     */
    public StatementDocument withUnnumberedAccounts() {
        Set<Integer> starts = new HashSet<>(periods.underOtherTitles());
        starts.addAll(OpeningBalances.furtherBelowHeaders(lines, headerLines));
        starts.addAll(TitledTables.find(lines, headerLines));
        return new StatementDocument(
                lines, tableOfLine, headerLines, repeatedLines, dailyBalanceLines, periods, starts, tableHeaders);
    }

    /** Returns a copy without headers, in which all lines that are not left out are in one table. */
    public StatementDocument withoutHeaders() {
        return new StatementDocument(
                lines,
                tableOfLine.stream().map(table -> table == LEFT_OUT ? table : 0).toList(),
                Set.of(),
                repeatedLines,
                dailyBalanceLines,
                periods,
                accountStarts,
                List.of());
    }

    private static int tableNumber(List<StatementTableHeader> found, StatementTableHeader header) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).isRepetitionOf(header)) {
                return i;
            }
        }
        found.add(header);
        return found.size() - 1;
    }
}

package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.print.PrintedLine;

/**
 * The lines of a document, assigned to tables.
 *
 * @param lines all lines in reading order
 * @param tables table index of each line; -1 above the first table
 * @param headers indexes of the lines that are part of a header
 * @param furniture indexes of the lines repeated at the same position on several pages
 * @param found table headers by table index
 */
record PrintedStatement(
        List<PrintedLine> lines,
        List<Integer> tables,
        Set<Integer> headers,
        Set<Integer> furniture,
        List<TableHeader> found) {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int NO_TABLE = -1;
    /** Fraction of the page height above which lines belong to the page header. */
    private static final double HEAD = 0.25;

    private static final double FOOT = 0.9;

    /** Assigns the lines of a document to tables. */
    static PrintedStatement of(List<PrintedLine> printed) {
        List<PrintedLine> lines = new ArrayList<>();
        List<Integer> tables = new ArrayList<>();
        Set<Integer> headers = new HashSet<>();
        List<TableHeader> found = new ArrayList<>();
        int table = NO_TABLE;
        Optional<SideBySide> beside = Optional.empty();
        int i = 0;
        while (i < printed.size()) {
            Optional<TableHeader> header = HeaderFinder.at(printed, i);
            if (header.isPresent()) {
                beside = SideBySide.under(header.get());
                table = number(found, beside.map(SideBySide::header).orElse(header.get()));
                for (PrintedLine line : printed.subList(i, i + header.get().lines())) {
                    headers.add(lines.size());
                    lines.add(line);
                }
            } else {
                PrintedLine line = printed.get(i);
                lines.addAll(beside.map(rows -> rows.rows(line)).orElse(List.of(line)));
            }
            while (tables.size() < lines.size()) {
                tables.add(table);
            }
            i += header.map(TableHeader::lines).orElse(1);
        }
        return new PrintedStatement(List.copyOf(lines), tables, headers, furniture(lines), found);
    }

    /** Returns the lines above the first header; all lines if there is none. */
    List<PrintedLine> aboveTables() {
        int first = headers.stream().mapToInt(Integer::intValue).min().orElse(lines.size());
        return lines.subList(0, first);
    }

    /** Returns the lines of a table, without headers and repeated lines. */
    List<PrintedLine> linesOf(int table) {
        List<PrintedLine> result = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (tables.get(i) == table && !headers.contains(i) && !furniture.contains(i)) {
                result.add(lines.get(i));
            }
        }
        return result;
    }

    /** Returns the number of tables with different headers. */
    int size() {
        return found.size();
    }

    /** Returns a copy in which one of the tables is not a table. */
    PrintedStatement without(int table) {
        return new PrintedStatement(
                lines,
                tables.stream().map(some -> some == table ? NO_TABLE : some).toList(),
                headers,
                furniture,
                found);
    }

    /** Returns a copy without headers, in which all lines are in one table. */
    PrintedStatement headless() {
        return new PrintedStatement(lines, lines.stream().map(line -> 0).toList(), Set.of(), furniture, List.of());
    }

    private static int number(List<TableHeader> found, TableHeader header) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).repeats(header)) {
                return i;
            }
        }
        found.add(header);
        return found.size() - 1;
    }

    /**
     * Returns the indexes of lines above or below all amounts of a page that are repeated on another page. Digits may
     * differ, except those of dates.
     */
    private static Set<Integer> furniture(List<PrintedLine> lines) {
        Map<Integer, Double> top = new HashMap<>();
        Map<Integer, Double> bottom = new HashMap<>();
        for (PrintedLine line : lines) {
            if (!line.money().isEmpty()) {
                top.merge(line.page(), line.baseline(), Math::min);
                bottom.merge(line.page(), line.baseline(), Math::max);
            }
        }
        Map<String, Integer> first = new HashMap<>();
        Set<Integer> repeated = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            PrintedLine line = lines.get(i);
            boolean edge = line.depth() < HEAD || line.depth() > FOOT;
            boolean between = line.baseline() >= top.getOrDefault(line.page(), Double.MAX_VALUE)
                    && line.baseline() <= bottom.getOrDefault(line.page(), 0.0);
            if (!edge || between) {
                continue;
            }
            String text = DateAnchor.isHeading(line)
                    ? line.text()
                    : DIGITS.matcher(line.text()).replaceAll("0");
            String key = Math.round(line.baseline()) + " " + text;
            Integer other = first.putIfAbsent(key, i);
            if (other != null && lines.get(other).page() != line.page()) {
                repeated.add(other);
                repeated.add(i);
            }
        }
        return repeated;
    }
}

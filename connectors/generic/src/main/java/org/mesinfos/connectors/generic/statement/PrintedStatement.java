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
 * The lines of a document with the tables they are in.
 *
 * @param lines all lines in reading order
 * @param tables for each line the number of the table that it may be in; -1 above the first one
 * @param headers numbers of the lines that are part of a header
 * @param furniture numbers of the lines that are printed on several pages at the same place
 * @param found the headers by the number of their table
 */
record PrintedStatement(
        List<PrintedLine> lines,
        List<Integer> tables,
        Set<Integer> headers,
        Set<Integer> furniture,
        List<TableHeader> found) {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int NO_TABLE = -1;
    /** Parts of the height of a page in which the same is printed on every page. */
    private static final double HEAD = 0.25;

    private static final double FOOT = 0.9;

    /** The lines of some pages with their tables. */
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

    /** The lines above the first header; all of them where there is none. */
    List<PrintedLine> aboveTables() {
        int first = headers.stream().mapToInt(Integer::intValue).min().orElse(lines.size());
        return lines.subList(0, first);
    }

    /** The lines of a table, without its headers and what is printed on every page. */
    List<PrintedLine> linesOf(int table) {
        List<PrintedLine> result = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (tables.get(i) == table && !headers.contains(i) && !furniture.contains(i)) {
                result.add(lines.get(i));
            }
        }
        return result;
    }

    /** How many tables have different names of columns. */
    int size() {
        return found.size();
    }

    /** As a document in which one of the tables is none. */
    PrintedStatement without(int table) {
        return new PrintedStatement(
                lines,
                tables.stream().map(some -> some == table ? NO_TABLE : some).toList(),
                headers,
                furniture,
                found);
    }

    /** As a document without any header. */
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

    /** Lines above or below all amounts of their page that come again on another one, whatever their digits, dates excepted. */
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

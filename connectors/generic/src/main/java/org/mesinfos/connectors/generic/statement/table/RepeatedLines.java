package org.mesinfos.connectors.generic.statement.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.statement.layout.DateHeadings;

/** Finder of the lines that are printed at the same position at the top or the foot of several pages. */
public final class RepeatedLines {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    /** Fraction of the page height above which lines belong to the page header. */
    private static final double HEAD_END = 0.25;

    private static final double FOOT_START = 0.9;

    private final Map<Integer, Double> top = new HashMap<>();
    private final Map<Integer, Double> bottom = new HashMap<>();
    private final Map<String, Integer> first = new HashMap<>();
    private final Set<Integer> found = new HashSet<>();
    private final List<PrintedLine> lines;

    private RepeatedLines(List<PrintedLine> lines) {
        this.lines = lines;
    }

    /**
     * Returns the indexes of lines above or below all amounts of a page that are repeated on another page. Digits may
     * differ, except those of dates. With the same digits, they may be anywhere at the top or the foot of pages after the first.
     */
    static Set<Integer> find(List<PrintedLine> lines) {
        RepeatedLines repeated = new RepeatedLines(lines);
        repeated.findEdges();
        for (int i = 0; i < lines.size(); i++) {
            repeated.compare(i);
        }
        return repeated.found;
    }

    /** Returns whether a line is in the part of its page where the page header may be. */
    public static boolean isInHead(PrintedLine line) {
        return line.relativeBaseline() < HEAD_END;
    }

    /** Finds the first and the last amount of each page, apart from those in sentences. */
    private void findEdges() {
        for (PrintedLine line : lines) {
            if (!line.monetaryNumbers().isEmpty() && !line.isSentence()) {
                top.merge(line.page(), line.baseline(), Math::min);
                bottom.merge(line.page(), line.baseline(), Math::max);
            }
        }
    }

    private void compare(int i) {
        PrintedLine line = lines.get(i);
        if (!isInHead(line) && line.relativeBaseline() <= FOOT_START) {
            return;
        }
        if (line.page() > lines.get(0).page()) {
            compare(i, "same " + line.text());
        }
        boolean between = line.baseline() >= top.getOrDefault(line.page(), Double.MAX_VALUE)
                && line.baseline() <= bottom.getOrDefault(line.page(), 0.0);
        if (!between) {
            compare(
                    i,
                    DateHeadings.ALONE.include(line)
                            ? line.text()
                            : DIGITS.matcher(line.text()).replaceAll("0"));
        }
    }

    private void compare(int i, String text) {
        PrintedLine line = lines.get(i);
        Integer other = first.putIfAbsent(Math.round(line.baseline()) + " " + text, i);
        if (other != null && lines.get(other).page() != line.page()) {
            found.add(other);
            found.add(i);
        }
    }
}

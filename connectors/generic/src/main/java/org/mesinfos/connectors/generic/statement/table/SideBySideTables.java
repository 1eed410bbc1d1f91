package org.mesinfos.connectors.generic.statement.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.statement.word.StatementVocabulary;

/**
 * Tables side by side under a header that repeats its names for each of them. They are put below each other, each at the position
 * of the first, with its own header.
 */
public final class SideBySideTables {

    private final List<PrintedLine> lines;
    private final List<PrintedLine> result = new ArrayList<>();

    private SideBySideTables(List<PrintedLine> lines) {
        this.lines = lines;
    }

    /** Returns the lines with the tables below each other; the same lines if no header repeats its names. */
    public static List<PrintedLine> putBelowEachOther(List<PrintedLine> lines) {
        SideBySideTables tables = new SideBySideTables(lines);
        tables.find();
        return tables.result;
    }

    private void find() {
        int i = 0;
        while (i < lines.size()) {
            Optional<RepeatedHeader> repeated = mayRepeatNames(lines.get(i)) ? headerAt(i) : Optional.empty();
            if (repeated.isPresent()) {
                i = addTables(i, repeated.get());
            } else {
                result.add(lines.get(i));
                i++;
            }
        }
    }

    private Optional<RepeatedHeader> headerAt(int i) {
        return TableHeaderFinder.findAt(lines, i).flatMap(RepeatedHeader::detect);
    }

    /** Returns whether a word of a line is repeated. It is a quick test: most lines are no headers. */
    private static boolean mayRepeatNames(PrintedLine line) {
        Set<String> names = new HashSet<>();
        return line.words().stream().map(PdfWord::text).anyMatch(word -> !names.add(word));
    }

    /** Adds the tables below a header, also those below notes, and returns the index of the line below them. */
    private int addTables(int start, RepeatedHeader header) {
        if (start > 0 && header.areHeadings(lines.get(start - 1))) {
            result.remove(result.size() - 1);
        }
        int end = addTables(start, start + header.lines(), header);
        int next = endOfNotes(end, header);
        while (next > end) {
            result.addAll(lines.subList(end, next));
            end = addTables(start, next, header);
            next = endOfNotes(end, header);
        }
        return end;
    }

    /**
     * Adds the tables whose rows start at a line.
     *
     * @param start index of the names
     * @param below index of the first row
     */
    private int addTables(int start, int below, RepeatedHeader header) {
        int end = endOfTables(below, header);
        List<List<PrintedLine>> tables = new ArrayList<>();
        for (int table = 0; table < header.tables(); table++) {
            tables.add(new ArrayList<>());
        }
        if (start > 0 && header.areHeadings(lines.get(start - 1))) {
            add(header.parts(lines.get(start - 1)), tables);
        }
        // The names of the first table are repeated, so that all tables have columns in the same places.
        for (PrintedLine names : lines.subList(start, start + header.lines())) {
            tables.forEach(table -> header.parts(names).get(0).ifPresent(table::add));
        }
        lines.subList(below, end).forEach(line -> add(header.parts(line), tables));
        tables.forEach(result::addAll);
        return end;
    }

    private static void add(List<Optional<PrintedLine>> parts, List<List<PrintedLine>> tables) {
        for (int table = 0; table < tables.size(); table++) {
            parts.get(table).ifPresent(tables.get(table)::add);
        }
    }

    /**
     * Returns the index after the last line that has a part of a further table, and after the rows and totals of the first table
     * below it. A line across the tables ends them, such as a note or the header of another table, and so does the page.
     */
    private int endOfTables(int below, RepeatedHeader header) {
        int across = below;
        while (across < lines.size()
                && lines.get(across).page() == lines.get(below - 1).page()
                && header.mayDivide(lines.get(across))
                && !isOtherHeader(across, header)) {
            across++;
        }
        int end = across;
        while (end > below && !header.isOfFurtherTable(lines.get(end - 1))) {
            end--;
        }
        while (end < across && header.isRowOrTotal(lines.get(end))) {
            end++;
        }
        return end;
    }

    /** Returns the index after notes across the tables, if rows of all tables follow; otherwise the index itself. */
    private int endOfNotes(int first, RepeatedHeader header) {
        if (first == lines.size() || header.mayDivide(lines.get(first))) {
            return first;
        }
        int next = first;
        while (next < lines.size() && isOnPageOf(next, first) && isNote(next)) {
            next++;
        }
        return next < lines.size() && isOnPageOf(next, first - 1) && header.hasRowOfEachTable(lines.get(next))
                ? next
                : first;
    }

    private boolean isOnPageOf(int i, int other) {
        return lines.get(i).page() == lines.get(other).page();
    }

    /** Returns whether a line has no dates and amounts, and neither names columns nor the direction of rows. */
    private boolean isNote(int i) {
        PrintedLine line = lines.get(i);
        return line.monetaryNumbers().isEmpty()
                && line.tokens().stream().allMatch(token -> token.date().isEmpty())
                && !StatementVocabulary.isDirection(line.text())
                && TableHeaderFinder.findAt(lines, i).isEmpty();
    }

    /** Returns whether a line is the header of a table across the tables. */
    private boolean isOtherHeader(int i, RepeatedHeader header) {
        return header.parts(lines.get(i)).stream().filter(Optional::isPresent).count() > 1
                && TableHeaderFinder.findAt(lines, i).isPresent();
    }
}

package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.print.PrintedLine;

/**
 * Layout with several rows side by side on one line, under a header that repeats its names for each of them.
 *
 * @param header header of the first row
 * @param begins left boundary of each further row, in points
 * @param shifts horizontal offset of each further row from the first, in points
 */
record SideBySide(TableHeader header, List<Double> begins, List<Double> shifts) {

    private static final int FEWEST_NAMES = 2;

    SideBySide {
        begins = List.copyOf(begins);
        shifts = List.copyOf(shifts);
    }

    /** Detects such a layout; empty if the names of the header are not repeated, or the first one is not a date. */
    static Optional<SideBySide> under(TableHeader header) {
        List<HeaderColumn> columns = header.columns();
        if (!columns.get(0).isDate()) {
            return Optional.empty();
        }
        for (int names = FEWEST_NAMES; names * 2 <= columns.size(); names++) {
            if (columns.size() % names == 0 && isRepeated(columns, names)) {
                return Optional.of(of(header, names));
            }
        }
        return Optional.empty();
    }

    /**
     * Splits a line into its rows, each shifted to the position of the first. A line with one row, or without leading
     * dates, is returned unchanged.
     */
    List<PrintedLine> rows(PrintedLine line) {
        List<PrintedLine> rows = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= begins.size(); i++) {
            int to = i < begins.size()
                    ? firstFrom(line.words(), begins.get(i))
                    : line.words().size();
            if (to > from) {
                PrintedLine row = line.part(from, to, i == 0 ? 0 : shifts.get(i - 1));
                if (row.pieces().get(0).day().isEmpty()) {
                    return List.of(line);
                }
                rows.add(row);
            }
            from = Math.max(from, to);
        }
        return rows;
    }

    private static int firstFrom(List<PdfWord> words, double place) {
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

    private static SideBySide of(TableHeader header, int names) {
        List<HeaderColumn> columns = header.columns();
        List<Double> starts = new ArrayList<>();
        List<Double> offsets = new ArrayList<>();
        for (int i = names; i < columns.size(); i += names) {
            starts.add((columns.get(i - 1).right() + columns.get(i).left()) / 2);
            offsets.add(columns.get(i).left() - columns.get(0).left());
        }
        return new SideBySide(header.with(columns.subList(0, names)), starts, offsets);
    }
}

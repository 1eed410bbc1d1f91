package org.mesinfos.connectors.generic.statement.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.PrintedLine;

/**
 * Rows side by side under headings that state their directions, such as <i>Withdrawals</i> and <i>Deposits</i>. They are put
 * below each other, each under its heading. Each instance collects the rows of one table.
 */
final class DirectedRows {

    private final SideBySideRows rows;
    private final List<List<PrintedLine>> columns = new ArrayList<>();

    private DirectedRows(SideBySideRows rows, List<PrintedLine> headings) {
        this.rows = rows;
        headings.forEach(heading -> columns.add(new ArrayList<>(List.of(heading))));
    }

    /** Returns a collector of the rows below a header; empty if the line above it has no such headings. */
    static Optional<DirectedRows> below(SideBySideRows rows, PrintedLine above) {
        List<PrintedLine> headings = rows.headings(above);
        return headings.isEmpty() ? Optional.empty() : Optional.of(new DirectedRows(rows, headings));
    }

    /** Adds a line of rows or totals; returns false for any other line, which ends the table. */
    boolean add(PrintedLine line) {
        Optional<List<Optional<PrintedLine>>> parts = rows.rowsOrTotals(line);
        parts.ifPresent(found -> {
            for (int i = 0; i < columns.size(); i++) {
                found.get(i).ifPresent(columns.get(i)::add);
            }
        });
        return parts.isPresent();
    }

    /** Returns the lines, column by column. */
    List<PrintedLine> lines() {
        return columns.stream().flatMap(List::stream).toList();
    }
}

package org.mesinfos.connectors.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reversal of the columns of a table. Lines before the header and narrower lines are not changed. */
final class ReversedColumns {

    private ReversedColumns() {}

    /**
     * Reverses the columns of a CSV text.
     *
     * @param headerLine physical line of the header, from 1
     */
    static String of(String text, int headerLine) {
        int start = startOf(text, headerLine);
        CsvCells cells = new CsvCells(text.substring(start));
        List<List<String>> rows = new ArrayList<>();
        cells.forEach((from, to, column) -> {
            if (column == 0) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(text.substring(start + from, start + to));
        });
        int widest = rows.stream().mapToInt(List::size).max().orElse(0);
        StringBuilder reversed = new StringBuilder(text.substring(0, start));
        for (List<String> row : rows) {
            if (row.size() == widest) {
                Collections.reverse(row);
            }
            List<String> quoted = row.stream().map(ReversedColumns::quoted).toList();
            reversed.append(String.join(String.valueOf(cells.delimiter()), quoted))
                    .append('\n');
        }
        return reversed.toString();
    }

    private static int startOf(String text, int line) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start;
    }

    private static String quoted(String cell) {
        return cell.matches("[^\";,\t|\n\r]*") ? cell : "\"" + cell + "\"";
    }
}

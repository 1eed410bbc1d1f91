package org.mesinfos.connectors.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The same table with its columns from right to left. Lines narrower than the widest, such as titles, stay. */
final class ReversedColumns {

    private ReversedColumns() {}

    static String of(String text) {
        CsvCells cells = new CsvCells(text);
        List<List<String>> rows = new ArrayList<>();
        cells.forEach((start, end, column) -> {
            if (column == 0) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(text.substring(start, end));
        });
        int widest = rows.stream().mapToInt(List::size).max().orElse(0);
        StringBuilder reversed = new StringBuilder();
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

    private static String quoted(String cell) {
        return cell.matches("[^\";,\t|\n\r]*") ? cell : "\"" + cell + "\"";
    }
}

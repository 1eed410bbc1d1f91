package org.mesinfos.connectors.mapping.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mesinfos.connectors.mapping.RowCompiler;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/**
 * Columns that a mapping declares, with look-up by name.
 *
 * @param columns from left to right
 */
record DeclaredColumns(List<PdfTableColumn> columns) {

    DeclaredColumns {
        columns = List.copyOf(columns);
    }

    static DeclaredColumns of(Optional<YamlMap> section) {
        List<PdfTableColumn> columns = new ArrayList<>();
        for (YamlMap declared :
                section.map(settings -> settings.maps("columns", "header")).orElse(List.of())) {
            columns.add(column(declared));
            declared.rejectUnknownKeys();
        }
        return new DeclaredColumns(columns);
    }

    /**
     * Returns the number of the column named under a key. If there is no such column, reports a problem and returns
     * empty.
     */
    OptionalInt number(YamlMap map, String key) {
        String wanted = map.requiredText(key);
        if (wanted.isEmpty()) {
            return OptionalInt.empty();
        }
        for (int number = 0; number < columns.size(); number++) {
            if (columns.get(number).name().equals(wanted)) {
                return OptionalInt.of(number);
            }
        }
        map.problem(key, unknownColumn(wanted));
        return OptionalInt.empty();
    }

    /** Returns the numbers of the columns named under a key. */
    List<Integer> numbers(YamlMap map, String key) {
        List<Integer> numbers = new ArrayList<>();
        for (String wanted : map.texts(key)) {
            int number = columns.stream().map(PdfTableColumn::name).toList().indexOf(wanted);
            if (number < 0) {
                map.problem(key, unknownColumn(wanted));
            } else {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /**
     * Returns the slot of the selected cell. If the selector names no column, reports a problem and returns
     * {@link RowCompiler#NO_SLOT}.
     */
    int slot(YamlMap selector, List<CellSlot> slots) {
        CellLines lines = selector.choice("lines", CellLines.ALL);
        if (!selector.has(PdfRowCompiler.COLUMN)) {
            selector.problems().add(selector.location(), "\"" + PdfRowCompiler.COLUMN + "\" is missing");
            return RowCompiler.NO_SLOT;
        }
        OptionalInt column = number(selector, PdfRowCompiler.COLUMN);
        return column.isEmpty()
                ? RowCompiler.NO_SLOT
                : CellSlot.indexIn(new CellSlot.ColumnSlot(column.getAsInt(), lines), slots);
    }

    boolean hasColumnWithoutYear() {
        return columns.stream().anyMatch(PdfTableColumn::withoutYear);
    }

    private String unknownColumn(String wanted) {
        List<String> names = columns.stream().map(PdfTableColumn::name).toList();
        return "no column is named \"" + wanted + "\", expected one of " + String.join(", ", names);
    }

    private static PdfTableColumn column(YamlMap declared) {
        String header = declared.requiredText("header");
        return new PdfTableColumn(
                declared.text("name").orElse(header),
                new PdfHeaderWords(header),
                declared.choice("align", Alignment.LEFT),
                declared.flag("without-year"));
    }
}

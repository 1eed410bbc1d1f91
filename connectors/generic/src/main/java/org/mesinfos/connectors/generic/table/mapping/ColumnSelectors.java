package org.mesinfos.connectors.generic.table.mapping;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.generic.table.sample.SampledTable;
import org.mesinfos.connectors.generic.table.sample.SplitDate;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.mapping.value.NormalisedText;
import org.mesinfos.connectors.mapping.yaml.YamlText;

/** Selectors of the columns of a table, as written in a mapping. */
final class ColumnSelectors {

    private final SampledTable table;
    private final List<SampledColumn> columns;
    private final List<String> names;

    ColumnSelectors(SampledTable table, List<SampledColumn> columns) {
        this.table = table;
        this.columns = columns;
        this.names =
                columns.stream().map(column -> NormalisedText.of(column.name())).toList();
    }

    /** Returns the keys that select a column, without braces. */
    String keys(SampledColumn column) {
        if (table.objectPath().isPresent()) {
            return "path: " + YamlText.quoted(column.name());
        }
        if (table.isSplitDate(column)) {
            return "join: " + YamlWriter.list(parts(column)) + ", separator: '" + SplitDate.SEPARATOR + "'";
        }
        if (!table.isNamed()) {
            return "column: " + YamlText.quoted(generatedName(column.position()));
        }
        String name = names.get(column.position());
        if (name.isEmpty()) {
            return "position: " + (column.position() + 1);
        }
        int occurrence = (int) names.subList(0, column.position() + 1).stream()
                .filter(name::equals)
                .count();
        return "column: " + YamlText.quoted(column.name()) + (occurrence == 1 ? "" : ", occurrence: " + occurrence);
    }

    /** Returns the selectors of the column, or of the columns that are joined to it. */
    private List<String> parts(SampledColumn column) {
        return table.isSplitDate(column)
                ? table.splitDate().orElseThrow().positions().stream()
                        .map(columns::get)
                        .map(this::selector)
                        .toList()
                : List.of(selector(column));
    }

    String selector(SampledColumn column) {
        return "{" + keys(column) + "}";
    }

    /** Returns the selectors of several columns as a YAML list on one line. */
    String selectorList(List<SampledColumn> columns) {
        return YamlWriter.list(
                columns.stream().flatMap(column -> parts(column).stream()).toList());
    }

    /** Returns the names that the mapping gives to columns without a header. */
    List<String> generatedNames() {
        List<String> given = new ArrayList<>();
        for (int position = 0; position < names.size(); position++) {
            given.add(generatedName(position));
        }
        return given;
    }

    /** Returns whether a column has a name that no other column has. */
    boolean hasUniqueName(SampledColumn column) {
        String name = names.get(column.position());
        return !name.isEmpty() && !table.isSplitDate(column) && names.indexOf(name) == names.lastIndexOf(name);
    }

    private static String generatedName(int position) {
        return "column " + (position + 1);
    }
}

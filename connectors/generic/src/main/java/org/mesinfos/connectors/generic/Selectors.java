package org.mesinfos.connectors.generic;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.mapping.NormalisedText;
import org.mesinfos.connectors.mapping.YamlText;

/** Says in a mapping where the columns of one table stand. */
final class Selectors {

    private final Table table;
    private final List<String> names;

    Selectors(Table table, List<Column> columns) {
        this.table = table;
        this.names =
                columns.stream().map(column -> NormalisedText.of(column.name())).toList();
    }

    /** The keys that find a column, without braces. */
    String keys(Column column) {
        if (table.objects().isPresent()) {
            return "path: " + YamlText.quoted(column.name());
        }
        if (!table.isNamed()) {
            return "column: " + YamlText.quoted(given(column.position()));
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

    String selector(Column column) {
        return "{" + keys(column) + "}";
    }

    /** Several, on one line. */
    String list(List<Column> columns) {
        return Yaml.list(columns.stream().map(this::selector).toList());
    }

    /** The names to give to columns that have none. */
    List<String> givenNames() {
        List<String> given = new ArrayList<>();
        for (int position = 0; position < names.size(); position++) {
            given.add(given(position));
        }
        return given;
    }

    /** Columns with a name of their own. */
    boolean isPlain(Column column) {
        String name = names.get(column.position());
        return !name.isEmpty() && names.indexOf(name) == names.lastIndexOf(name);
    }

    private static String given(int position) {
        return "column " + (position + 1);
    }
}

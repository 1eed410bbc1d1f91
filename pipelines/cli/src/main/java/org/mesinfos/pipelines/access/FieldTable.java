package org.mesinfos.pipelines.access;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SchemaDescriptions;

/** Descriptions of the fields that the tables of an answer have. Immutable. */
final class FieldTable {

    /** Header of the table. */
    static final List<String> HEADER = List.of("table", "field", "description");

    private static final String ADDITIONAL = "additional";

    private final SchemaDescriptions descriptions;

    FieldTable(SchemaDescriptions descriptions) {
        this.descriptions = descriptions;
    }

    /**
     * Returns the rows of the table, in the order of the columns. Numbered columns of a list share a row, and so do values
     * without a field of their own.
     *
     * @param tables tables by the file names of their types
     */
    List<List<String>> rows(SortedMap<String, RecordTable> tables) {
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, RecordTable> table : tables.entrySet()) {
            RecordType type = RecordType.ofFileName(table.getKey()).orElseThrow();
            Set<String> paths = new LinkedHashSet<>();
            table.getValue().header().forEach(column -> paths.add(path(column)));
            paths.forEach(path -> rows.add(List.of(table.getKey(), path, descriptions.of(type, path))));
        }
        return rows;
    }

    private static String path(String column) {
        return FlatRecord.field(column).equals(ADDITIONAL) ? ADDITIONAL : column.replaceAll("\\[\\d+\\]", "");
    }
}

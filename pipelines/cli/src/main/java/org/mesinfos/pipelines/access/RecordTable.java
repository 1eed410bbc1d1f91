package org.mesinfos.pipelines.access;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The records of one type as a table: one row for each record, one column for each flat name that occurs. */
final class RecordTable {

    private final List<String> ids = new ArrayList<>();
    private final List<Map<String, String>> records = new ArrayList<>();

    void add(String recordId, Map<String, String> values) {
        ids.add(recordId);
        records.add(values);
    }

    List<String> header() {
        List<String> header = new ArrayList<>(List.of("record_id"));
        header.addAll(columns());
        return header;
    }

    List<List<String>> rows() {
        Set<String> columns = columns();
        List<List<String>> rows = new ArrayList<>();
        for (int index = 0; index < records.size(); index++) {
            List<String> row = new ArrayList<>(List.of(ids.get(index)));
            for (String column : columns) {
                row.add(records.get(index).getOrDefault(column, ""));
            }
            rows.add(row);
        }
        return rows;
    }

    private Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        records.forEach(values -> columns.addAll(values.keySet()));
        return columns;
    }
}

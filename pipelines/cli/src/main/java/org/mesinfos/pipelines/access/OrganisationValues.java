package org.mesinfos.pipelines.access;

import java.util.ArrayList;
import java.util.List;

/** The values that one organisation delivered about a person, one row for each value. */
final class OrganisationValues {

    /** Header of the table. */
    static final List<String> HEADER = List.of("record", "record_id", "field", "value", "origin");

    private final List<List<String>> rows = new ArrayList<>();
    private int records;
    private int inferred;

    void startRecord() {
        records++;
    }

    void add(String type, String recordId, String field, String value, ValueOrigin origin) {
        rows.add(List.of(type, recordId, field, value, origin.name()));
        if (origin == ValueOrigin.INFERRED) {
            inferred++;
        }
    }

    List<List<String>> rows() {
        return rows;
    }

    int records() {
        return records;
    }

    int inferred() {
        return inferred;
    }
}

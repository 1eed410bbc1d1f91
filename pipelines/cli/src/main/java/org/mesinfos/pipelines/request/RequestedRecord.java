package org.mesinfos.pipelines.request;

import java.util.List;
import org.mesinfos.records.RecordType;

/**
 * The record that a request names.
 *
 * @param type record type
 * @param id record id
 * @param rows delivered rows from which the record came when the person saw it
 */
record RequestedRecord(RecordType type, String id, List<RequestedRow> rows) {

    public RequestedRecord {
        rows = List.copyOf(rows);
    }
}

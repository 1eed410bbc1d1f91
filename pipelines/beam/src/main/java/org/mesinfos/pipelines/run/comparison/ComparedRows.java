package org.mesinfos.pipelines.run.comparison;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.parquet.RecordFileReader;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.records.RecordType;
import org.mesinfos.views.FlatView;

/**
 * Rows of a file of a bundle by id, so that two versions of the file can be compared. A record has an id. That of a row of a view
 * is a digest of its key columns, with a number if several rows have equal ones. Stateless.
 */
final class ComparedRows {

    private static final String RECORD_ID = "record_id";
    private static final int DIGITS = 32;

    private ComparedRows() {}

    /**
     * Returns the rows of a file by id.
     *
     * @param fileName record type or view, as in file names
     * @param parquet content of the file
     */
    static SortedMap<String, SpecificRecord> read(String fileName, byte[] parquet) throws IOException {
        Optional<FlatView> view = FlatView.ofFileName(fileName);
        return view.isPresent()
                ? byKey(RecordFileReader.read(view.get(), parquet), view.get().keyColumns())
                : byRecordId(
                        RecordFileReader.read(RecordType.ofFileName(fileName).orElseThrow(), parquet));
    }

    private static SortedMap<String, SpecificRecord> byRecordId(List<SpecificRecord> records) {
        SortedMap<String, SpecificRecord> byId = new TreeMap<>();
        records.forEach(record -> byId.put(text(record, RECORD_ID), record));
        return byId;
    }

    private static SortedMap<String, SpecificRecord> byKey(List<SpecificRecord> rows, List<String> columns) {
        SortedMap<String, SpecificRecord> byId = new TreeMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (SpecificRecord row : rows) {
            StringBuilder key = new StringBuilder();
            columns.forEach(column -> key.append(text(row, column)).append('\n'));
            String digest = Digests.sha256(key.toString().getBytes(StandardCharsets.UTF_8))
                    .substring(0, DIGITS);
            int number = seen.merge(digest, 1, Integer::sum);
            byId.put(number == 1 ? digest : digest + "-" + number, row);
        }
        return byId;
    }

    private static String text(SpecificRecord row, String column) {
        return String.valueOf(row.get(row.getSchema().getField(column).pos()));
    }
}

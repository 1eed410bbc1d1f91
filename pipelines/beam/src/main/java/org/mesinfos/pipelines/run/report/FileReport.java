package org.mesinfos.pipelines.run.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.pipelines.deliveries.Delivery;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * Report of a file.
 *
 * @param name path inside the delivery; its hash if the path contains a reference of an erased person; empty if it was replayed
 * @param sha256 hash of the file
 * @param connector id of the connector that read it; empty if none did
 * @param rowsRead number of rows in the file
 * @param accepted number of rows that became records
 * @param rejected number of rejected rows by reason
 * @param skipped number of lines without a record
 * @param completeness {@code COMPLETE} if the file was read to its end, {@code PARTIAL} otherwise
 * @param rowsExpected number of rows that {@code delivery.yaml} declares; empty if it declares none
 */
public record FileReport(
        String name,
        String sha256,
        String connector,
        @JsonProperty("rows_read") long rowsRead,
        long accepted,
        SortedMap<String, Long> rejected,
        long skipped,
        String completeness,
        @JsonProperty("rows_promised") OptionalLong rowsExpected) {

    public FileReport {
        name = VisibleText.of(name);
    }

    /** Returns the reports of the files of a delivery in the inbox, as far as a store has them. */
    public static List<FileReport> of(Delivery seen, Snapshot store) {
        SortedMap<String, FileEntry> entries = new TreeMap<>();
        store.delivery(seen.getId())
                .map(DeliveryEntry::files)
                .orElse(List.of())
                .forEach(file -> entries.put(file.sha256(), file));
        List<FileReport> files = new ArrayList<>();
        for (SourceFile file : seen.getFiles()) {
            FileEntry entry = entries.get(file.getSha256());
            if (entry != null) {
                Long expected = file.getPromisedRows();
                files.add(
                        of(file.getName(), entry, expected == null ? OptionalLong.empty() : OptionalLong.of(expected)));
            }
        }
        return files;
    }

    /** Returns the report of a file of the store that was replayed. */
    static FileReport replayed(FileEntry entry) {
        return of("", entry, OptionalLong.empty());
    }

    private static FileReport of(String name, FileEntry entry, OptionalLong rowsExpected) {
        SortedMap<String, Long> rejected = new TreeMap<>();
        entry.rejected().forEach((reason, count) -> rejected.put(reason.name(), count));
        return new FileReport(
                name,
                entry.sha256(),
                entry.connector(),
                entry.rowsRead(),
                entry.accepted(),
                rejected,
                entry.skipped(),
                entry.completeness().name(),
                rowsExpected);
    }

    /** Returns true if the number of rows differs from the declared one. */
    public boolean hasUnexpectedRows() {
        return rowsExpected.isPresent() && rowsExpected.getAsLong() != rowsRead;
    }

    FileReport without(ErasedReferences references) {
        return new FileReport(
                references.hide(name, sha256),
                sha256,
                connector,
                rowsRead,
                accepted,
                rejected,
                skipped,
                completeness,
                rowsExpected);
    }
}

package org.mesinfos.pipelines.store.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.pipelines.store.catalog.FileEntry.Completeness;

/**
 * Entries of an invented CSV file of 20 bytes, which was read completely. A test states what matters to it:
 *
 * <pre>{@code
 * FileEntries.of(sha256).rows(3, 2).rejected(Map.of(RejectionReason.INVALID_VALUE, 1L)).entry()
 * }</pre>
 */
public final class FileEntries {

    private final String sha256;
    private String connector = "bank/movements";
    private long bytes = 20;
    private long read = 0;
    private long accepted = 0;
    private SortedMap<RejectionReason, Long> rejected = new TreeMap<>();
    private long skipped = 0;
    private Completeness completeness = Completeness.COMPLETE;
    private Optional<ContentFile> quarantine = Optional.empty();
    private Optional<RejectedTraces> traces = Optional.empty();
    private Optional<CalendarDay> asOf = Optional.empty();

    private FileEntries(String sha256) {
        this.sha256 = sha256;
    }

    /** Begins the entry of a file without rows. */
    public static FileEntries of(String sha256) {
        return new FileEntries(sha256);
    }

    public FileEntries connector(String id) {
        connector = id;
        return this;
    }

    public FileEntries bytes(long size) {
        bytes = size;
        return this;
    }

    /** Sets the numbers of rows that were read and of those that were accepted. */
    public FileEntries rows(long rowsRead, long rowsAccepted) {
        read = rowsRead;
        accepted = rowsAccepted;
        return this;
    }

    public FileEntries rejected(Map<RejectionReason, Long> reasons) {
        rejected = new TreeMap<>(reasons);
        return this;
    }

    public FileEntries skipped(long lines) {
        skipped = lines;
        return this;
    }

    public FileEntries completeness(Completeness degree) {
        completeness = degree;
        return this;
    }

    public FileEntries quarantine(Optional<ContentFile> details) {
        quarantine = details;
        return this;
    }

    public FileEntries traces(Optional<RejectedTraces> shown) {
        traces = shown;
        return this;
    }

    public FileEntries asOf(Optional<CalendarDay> day) {
        asOf = day;
        return this;
    }

    /** Returns the entry. */
    public FileEntry entry() {
        return new FileEntry(
                sha256,
                bytes,
                "text/csv",
                connector,
                1,
                read,
                accepted,
                rejected,
                skipped,
                completeness,
                quarantine,
                traces,
                asOf,
                List.of());
    }
}

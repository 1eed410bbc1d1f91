package org.mesinfos.pipelines.store.catalog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.DeliveryMode;

/**
 * A delivery in the ledger. Its counts are totals over all customers.
 *
 * @param id the id of the delivery: a hash of its organisation and content
 * @param organisation the organisation that delivered it
 * @param mode the effect on earlier deliveries: append or snapshot
 * @param sequence the declared sequence; 0 if none is declared
 * @param files the files, sorted by hash at construction
 * @param order the evidence for the position of a snapshot delivery; empty, and absent from the JSON, for an append
 *     delivery and in entries of earlier versions
 * @param customer the keyed digest of the only customer that the delivery is about, which replaces earlier snapshots of
 *     that customer only; empty, and absent from the JSON, if it is about all customers, and in entries of earlier versions
 * @param warning why a run accepted the delivery although it does not meet the expectations; empty, and absent from the
 *     JSON, if it meets them, or the operator accepted it
 */
public record DeliveryEntry(
        String id,
        String organisation,
        DeliveryMode mode,
        long sequence,
        List<FileEntry> files,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<SnapshotOrder> order,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> customer,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> warning) {

    public DeliveryEntry {
        StoreNames.requireSha256(id);
        StoreNames.requireId("an organisation", organisation);
        files = files.stream().sorted(Comparator.comparing(FileEntry::sha256)).toList();
    }

    /** Creates an entry without a warning. */
    public DeliveryEntry(
            String id,
            String organisation,
            DeliveryMode mode,
            long sequence,
            List<FileEntry> files,
            Optional<SnapshotOrder> order,
            Optional<String> customer) {
        this(id, organisation, mode, sequence, files, order, customer, Optional.empty());
    }

    /** Creates an entry without evidence for its position. */
    public DeliveryEntry(String id, String organisation, DeliveryMode mode, long sequence, List<FileEntry> files) {
        this(id, organisation, mode, sequence, files, Optional.empty(), Optional.empty());
    }

    /**
     * Returns this entry with the rows of a file that were blanked in it since it was delivered: they count as read and
     * accepted, and their lines not as skipped.
     */
    public DeliveryEntry withBlankedRows(String fileSha256, long rows, long lines) {
        return new DeliveryEntry(
                id,
                organisation,
                mode,
                sequence,
                files.stream()
                        .map(file -> file.sha256().equals(fileSha256) ? file.withBlankedRows(rows, lines) : file)
                        .toList(),
                order,
                customer,
                warning);
    }

    /** Returns this entry with another entry of a file. */
    public DeliveryEntry withFile(FileEntry other) {
        return withFiles(files.stream()
                .map(file -> file.sha256().equals(other.sha256()) ? other : file)
                .toList());
    }

    /** Returns this entry with other entries of its files. */
    public DeliveryEntry withFiles(List<FileEntry> others) {
        return new DeliveryEntry(id, organisation, mode, sequence, others, order, customer, warning);
    }

    /** Returns this entry with a warning, or without one. */
    public DeliveryEntry withWarning(Optional<String> reason) {
        return new DeliveryEntry(id, organisation, mode, sequence, files, order, customer, reason);
    }

    /** Returns whether rows were read and all of them were rejected. */
    @JsonIgnore
    public boolean isFullyRejected() {
        return rowsRead() > 0 && accepted() == 0;
    }

    /** Returns the number of rows accepted from all files. */
    public long accepted() {
        return files.stream().mapToLong(FileEntry::accepted).sum();
    }

    /** Returns the number of rows read from all files. */
    public long rowsRead() {
        return files.stream().mapToLong(FileEntry::rowsRead).sum();
    }

    /** Returns the number of rows rejected from all files. */
    public long rejected() {
        return files.stream().mapToLong(FileEntry::rejectedRows).sum();
    }

    /** Returns the entry as JSON. */
    public byte[] toJson() {
        return CatalogJson.write(this);
    }

    /** Parses the JSON written by {@link #toJson()}. */
    public static DeliveryEntry fromJson(byte[] json) {
        return RecordDecoder.decode(json, DeliveryEntry.class);
    }
}

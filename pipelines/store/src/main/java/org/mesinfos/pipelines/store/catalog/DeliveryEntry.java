package org.mesinfos.pipelines.store.catalog;

import java.util.Comparator;
import java.util.List;
import org.mesinfos.connectors.api.DeliveryMode;

/**
 * A delivery in the ledger. Its counts are totals over all customers.
 *
 * @param id the id of the delivery: a hash of its organisation and content
 * @param organisation the organisation that delivered it
 * @param mode the effect on earlier deliveries: append or snapshot
 * @param sequence the declared sequence of a snapshot delivery; 0 if none is declared
 * @param files the files, sorted by hash at construction
 */
public record DeliveryEntry(String id, String organisation, DeliveryMode mode, long sequence, List<FileEntry> files) {

    public DeliveryEntry {
        StoreNames.requireSha256(id);
        StoreNames.requireId("an organisation", organisation);
        files = files.stream().sorted(Comparator.comparing(FileEntry::sha256)).toList();
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
        return CatalogJson.read(json, DeliveryEntry.class);
    }
}

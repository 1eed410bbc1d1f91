package org.mesinfos.pipelines.store.catalog;

import java.util.Comparator;
import java.util.List;
import org.mesinfos.connectors.api.DeliveryMode;

/**
 * A delivery as the ledger knows it. No number in it is about a single customer.
 *
 * @param id hash of what was delivered and by whom, which names the delivery
 * @param organisation who delivered it
 * @param mode what it means for earlier deliveries
 * @param sequence as stated, for a snapshot; 0 when none is
 * @param files its files, sorted by hash at construction
 */
public record DeliveryEntry(String id, String organisation, DeliveryMode mode, long sequence, List<FileEntry> files) {

    public DeliveryEntry {
        StoreNames.requireSha256(id);
        StoreNames.requireId("an organisation", organisation);
        files = files.stream().sorted(Comparator.comparing(FileEntry::sha256)).toList();
    }

    /** Rows accepted from its files. */
    public long accepted() {
        return files.stream().mapToLong(FileEntry::accepted).sum();
    }

    /** Rows that stood in its files. */
    public long rowsRead() {
        return files.stream().mapToLong(FileEntry::rowsRead).sum();
    }

    /** Rows rejected from its files. */
    public long rejected() {
        return files.stream().mapToLong(FileEntry::rejectedRows).sum();
    }

    /** The entry as JSON. */
    public byte[] toJson() {
        return CatalogJson.write(this);
    }

    /** Reads what {@link #toJson()} wrote. */
    public static DeliveryEntry fromJson(byte[] json) {
        return CatalogJson.read(json, DeliveryEntry.class);
    }
}

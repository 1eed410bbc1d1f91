package org.mesinfos.pipelines.store.catalog;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.connectors.api.RejectionReason;

/**
 * What became of one file of a delivery: rows read = accepted + rejected.
 *
 * @param sha256 of its bytes
 * @param bytes its size
 * @param mediaType what type detection said, such as {@code text/csv}
 * @param connector id of the connector that read it; empty when none did
 * @param connectorVersion its version, 0 when none did
 * @param rowsRead rows that stood in it; a file that no connector reads counts as one row, rejected
 * @param accepted rows that became records
 * @param rejected rows that did not, by reason; no reason with zero
 * @param skipped lines that by the rules of the format carry no record; not among the rows read
 * @param completeness whether the file was read to its end
 * @param quarantine details of its rejections, when it has any; its original bytes are then kept as well
 */
public record FileEntry(
        String sha256,
        long bytes,
        String mediaType,
        String connector,
        int connectorVersion,
        long rowsRead,
        long accepted,
        SortedMap<RejectionReason, Long> rejected,
        long skipped,
        Completeness completeness,
        Optional<ContentFile> quarantine) {

    /** How much of a file was read. */
    public enum Completeness {
        /** To its end. */
        COMPLETE,
        /** Something in it could not be read: it tells only part of what it should. */
        PARTIAL
    }

    public FileEntry {
        StoreNames.requireSha256(sha256);
        rejected = Collections.unmodifiableSortedMap(new TreeMap<>(rejected));
    }

    /** Rows rejected, for whatever reason. */
    public long rejectedRows() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The entry as JSON. */
    public byte[] toJson() {
        return CatalogJson.write(this);
    }

    /** Reads what {@link #toJson()} wrote. */
    public static FileEntry fromJson(byte[] json) {
        return CatalogJson.read(json, FileEntry.class);
    }
}

package org.mesinfos.pipelines.store.catalog;

import java.util.List;

/**
 * The held rows of one shard: accepted rows that are in no bundle. Lists are sorted at construction.
 *
 * @param shard two lower-case hexadecimal digits of the hash of the subject
 * @param file the file with the rows
 * @param counts the number of rows by delivery and reason
 * @param subjectDigests the digests of the subjects, with which a run detects whether new identity data affects them
 */
public record HeldEntry(String shard, ContentFile file, List<HeldRowCount> counts, List<String> subjectDigests) {

    public HeldEntry {
        StoreNames.requireShard(shard);
        counts = counts.stream().sorted(HeldRowCount.ORDER).toList();
        subjectDigests = subjectDigests.stream().sorted().distinct().toList();
    }

    /** Returns the entry as JSON. */
    public byte[] toJson() {
        return CatalogJson.write(this);
    }

    /** Parses the JSON written by {@link #toJson()}. */
    public static HeldEntry fromJson(byte[] json) {
        return CatalogJson.read(json, HeldEntry.class);
    }
}

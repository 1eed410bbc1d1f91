package org.mesinfos.pipelines.store.catalog;

import java.util.List;

/**
 * Accepted rows that nobody can be given yet, of the subjects that fall into one shard. Lists are sorted at
 * construction.
 *
 * @param shard two lower-case hexadecimal digits, of the hash of the subject
 * @param file the rows
 * @param counts how many, by delivery and reason
 * @param subjectDigests digests of the subjects, so that a run knows whether what it learnt concerns them
 */
public record HeldEntry(String shard, ContentFile file, List<HeldCounts> counts, List<String> subjectDigests) {

    public HeldEntry {
        StoreNames.requireShard(shard);
        counts = counts.stream().sorted(HeldCounts.ORDER).toList();
        subjectDigests = subjectDigests.stream().sorted().distinct().toList();
    }

    /** The entry as JSON. */
    public byte[] toJson() {
        return CatalogJson.write(this);
    }

    /** Reads what {@link #toJson()} wrote. */
    public static HeldEntry fromJson(byte[] json) {
        return CatalogJson.read(json, HeldEntry.class);
    }
}

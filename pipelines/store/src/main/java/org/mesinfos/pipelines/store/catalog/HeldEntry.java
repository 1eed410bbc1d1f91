package org.mesinfos.pipelines.store.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * The held rows of one shard: accepted rows that are in no bundle. Lists are sorted at construction.
 *
 * @param shard two lower-case hexadecimal digits of the hash of the subject
 * @param file the file with the rows
 * @param counts the number of rows by delivery and reason
 * @param subjectDigests the digests of the subjects, with which a run detects whether new identity data affects them
 * @param lookup the index of the references and of the places of the rows in their files; empty in format 1
 */
public record HeldEntry(
        String shard,
        ContentFile file,
        List<HeldRowCount> counts,
        List<String> subjectDigests,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<ContentFile> lookup) {

    /** Creates an entry without a look-up index. */
    public HeldEntry(String shard, ContentFile file, List<HeldRowCount> counts, List<String> subjectDigests) {
        this(shard, file, counts, subjectDigests, Optional.empty());
    }

    public HeldEntry {
        StoreNames.requireShard(shard);
        counts = counts.stream().sorted(HeldRowCount.ORDER).toList();
        subjectDigests = subjectDigests.stream().sorted().distinct().toList();
    }

    /** Returns this entry with a look-up index. */
    public HeldEntry withLookup(ContentFile index) {
        return new HeldEntry(shard, file, counts, subjectDigests, Optional.of(index));
    }

    /** Returns the entry as JSON. */
    public byte[] toJson() {
        return CatalogJson.write(this);
    }

    /** Parses the JSON written by {@link #toJson()}. */
    public static HeldEntry fromJson(byte[] json) {
        return RecordDecoder.decode(json, HeldEntry.class);
    }
}

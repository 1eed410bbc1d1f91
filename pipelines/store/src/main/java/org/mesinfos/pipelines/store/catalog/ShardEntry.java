package org.mesinfos.pipelines.store.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * A shard and the file of its manifest, which lists the persons of the shard.
 *
 * @param shard two lower-case hexadecimal digits
 * @param file the manifest: one line of JSON for each {@link PersonEntry}, sorted by person id
 * @param persons the number of persons
 * @param lookup the index from references and rows of files to the persons; empty in format 1
 */
public record ShardEntry(
        String shard,
        ContentFile file,
        long persons,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<ContentFile> lookup) {

    /** Creates an entry without a look-up index. */
    public ShardEntry(String shard, ContentFile file, long persons) {
        this(shard, file, persons, Optional.empty());
    }

    public ShardEntry {
        StoreNames.requireShard(shard);
    }

    /** Returns this entry with a look-up index. */
    public ShardEntry withLookup(ContentFile index) {
        return new ShardEntry(shard, file, persons, Optional.of(index));
    }

    /** Returns the entry as JSON. */
    public byte[] toJson() {
        return CatalogJson.write(this);
    }

    /** Parses the JSON written by {@link #toJson()}. */
    public static ShardEntry fromJson(byte[] json) {
        return RecordDecoder.decode(json, ShardEntry.class);
    }
}

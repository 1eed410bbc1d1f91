package org.mesinfos.pipelines.store.catalog;

/**
 * A shard and the file of its manifest, which lists the persons of the shard.
 *
 * @param shard two lower-case hexadecimal digits
 * @param file the manifest: one line of JSON for each {@link PersonEntry}, sorted by person id
 * @param persons the number of persons
 */
public record ShardEntry(String shard, ContentFile file, long persons) {

    public ShardEntry {
        StoreNames.requireShard(shard);
    }

    /** Returns the entry as JSON. */
    public byte[] toJson() {
        return CatalogJson.write(this);
    }

    /** Parses the JSON written by {@link #toJson()}. */
    public static ShardEntry fromJson(byte[] json) {
        return CatalogJson.read(json, ShardEntry.class);
    }
}

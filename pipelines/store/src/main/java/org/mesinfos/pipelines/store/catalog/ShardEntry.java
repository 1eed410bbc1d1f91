package org.mesinfos.pipelines.store.catalog;

/**
 * The manifest of one shard: the people whose id falls into it.
 *
 * @param shard two lower-case hexadecimal digits
 * @param file one line of JSON for each {@link PersonEntry}, sorted by person id
 * @param persons number of lines
 */
public record ShardEntry(String shard, ContentFile file, long persons) {

    public ShardEntry {
        StoreNames.requireShard(shard);
    }

    /** The entry as JSON. */
    public byte[] toJson() {
        return CatalogJson.write(this);
    }

    /** Reads what {@link #toJson()} wrote. */
    public static ShardEntry fromJson(byte[] json) {
        return CatalogJson.read(json, ShardEntry.class);
    }
}

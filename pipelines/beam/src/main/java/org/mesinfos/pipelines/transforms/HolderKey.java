package org.mesinfos.pipelines.transforms;

import org.mesinfos.pipelines.store.catalog.StoreNames;

/**
 * Keys of the holders of rows: a person, or a shard of held rows.
 *
 * <pre>{@code
 * person:3f5a…   the rows of a person
 * held:3f        the held rows of a shard
 * }</pre>
 */
final class HolderKey {

    private static final String PERSON = "person:";
    private static final String HELD = "held:";

    private HolderKey() {}

    /** Returns the key of a person. */
    static String person(String personId) {
        return PERSON + personId;
    }

    /**
     * Returns the key of a shard of held rows.
     *
     * @param shard two hexadecimal digits
     */
    static String heldShard(String shard) {
        return HELD + shard;
    }

    /** Returns true if the key is that of a person. */
    static boolean isPerson(String holder) {
        return holder.startsWith(PERSON);
    }

    /** Returns the shard of the store in which the holder is. */
    static String shard(String holder) {
        return isPerson(holder) ? StoreNames.shardOf(name(holder)) : name(holder);
    }

    /** Returns the person id or the shard. */
    static String name(String holder) {
        return holder.substring(isPerson(holder) ? PERSON.length() : HELD.length());
    }
}

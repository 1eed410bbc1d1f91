package org.mesinfos.pipelines.transforms;

import org.mesinfos.pipelines.store.catalog.StoreNames;

/** Names of those who hold rows, as they travel: a person, or a shard of rows that nobody can be given yet. */
final class Holder {

    private static final String PERSON = "person:";
    private static final String HELD = "held:";

    private Holder() {}

    static String person(String personId) {
        return PERSON + personId;
    }

    /** @param shard two hexadecimal digits */
    static String heldShard(String shard) {
        return HELD + shard;
    }

    static boolean isPerson(String holder) {
        return holder.startsWith(PERSON);
    }

    /** The shard of the store that tells of the holder. */
    static String shard(String holder) {
        return isPerson(holder) ? StoreNames.shardOf(name(holder)) : name(holder);
    }

    /** The person id or the shard. */
    static String name(String holder) {
        return holder.substring(isPerson(holder) ? PERSON.length() : HELD.length());
    }
}

package org.mesinfos.linkage.sliced;

import org.mesinfos.linkage.compare.AddressPatterns;

/**
 * For each e-mail address of a bucket of keys, the pattern with the lowest number in which it consists of a name, and the
 * bucket of rows that counts it. Filled by one thread, then read only.
 */
final class FoundPatterns {

    /** Numbers of patterns, each increased by 1. */
    private final KeyCounts patterns = new KeyCounts();

    private final KeyCounts counters = new KeyCounts();

    /** Adds the pattern of an address in a bucket of rows. */
    void add(long address, int pattern, int bucket) {
        if (pattern == AddressPatterns.NONE) {
            return;
        }
        int known = patterns.get(address);
        int found = pattern + 1;
        if (known == 0 || found < known || (found == known && bucket < counters.get(address))) {
            patterns.set(KeyTags.ADDRESS_PATTERN, address, found);
            counters.set(KeyTags.ADDRESS_PATTERN, address, bucket);
        }
    }

    /** Returns what a bucket of rows has to know about an address; 0 if it does not consist of a name. */
    int of(long address, int bucket) {
        int found = patterns.get(address);
        return found == 0 ? 0 : 2 * found + (counters.get(address) == bucket ? 1 : 0);
    }

    /** Returns the number of the pattern from what a bucket knows. */
    static int pattern(int known) {
        return known / 2 - 1;
    }

    /** Returns whether a bucket counts the address, from what it knows. */
    static boolean counts(int known) {
        return known % 2 == 1;
    }
}

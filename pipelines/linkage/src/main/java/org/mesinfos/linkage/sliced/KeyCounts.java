package org.mesinfos.linkage.sliced;

/** Sums by key, in arrays. Filled by one thread, then read only. */
final class KeyCounts {

    private long[] hashes = new long[64];
    private byte[] tags = new byte[64];
    private int[] counts = new int[64];
    private boolean[] used = new boolean[64];
    private int size;

    /** Adds to the sum of a key. */
    void add(byte tag, long hash, int number) {
        int slot = slot(hash);
        if (!used[slot]) {
            used[slot] = true;
            hashes[slot] = hash;
            tags[slot] = tag;
            size++;
        }
        counts[slot] += number;
        if (2 * size > hashes.length) {
            grow();
        }
    }

    /** Replaces the sum of a key. */
    void set(byte tag, long hash, int number) {
        add(tag, hash, 0);
        counts[slot(hash)] = number;
    }

    /** Returns the sum of a key; 0 if there is none. */
    int get(long hash) {
        return counts[slot(hash)];
    }

    void forEach(KeyVisitor visitor) {
        for (int slot = 0; slot < hashes.length; slot++) {
            if (used[slot]) {
                visitor.key(tags[slot], hashes[slot], counts[slot]);
            }
        }
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) (hash >>> 32 ^ hash) & mask;
        while (used[slot] && hashes[slot] != hash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        byte[] oldTags = tags;
        int[] oldCounts = counts;
        boolean[] oldUsed = used;
        hashes = new long[2 * oldHashes.length];
        tags = new byte[hashes.length];
        counts = new int[hashes.length];
        used = new boolean[hashes.length];
        for (int old = 0; old < oldHashes.length; old++) {
            if (oldUsed[old]) {
                int slot = slot(oldHashes[old]);
                used[slot] = true;
                hashes[slot] = oldHashes[old];
                tags[slot] = oldTags[old];
                counts[slot] = oldCounts[old];
            }
        }
    }

    /** Visitor of keys and their sums. */
    interface KeyVisitor {
        void key(byte tag, long hash, int sum);
    }
}

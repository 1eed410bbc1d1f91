package org.mesinfos.linkage.blocking;

import java.util.Arrays;
import org.mesinfos.linkage.features.Hashes;

/**
 * Blocking keys of one record under one rule. A key has 32 bits, so a few pairs of records share one by chance. Reused
 * for each record.
 */
final class BlockingKeyList {

    /** Reserved value that is no key. */
    static final int NONE = 0;

    private int[] keys = new int[8];
    private int size;

    void clear() {
        size = 0;
    }

    /** Adds the key of two values unless it is already contained. */
    void add(long a, long b) {
        int key = (int) Hashes.of(a, b);
        for (int i = 0; i < size; i++) {
            if (keys[i] == key) {
                return;
            }
        }
        if (key != NONE) {
            keys = size == keys.length ? Arrays.copyOf(keys, 2 * size) : keys;
            keys[size++] = key;
        }
    }

    int size() {
        return size;
    }

    int key(int index) {
        return keys[index];
    }
}

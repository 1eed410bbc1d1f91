package org.mesinfos.linkage.blocking;

import java.util.Arrays;
import org.mesinfos.linkage.features.Hashes;

/** Keys of one record under one rule; 32 bits each, so that a few strangers meet by chance. Used again and again. */
final class KeyList {

    /** No key. */
    static final int NONE = 0;

    private int[] keys = new int[8];
    private int size;

    void clear() {
        size = 0;
    }

    /** Adds a key made of two values, unless it is there already. */
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

package org.mesinfos.connectors.format.sgml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Cache of upper-case tag names. Not thread-safe. */
final class TagNameCache {

    /** Capacity, a power of two. At three quarters of it, further names are not cached. */
    private static final int SLOTS = 4096;

    private final byte[][] spellings = new byte[SLOTS][];
    private final String[] names = new String[SLOTS];
    private int size;

    /** Returns the name for these ASCII bytes. */
    String name(byte[] bytes, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
        while (spellings[slot] != null) {
            byte[] spelling = spellings[slot];
            if (Arrays.equals(spelling, 0, spelling.length, bytes, from, to)) {
                return names[slot];
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
        String name = new String(bytes, from, to - from, StandardCharsets.US_ASCII).toUpperCase(Locale.ROOT);
        if (size < SLOTS / 4 * 3) {
            size++;
            spellings[slot] = Arrays.copyOfRange(bytes, from, to);
            names[slot] = name;
        }
        return name;
    }
}

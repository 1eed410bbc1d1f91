package org.mesinfos.connectors.format.sgml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Names of tags in upper case; each that was met is kept once. Not safe for use by several threads. */
final class TagNames {

    /** A power of two; names beyond three quarters of it are not kept. */
    private static final int SLOTS = 4096;

    private final byte[][] spellings = new byte[SLOTS][];
    private final String[] names = new String[SLOTS];
    private int kept;

    /** The name spelled by these bytes, which are ASCII. */
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
        if (kept < SLOTS / 4 * 3) {
            kept++;
            spellings[slot] = Arrays.copyOfRange(bytes, from, to);
            names[slot] = name;
        }
        return name;
    }
}

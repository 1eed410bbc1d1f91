package org.mesinfos.linkage.sliced;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Growable list of keys of rows, with a number for each: the size of its group, or nothing yet. Filled by one thread,
 * then read only.
 */
public final class KeyEntries {

    private static final int ENTRY_BYTES = Integer.BYTES + 1 + Long.BYTES + Integer.BYTES;

    private int[] rows = new int[64];
    private byte[] tags = new byte[64];
    private long[] hashes = new long[64];
    private int[] numbers = new int[64];
    private int size;

    /** Adds an entry. */
    public void add(int row, byte tag, long hash, int number) {
        if (size == rows.length) {
            int larger = size + (size >> 1);
            rows = Arrays.copyOf(rows, larger);
            tags = Arrays.copyOf(tags, larger);
            hashes = Arrays.copyOf(hashes, larger);
            numbers = Arrays.copyOf(numbers, larger);
        }
        rows[size] = row;
        tags[size] = tag;
        hashes[size] = hash;
        numbers[size++] = number;
    }

    public int size() {
        return size;
    }

    int row(int entry) {
        return rows[entry];
    }

    byte tag(int entry) {
        return tags[entry];
    }

    long hash(int entry) {
        return hashes[entry];
    }

    int number(int entry) {
        return numbers[entry];
    }

    /** Encodes the entries. */
    public byte[] write() {
        ByteBuffer bytes = ByteBuffer.allocate(size * ENTRY_BYTES);
        for (int entry = 0; entry < size; entry++) {
            bytes.putInt(rows[entry]).put(tags[entry]).putLong(hashes[entry]).putInt(numbers[entry]);
        }
        return bytes.array();
    }

    /** Decodes the entries of all blocks. */
    public static KeyEntries read(Iterable<byte[]> blocks) {
        KeyEntries entries = new KeyEntries();
        blocks.forEach(entries::addAll);
        return entries;
    }

    /** Adds the entries of an encoded block. */
    public void addAll(byte[] block) {
        ByteBuffer bytes = ByteBuffer.wrap(block);
        while (bytes.hasRemaining()) {
            add(bytes.getInt(), bytes.get(), bytes.getLong(), bytes.getInt());
        }
    }
}

package org.mesinfos.pipelines.identity;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mesinfos.connectors.Subject;
import org.mesinfos.records.SubjectKind;

/**
 * From the subjects of one organisation to numbers, in little memory: about 20 bytes a subject and one a character.
 *
 * <p>Whole references are kept and compared, since two that share a hash must never share an owner. Written by one
 * thread, then safe for reading by several.
 */
final class SubjectIndex implements Serializable {

    /** No number: the subject is not in the index. */
    static final int ABSENT = -1;

    private static final long serialVersionUID = 1;

    private static final SubjectKind[] KINDS = SubjectKind.values();
    private static final int FIRST_SLOTS = 64;

    /** Entry numbers from 1 by hash; 0 is free. The length is a power of two. */
    private int[] slots = new int[FIRST_SLOTS];
    /** Where the key of each entry begins; it ends where the next begins. */
    private int[] starts = new int[FIRST_SLOTS];
    /** Keys: the kind, then the normalised reference in UTF-8. */
    private byte[] keys = new byte[FIRST_SLOTS * 16];

    private int[] numbers = new int[FIRST_SLOTS];
    private int size;

    /** The number of a subject, or {@link #ABSENT}. */
    int number(SubjectKind kind, String normalised) {
        byte[] key = key(kind, normalised);
        int entry = slots[slot(key)];
        return entry == 0 ? ABSENT : numbers[entry - 1];
    }

    /** Gives a subject a number, 0 or more, in place of one it may have. */
    void put(SubjectKind kind, String normalised, int number) {
        byte[] key = key(kind, normalised);
        int slot = slot(key);
        if (slots[slot] == 0) {
            append(key);
            slots[slot] = size;
        }
        numbers[slots[slot] - 1] = number;
        if (size * 10L > slots.length * 6L) {
            grow();
        }
    }

    int size() {
        return size;
    }

    /** The subject of an entry, normalised; entries are numbered from 0. */
    Subject subject(int entry) {
        int start = starts[entry];
        String reference = new String(keys, start + 1, starts[entry + 1] - start - 1, StandardCharsets.UTF_8);
        return new Subject(KINDS[keys[start]], reference);
    }

    private static byte[] key(SubjectKind kind, String normalised) {
        byte[] reference = normalised.getBytes(StandardCharsets.UTF_8);
        byte[] key = new byte[reference.length + 1];
        key[0] = (byte) kind.ordinal();
        System.arraycopy(reference, 0, key, 1, reference.length);
        return key;
    }

    /** The slot that holds a key, or the free one where it belongs. */
    private int slot(byte[] key) {
        int mask = slots.length - 1;
        int slot = hash(key, 0, key.length) & mask;
        while (slots[slot] != 0 && !holds(slots[slot] - 1, key)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean holds(int entry, byte[] key) {
        return Arrays.equals(keys, starts[entry], starts[entry + 1], key, 0, key.length);
    }

    private void append(byte[] key) {
        int start = starts[size];
        int end = Math.addExact(start, key.length);
        if (end > keys.length) {
            keys = Arrays.copyOf(keys, Math.max(end, (int) Math.min(Integer.MAX_VALUE - 8L, keys.length * 3L / 2)));
        }
        System.arraycopy(key, 0, keys, start, key.length);
        size++;
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 3 / 2);
            numbers = Arrays.copyOf(numbers, starts.length);
        }
        starts[size] = end;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int entry = 0; entry < size; entry++) {
            int slot = hash(keys, starts[entry], starts[entry + 1]) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = entry + 1;
        }
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        hash *= 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }
}

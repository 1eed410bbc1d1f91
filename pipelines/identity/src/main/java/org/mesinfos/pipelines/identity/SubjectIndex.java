package org.mesinfos.pipelines.identity;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.records.SubjectKind;

/**
 * Compact map from the subjects of one organisation to numbers: about 27 bytes per subject and one per character.
 *
 * <p>Whole references are stored and compared, since two references with the same hash must never share an owner.
 * Written by one thread, then safe for reading by several.
 */
final class SubjectIndex implements Serializable {

    /** Result for a subject that is not in the index. */
    static final int ABSENT = -1;

    private static final long serialVersionUID = 1;

    private static final SubjectKind[] KINDS = SubjectKind.values();
    private static final int FIRST_SLOTS = 64;
    /** Size of the fields before the key of an entry: the number and the length of the key. */
    private static final int KEY_OFFSET = 2 * Integer.BYTES;

    /**
     * Hash table: the hash in the upper half, the offset of the entry plus 1 in the lower half; 0 is a free slot. The
     * length is a power of two.
     */
    private long[] slots = new long[FIRST_SLOTS];
    /** Consecutive entries: number, length of the key, kind, normalised reference in UTF-8. */
    private byte[] entries = new byte[FIRST_SLOTS * 16];

    private int used;
    private int size;

    /** Returns the number of a subject, or {@link #ABSENT}. */
    int number(SubjectKind kind, String normalised) {
        byte[] key = key(kind, normalised);
        long slot = slots[slot(key)];
        return slot == 0 ? ABSENT : entry((int) slot).getInt();
    }

    /** Assigns a number, 0 or more, to a subject, in place of any previous one. */
    void put(SubjectKind kind, String normalised, int number) {
        byte[] key = key(kind, normalised);
        int slot = slot(key);
        if (slots[slot] == 0) {
            slots[slot] = (long) hash(key) << Integer.SIZE | append(key);
            size++;
        }
        entry((int) slots[slot]).putInt(number);
        if (size * 10L > slots.length * 6L) {
            grow();
        }
    }

    int size() {
        return size;
    }

    /** Passes every subject, normalised, to a consumer. */
    void forEach(Consumer<Subject> each) {
        int start = 0;
        while (start < used) {
            int end = start + KEY_OFFSET + keyLength(start);
            int text = start + KEY_OFFSET + 1;
            String reference = new String(entries, text, end - text, StandardCharsets.UTF_8);
            each.accept(new Subject(KINDS[entries[text - 1]], reference));
            start = end;
        }
    }

    /**
     * Returns the key of a reference. A table is used only by the program that built it, so the ordinal identifies the
     * kind.
     */
    @SuppressWarnings("EnumOrdinal")
    private static byte[] key(SubjectKind kind, String normalised) {
        byte[] reference = normalised.getBytes(StandardCharsets.UTF_8);
        byte[] key = new byte[reference.length + 1];
        key[0] = (byte) kind.ordinal();
        System.arraycopy(reference, 0, key, 1, reference.length);
        return key;
    }

    /** Returns the slot of a key, or the free slot where it belongs. */
    private int slot(byte[] key) {
        int hash = hash(key);
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0 && !((int) (slots[slot] >> Integer.SIZE) == hash && hasKey((int) slots[slot], key))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean hasKey(int position, byte[] key) {
        int start = position - 1;
        int from = start + KEY_OFFSET;
        return keyLength(start) == key.length && Arrays.equals(entries, from, from + key.length, key, 0, key.length);
    }

    private ByteBuffer entry(int position) {
        return ByteBuffer.wrap(entries, position - 1, KEY_OFFSET);
    }

    private int keyLength(int start) {
        return ByteBuffer.wrap(entries).getInt(start + Integer.BYTES);
    }

    /** Appends an entry and returns its offset plus 1. */
    private int append(byte[] key) {
        int start = used;
        used = Math.addExact(start, KEY_OFFSET + key.length);
        if (used > entries.length) {
            long larger = Math.min(Integer.MAX_VALUE - 8L, entries.length * 3L / 2);
            entries = Arrays.copyOf(entries, Math.max(used, (int) larger));
        }
        ByteBuffer.wrap(entries, start, KEY_OFFSET + key.length)
                .putInt(ABSENT)
                .putInt(key.length)
                .put(key);
        return start + 1;
    }

    private void grow() {
        long[] oldSlots = slots;
        slots = new long[oldSlots.length * 2];
        int mask = slots.length - 1;
        for (long entry : oldSlots) {
            if (entry != 0) {
                int slot = (int) (entry >> Integer.SIZE) & mask;
                while (slots[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                slots[slot] = entry;
            }
        }
    }

    private static int hash(byte[] key) {
        int hash = Arrays.hashCode(key) * 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }
}

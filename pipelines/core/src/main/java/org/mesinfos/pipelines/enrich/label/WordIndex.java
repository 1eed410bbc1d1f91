package org.mesinfos.pipelines.enrich.label;

import java.util.Arrays;

/** Hash index that numbers the words of a vocabulary. Filled first, then safe for use by several threads. */
final class WordIndex {

    static final int UNKNOWN = -1;

    private static final int HASH_SEED = 17;
    private static final int HASH_FACTOR = 31;

    private String[] words = new String[1 << 10];
    private int count;
    /** Hash of a word in the upper half and its number in the lower half, so that other words are not looked at. */
    private long[] slots = emptySlots(1 << 12);

    private static long[] emptySlots(int size) {
        long[] places = new long[size];
        Arrays.fill(places, UNKNOWN);
        return places;
    }

    /** Returns the number of a word and adds the word if it is new. */
    int add(String word) {
        int known = find(word.toCharArray(), 0, word.length(), 0, 0);
        if (known != UNKNOWN) {
            return known;
        }
        if (count == words.length) {
            words = Arrays.copyOf(words, 2 * count);
        }
        words[count] = word;
        if (2 * (count + 1) > slots.length) {
            slots = emptySlots(2 * slots.length);
            for (int i = 0; i < count; i++) {
                insert(i);
            }
        }
        insert(count);
        return count++;
    }

    private void insert(int number) {
        int hash = hash(words[number]);
        int slot = start(hash);
        while (slots[slot] != UNKNOWN) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = ((long) hash << Integer.SIZE) | number;
    }

    private static int hash(String word) {
        int hash = HASH_SEED;
        for (int i = 0; i < word.length(); i++) {
            hash = HASH_FACTOR * hash + word.charAt(i);
        }
        return hash;
    }

    private int start(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed >>> 8) & (slots.length - 1);
    }

    /**
     * Returns the number of the word formed by two ranges of letters, the second of which may be empty; {@link
     * #UNKNOWN} if there is none.
     */
    int find(char[] letters, int start, int end, int secondStart, int secondEnd) {
        int hash = HASH_SEED;
        for (int i = start; i < end; i++) {
            hash = HASH_FACTOR * hash + letters[i];
        }
        for (int i = secondStart; i < secondEnd; i++) {
            hash = HASH_FACTOR * hash + letters[i];
        }
        int length = end - start + secondEnd - secondStart;
        for (int slot = start(hash); slots[slot] != UNKNOWN; slot = (slot + 1) & (slots.length - 1)) {
            if ((int) (slots[slot] >>> Integer.SIZE) == hash) {
                int number = (int) slots[slot];
                String word = words[number];
                if (word.length() == length
                        && matches(word, 0, letters, start, end)
                        && matches(word, end - start, letters, secondStart, secondEnd)) {
                    return number;
                }
            }
        }
        return UNKNOWN;
    }

    private static boolean matches(String word, int offset, char[] letters, int start, int end) {
        for (int i = start; i < end; i++) {
            if (word.charAt(offset + i - start) != letters[i]) {
                return false;
            }
        }
        return true;
    }
}

package org.mesinfos.pipelines.enrich.label;

import java.util.Arrays;

/** Hash index that numbers the words of a vocabulary. Filled first, then safe for use by several threads. */
final class Words {

    static final int UNKNOWN = -1;

    private static final int GROUND = 17;
    private static final int FACTOR = 31;

    private String[] words = new String[1 << 10];
    private int count;
    private int[] places = places(1 << 12);

    private static int[] places(int size) {
        int[] places = new int[size];
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
        if (2 * (count + 1) > places.length) {
            places = places(2 * places.length);
            for (int i = 0; i < count; i++) {
                place(i);
            }
        }
        place(count);
        return count++;
    }

    private void place(int number) {
        String word = words[number];
        int slot = start(hash(word));
        while (places[slot] != UNKNOWN) {
            slot = (slot + 1) & (places.length - 1);
        }
        places[slot] = number;
    }

    private static int hash(String word) {
        int hash = GROUND;
        for (int i = 0; i < word.length(); i++) {
            hash = FACTOR * hash + word.charAt(i);
        }
        return hash;
    }

    private int start(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed >>> 8) & (places.length - 1);
    }

    /**
     * Returns the number of the word formed by two ranges of letters, the second of which may be empty; {@link
     * #UNKNOWN} if there is none.
     */
    int find(char[] letters, int start, int end, int secondStart, int secondEnd) {
        int hash = GROUND;
        for (int i = start; i < end; i++) {
            hash = FACTOR * hash + letters[i];
        }
        for (int i = secondStart; i < secondEnd; i++) {
            hash = FACTOR * hash + letters[i];
        }
        int length = end - start + secondEnd - secondStart;
        for (int slot = start(hash); places[slot] != UNKNOWN; slot = (slot + 1) & (places.length - 1)) {
            String word = words[places[slot]];
            if (word.length() == length
                    && matches(word, 0, letters, start, end)
                    && matches(word, end - start, letters, secondStart, secondEnd)) {
                return places[slot];
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

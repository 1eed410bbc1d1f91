package org.mesinfos.linkage.features;

/**
 * Signature of a text in one long, by which most pairs of different texts are distinguished without a comparison: the
 * set of its letters, its length, and its first four letters. Stateless.
 */
public final class TextSignature {

    /** Maximum length; longer texts have this length too. */
    public static final int MAX_LENGTH = 63;

    private static final int PREFIX = 4;
    private static final int BITS_PER_LETTER = 6;
    private static final int MASK = 63;

    private TextSignature() {}

    static long of(String text) {
        long letters = 0;
        long prefix = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1L << (text.charAt(i) & 31);
            prefix |= i < PREFIX ? (long) (text.charAt(i) & MASK) << (i * BITS_PER_LETTER) : 0;
        }
        return letters << 32 | prefix << BITS_PER_LETTER | Math.min(MAX_LENGTH, text.length());
    }

    /** Returns a lower bound of the number of letters that are in the first text but not in the second. */
    public static int lettersOnlyInFirst(long first, long second) {
        return Integer.bitCount((int) (first >>> 32) & ~(int) (second >>> 32));
    }

    /** Returns the length of the text, at most {@link #MAX_LENGTH}. */
    public static int length(long signature) {
        return (int) signature & MASK;
    }

    /** Returns an upper bound of the length of the common prefix, at most four. */
    public static int commonPrefix(long first, long second) {
        long differing = (first ^ second) >>> BITS_PER_LETTER & 0xFFFFFF;
        int same = differing == 0 ? PREFIX : Long.numberOfTrailingZeros(differing) / BITS_PER_LETTER;
        return Math.min(same, Math.min(length(first), length(second)));
    }
}

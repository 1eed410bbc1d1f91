package org.mesinfos.linkage.features;

/**
 * What of a text tells most texts apart at a glance, in one long: which letters it has, its length, its first four
 * letters. Stateless.
 */
public final class Shape {

    /** The length that stands for all longer ones. */
    public static final int LONG = 63;

    private static final int PREFIX = 4;
    private static final int BITS = 6;
    private static final int MASK = 63;

    private Shape() {}

    static long of(String text) {
        long letters = 0;
        long prefix = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1L << (text.charAt(i) & 31);
            prefix |= i < PREFIX ? (long) (text.charAt(i) & MASK) << (i * BITS) : 0;
        }
        return letters << 32 | prefix << BITS | Math.min(LONG, text.length());
    }

    /** Letters at least that the first of two texts has and the second has not. */
    public static int alone(long first, long second) {
        return Integer.bitCount((int) (first >>> 32) & ~(int) (second >>> 32));
    }

    /** Its length, or {@link #LONG}. */
    public static int length(long shape) {
        return (int) shape & MASK;
    }

    /** How many letters two texts have in common at their beginning, at most and up to four. */
    public static int prefix(long first, long second) {
        long differing = (first ^ second) >>> BITS & 0xFFFFFF;
        int same = differing == 0 ? PREFIX : Long.numberOfTrailingZeros(differing) / BITS;
        return Math.min(same, Math.min(length(first), length(second)));
    }
}

package org.mesinfos.linkage.compare;

import java.util.Arrays;
import org.mesinfos.linkage.features.Hashes;
import org.mesinfos.linkage.features.Shape;
import org.mesinfos.linkage.features.Vocabulary;
import org.mesinfos.linkage.text.Typos;

/**
 * Similarity of two different values of one vocabulary. Results are cached, since a few names account for most pairs.
 * Not safe for use by several threads.
 */
final class Nearness {

    static final byte FAR = 0;
    /** Similar as a whole. */
    static final byte CLOSE = 1;
    /** One typing error apart, or two in a long text. */
    static final byte TYPO = 2;

    private static final int MOST_REMEMBERED = 1 << 16;
    private static final int REMEMBERED_A_VALUE = 8;
    private static final int SHORT = 4;
    private static final int LONG = 9;
    private static final double ALIKE = 0.86;
    private static final double ROUNDING = 1e-9;
    /** Scale of the Winkler bonus for each letter of the common prefix. */
    private static final double PREFIX = 0.1;
    /** Minimum length of a text that is a prefix of the other. */
    private static final int BEGINNING = 3;

    /** Similarity measure, which depends on the kind of text. */
    enum Measure {
        /** For short texts, whose start is more significant than their end. */
        NAME {
            /** Computes an upper bound: Jaro-Winkler with all common letters in order and the longest common prefix. */
            @Override
            boolean mayBeClose(long a, long b) {
                int prefix = Shape.prefix(a, b);
                if (prefix >= BEGINNING) {
                    return true;
                }
                int first = Shape.length(a);
                int second = Shape.length(b);
                double common = Math.min(first - Shape.alone(a, b), second - Shape.alone(b, a));
                double jaro = (common / first + common / second + 1) / 3;
                return jaro + prefix * PREFIX * (1 - jaro) >= ALIKE - ROUNDING;
            }

            @Override
            boolean isClose(String a, String b, int shorter) {
                return (shorter >= BEGINNING && (a.startsWith(b) || b.startsWith(a)))
                        || Typos.jaroWinkler(a, b) >= ALIKE;
            }
        },
        /** For e-mail addresses, which start alike for all people with the same given name. */
        EMAIL {
            @Override
            boolean mayBeClose(long a, long b) {
                return maySlip(a, b, Math.min(Shape.length(a), Shape.length(b)) / 4);
            }

            @Override
            boolean isClose(String a, String b, int shorter) {
                int allowed = shorter / 4;
                return Typos.distance(a, b, allowed) <= allowed;
            }
        };

        /** Tests by signatures whether texts may be similar by a measure other than the edit distance. */
        abstract boolean mayBeClose(long a, long b);

        abstract boolean isClose(String a, String b, int shorter);
    }

    private final Vocabulary vocabulary;
    private final Measure measure;
    private final long[] pairs;
    private final byte[] answers;
    private final int shift;

    Nearness(Vocabulary vocabulary, Measure measure) {
        this.vocabulary = vocabulary;
        this.measure = measure;
        long wantedSize = Math.min(MOST_REMEMBERED, Math.max(2L, (long) vocabulary.size() * REMEMBERED_A_VALUE));
        int cacheSize = (int) Long.highestOneBit(wantedSize);
        this.pairs = new long[cacheSize];
        this.answers = new byte[cacheSize];
        this.shift = Long.SIZE - Integer.numberOfTrailingZeros(cacheSize);
        Arrays.fill(pairs, -1);
    }

    byte of(int a, int b) {
        long pair = a < b ? (long) a << 32 | b : (long) b << 32 | a;
        if (!mayBeNear(vocabulary.shape(a), vocabulary.shape(b))) {
            return FAR;
        }
        int slot = (int) (Hashes.mix(pair) >>> shift);
        if (pairs[slot] != pair) {
            answers[slot] = compare(a, b);
            pairs[slot] = pair;
        }
        return answers[slot];
    }

    /** Rules out most pairs by their signatures. If false, the texts are dissimilar by every measure. */
    private boolean mayBeNear(long a, long b) {
        int shorter = Math.min(Shape.length(a), Shape.length(b));
        return Math.max(Shape.length(a), Shape.length(b)) == Shape.LONG
                || maySlip(a, b, slips(shorter))
                || measure.mayBeClose(a, b);
    }

    /** Tests by signatures whether the edit distance of two texts may be within a limit. */
    private static boolean maySlip(long a, long b, int allowed) {
        return allowed > 0
                && Math.abs(Shape.length(a) - Shape.length(b)) <= allowed
                && Math.max(Shape.alone(a, b), Shape.alone(b, a)) <= allowed;
    }

    private static int slips(int shorter) {
        return shorter < SHORT ? 0 : shorter < LONG ? 1 : 2;
    }

    private byte compare(int first, int second) {
        String a = vocabulary.text(first);
        String b = vocabulary.text(second);
        int shorter = Math.min(a.length(), b.length());
        if (shorter < 2) {
            return FAR;
        }
        int allowed = slips(shorter);
        if (allowed > 0 && Typos.distance(a, b, allowed) <= allowed) {
            return TYPO;
        }
        return measure.isClose(a, b, shorter) ? CLOSE : FAR;
    }
}

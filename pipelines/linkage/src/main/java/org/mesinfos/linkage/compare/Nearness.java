package org.mesinfos.linkage.compare;

import java.util.Arrays;
import org.mesinfos.linkage.features.Hashes;
import org.mesinfos.linkage.features.Shape;
import org.mesinfos.linkage.features.Vocabulary;
import org.mesinfos.linkage.text.Typos;

/**
 * How near two different values of one vocabulary are written. Remembers answers: a few names make most pairs. Not safe
 * for use by several threads.
 */
final class Nearness {

    static final byte FAR = 0;
    /** Alike as a whole. */
    static final byte CLOSE = 1;
    /** One slip of the hand apart, or two in a long text. */
    static final byte TYPO = 2;

    private static final int MOST_REMEMBERED = 1 << 16;
    private static final int REMEMBERED_A_VALUE = 8;
    private static final int SHORT = 4;
    private static final int LONG = 9;
    private static final double ALIKE = 0.86;
    private static final double ROUNDING = 1e-9;
    /** What Winkler adds for each letter of a common beginning, as a share of what is missing. */
    private static final double PREFIX = 0.1;
    /** One that is the beginning of another has so many letters or more. */
    private static final int BEGINNING = 3;

    /** How texts are compared. */
    enum Measure {
        /** Short texts, whose beginning tells more than their end. */
        NAME {
            /** Jaro and Winkler's measure with all letters in common in order and the longest prefix that counts. */
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
        /** Addresses, which begin alike for everyone of one given name. */
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

        /** Whether texts of these shapes may be near by another measure than by counting slips. */
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
        long wanted = Math.min(MOST_REMEMBERED, Math.max(2L, (long) vocabulary.size() * REMEMBERED_A_VALUE));
        int remembered = (int) Long.highestOneBit(wanted);
        this.pairs = new long[remembered];
        this.answers = new byte[remembered];
        this.shift = Long.SIZE - Integer.numberOfTrailingZeros(remembered);
        Arrays.fill(pairs, -1);
    }

    byte of(int a, int b) {
        long pair = a < b ? (long) a << 32 | b : (long) b << 32 | a;
        if (!mayBeNear(vocabulary.shape(a), vocabulary.shape(b))) {
            return FAR;
        }
        int place = (int) (Hashes.mix(pair) >>> shift);
        if (pairs[place] != pair) {
            answers[place] = compare(a, b);
            pairs[place] = pair;
        }
        return answers[place];
    }

    /** A quick look that tells most texts apart: no two texts of which it does not hold are near by any measure. */
    private boolean mayBeNear(long a, long b) {
        int shorter = Math.min(Shape.length(a), Shape.length(b));
        return Math.max(Shape.length(a), Shape.length(b)) == Shape.LONG
                || maySlip(a, b, slips(shorter))
                || measure.mayBeClose(a, b);
    }

    /** Whether so many slips may lie between texts of these shapes. */
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

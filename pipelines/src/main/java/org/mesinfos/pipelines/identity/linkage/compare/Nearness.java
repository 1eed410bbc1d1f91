package org.mesinfos.pipelines.identity.linkage.compare;

import java.util.Arrays;
import org.mesinfos.pipelines.identity.linkage.features.Hashes;
import org.mesinfos.pipelines.identity.linkage.features.Vocabulary;
import org.mesinfos.pipelines.identity.linkage.text.Typos;

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

    /** How texts are compared. */
    enum Measure {
        /** Short texts, whose beginning tells more than their end. */
        NAME {
            @Override
            boolean isClose(String a, String b, int shorter) {
                return (shorter >= 3 && (a.startsWith(b) || b.startsWith(a))) || Typos.jaroWinkler(a, b) >= ALIKE;
            }
        },
        /** Addresses, which begin alike for everyone of one given name. */
        EMAIL {
            @Override
            boolean isClose(String a, String b, int shorter) {
                int allowed = shorter / 4;
                return Typos.distance(a, b, allowed) <= allowed;
            }
        };

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
        int place = (int) (Hashes.mix(pair) >>> shift);
        if (pairs[place] != pair) {
            answers[place] = compare(vocabulary.text(a), vocabulary.text(b));
            pairs[place] = pair;
        }
        return answers[place];
    }

    private byte compare(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (shorter < 2) {
            return FAR;
        }
        int allowed = shorter < SHORT ? 0 : shorter < LONG ? 1 : 2;
        if (allowed > 0 && Typos.distance(a, b, allowed) <= allowed) {
            return TYPO;
        }
        return measure.isClose(a, b, shorter) ? CLOSE : FAR;
    }
}

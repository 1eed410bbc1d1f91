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
    /** What Winkler adds at most for a common beginning, as a share of what is missing. */
    private static final double MOST_PREFIX = 0.4;

    /** How texts are compared. */
    enum Measure {
        /** Short texts, whose beginning tells more than their end. */
        NAME {
            @Override
            int mostSlips(int shorter) {
                return 2;
            }

            /** Jaro and Winkler's measure with all letters in common in order and the longest prefix that counts. */
            @Override
            boolean mayBeClose(int firstCommon, int first, int secondCommon, int second) {
                if (firstCommon == first || secondCommon == second) {
                    return true;
                }
                double common = Math.min(firstCommon, secondCommon);
                double jaro = (common / first + common / second + 1) / 3;
                return jaro + MOST_PREFIX * (1 - jaro) >= ALIKE;
            }

            @Override
            boolean isClose(String a, String b, int shorter) {
                return (shorter >= 3 && (a.startsWith(b) || b.startsWith(a))) || Typos.jaroWinkler(a, b) >= ALIKE;
            }
        },
        /** Addresses, which begin alike for everyone of one given name. */
        EMAIL {
            @Override
            int mostSlips(int shorter) {
                return Math.max(2, shorter / 4);
            }

            @Override
            boolean mayBeClose(int firstCommon, int first, int secondCommon, int second) {
                return false;
            }

            @Override
            boolean isClose(String a, String b, int shorter) {
                int allowed = shorter / 4;
                return Typos.distance(a, b, allowed) <= allowed;
            }
        };

        /** So many slips at most lie between texts that are near by counting slips. */
        abstract int mostSlips(int shorter);

        /** Whether texts may be near by another measure, which have so many letters that may be in the other. */
        abstract boolean mayBeClose(int firstCommon, int first, int secondCommon, int second);

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
            answers[place] = compare(a, b);
            pairs[place] = pair;
        }
        return answers[place];
    }

    /** A quick look that tells most names apart: no two texts of which it holds are near by any measure. */
    private boolean haveTooFewLettersInCommon(int first, int firstLength, int second, int secondLength) {
        int ofFirst = vocabulary.letters(first);
        int ofSecond = vocabulary.letters(second);
        int alone = Integer.bitCount(ofFirst & ~ofSecond);
        int others = Integer.bitCount(ofSecond & ~ofFirst);
        int slips = Math.max(alone, others);
        return slips > measure.mostSlips(Math.min(firstLength, secondLength))
                && !measure.mayBeClose(firstLength - alone, firstLength, secondLength - others, secondLength);
    }

    private byte compare(int first, int second) {
        String a = vocabulary.text(first);
        String b = vocabulary.text(second);
        int shorter = Math.min(a.length(), b.length());
        if (shorter < 2 || haveTooFewLettersInCommon(first, a.length(), second, b.length())) {
            return FAR;
        }
        int allowed = shorter < SHORT ? 0 : shorter < LONG ? 1 : 2;
        if (allowed > 0 && Typos.distance(a, b, allowed) <= allowed) {
            return TYPO;
        }
        return measure.isClose(a, b, shorter) ? CLOSE : FAR;
    }
}

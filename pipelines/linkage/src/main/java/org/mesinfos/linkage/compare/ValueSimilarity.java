package org.mesinfos.linkage.compare;

import java.util.Arrays;
import org.mesinfos.linkage.features.Hashes;
import org.mesinfos.linkage.features.TextSignature;
import org.mesinfos.linkage.features.Vocabulary;
import org.mesinfos.linkage.text.StringDistances;

/**
 * Similarity of two different values of one vocabulary. Results are cached, since a few names account for most pairs.
 * Not safe for use by several threads.
 */
final class ValueSimilarity {

    static final byte DISSIMILAR = 0;
    /** Similar as a whole. */
    static final byte CLOSE = 1;
    /** One typing error apart, or two in a long text. */
    static final byte TYPO = 2;

    private static final int MAX_CACHED = 1 << 16;
    private static final int CACHED_PER_VALUE = 8;
    private static final int MIN_TYPO_LENGTH = 4;
    private static final int MIN_TWO_TYPO_LENGTH = 9;
    private static final double MIN_JARO_WINKLER = 0.86;
    private static final double ROUNDING = 1e-9;
    /** Scale of the Winkler bonus for each letter of the common prefix. */
    private static final double PREFIX_SCALE = 0.1;
    /** Minimum length of a text that is a prefix of the other. */
    private static final int MIN_PREFIX = 3;

    /** Similarity measure, which depends on the kind of text. */
    enum SimilarityMeasure {
        /** For short texts, whose start is more significant than their end. */
        NAME {
            /** Computes an upper bound: Jaro-Winkler with all common letters in order and the longest common prefix. */
            @Override
            boolean mayBeClose(long a, long b) {
                int prefix = TextSignature.commonPrefix(a, b);
                if (prefix >= MIN_PREFIX) {
                    return true;
                }
                int first = TextSignature.length(a);
                int second = TextSignature.length(b);
                double common = Math.min(
                        first - TextSignature.lettersOnlyInFirst(a, b),
                        second - TextSignature.lettersOnlyInFirst(b, a));
                double jaro = (common / first + common / second + 1) / 3;
                return jaro + prefix * PREFIX_SCALE * (1 - jaro) >= MIN_JARO_WINKLER - ROUNDING;
            }

            @Override
            boolean isClose(String a, String b, int shorter) {
                return (shorter >= MIN_PREFIX && (a.startsWith(b) || b.startsWith(a)))
                        || StringDistances.jaroWinkler(a, b) >= MIN_JARO_WINKLER;
            }
        },
        /** For e-mail addresses, which start alike for all people with the same given name. */
        EMAIL {
            @Override
            boolean mayBeClose(long a, long b) {
                return mayDifferByTypos(a, b, Math.min(TextSignature.length(a), TextSignature.length(b)) / 4);
            }

            @Override
            boolean isClose(String a, String b, int shorter) {
                int allowed = shorter / 4;
                return StringDistances.editDistance(a, b, allowed) <= allowed;
            }
        };

        /** Tests by signatures whether texts may be similar by a measure other than the edit distance. */
        abstract boolean mayBeClose(long a, long b);

        abstract boolean isClose(String a, String b, int shorter);
    }

    private final Vocabulary vocabulary;
    private final SimilarityMeasure measure;
    private final long[] pairs;
    private final byte[] grades;
    private final int shift;

    ValueSimilarity(Vocabulary vocabulary, SimilarityMeasure measure) {
        this.vocabulary = vocabulary;
        this.measure = measure;
        long wantedSize = Math.min(MAX_CACHED, Math.max(2L, (long) vocabulary.size() * CACHED_PER_VALUE));
        int cacheSize = (int) Long.highestOneBit(wantedSize);
        this.pairs = new long[cacheSize];
        this.grades = new byte[cacheSize];
        this.shift = Long.SIZE - Integer.numberOfTrailingZeros(cacheSize);
        Arrays.fill(pairs, -1);
    }

    byte grade(int a, int b) {
        long pair = a < b ? (long) a << 32 | b : (long) b << 32 | a;
        if (!mayBeSimilar(vocabulary.signature(a), vocabulary.signature(b))) {
            return DISSIMILAR;
        }
        int slot = (int) (Hashes.mix(pair) >>> shift);
        if (pairs[slot] != pair) {
            grades[slot] = compare(a, b);
            pairs[slot] = pair;
        }
        return grades[slot];
    }

    /** Rules out most pairs by their signatures. If false, the texts are dissimilar by every measure. */
    private boolean mayBeSimilar(long a, long b) {
        int shorter = Math.min(TextSignature.length(a), TextSignature.length(b));
        return Math.max(TextSignature.length(a), TextSignature.length(b)) == TextSignature.MAX_LENGTH
                || mayDifferByTypos(a, b, allowedTypos(shorter))
                || measure.mayBeClose(a, b);
    }

    /** Tests by signatures whether the edit distance of two texts may be within a limit. */
    private static boolean mayDifferByTypos(long a, long b, int allowed) {
        return allowed > 0
                && Math.abs(TextSignature.length(a) - TextSignature.length(b)) <= allowed
                && Math.max(TextSignature.lettersOnlyInFirst(a, b), TextSignature.lettersOnlyInFirst(b, a)) <= allowed;
    }

    private static int allowedTypos(int shorter) {
        return shorter < MIN_TYPO_LENGTH ? 0 : shorter < MIN_TWO_TYPO_LENGTH ? 1 : 2;
    }

    private byte compare(int first, int second) {
        String a = vocabulary.text(first);
        String b = vocabulary.text(second);
        int shorter = Math.min(a.length(), b.length());
        if (shorter < 2) {
            return DISSIMILAR;
        }
        int allowed = allowedTypos(shorter);
        if (allowed > 0 && StringDistances.editDistance(a, b, allowed) <= allowed) {
            return TYPO;
        }
        return measure.isClose(a, b, shorter) ? CLOSE : DISSIMILAR;
    }
}

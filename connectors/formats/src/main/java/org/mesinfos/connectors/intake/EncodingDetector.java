package org.mesinfos.connectors.intake;

import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Detector of the encoding of a text by the plausibility of its decoded words.
 *
 * <p>Statistical detectors need long texts, but a bank export may contain ten accents. Therefore, each word with a byte
 * above 127 is decoded with every candidate encoding and scored. A known word has the highest score, a plausible letter
 * between letters a lower one. A capital inside a small word and control characters reduce the score.
 */
final class EncodingDetector {

    /** In order of preference at equal scores. */
    private static final List<Alphabet> ALPHABETS = Alphabets.all();

    /** The number of known words that is sufficient to exclude a double-byte encoding. */
    private static final int CERTAIN_KNOWN_WORDS = 3;

    private static final int LONGEST_WORD = 40;
    /** Further words would cost time without a change of the result. */
    private static final int MAX_WORDS = 5_000;

    private final List<EncodingScore> scores;
    private final EastAsianEncodingDetector eastAsian = new EastAsianEncodingDetector();
    private int words;

    /** Creates a detector of every encoding in use. */
    EncodingDetector() {
        this.scores = ALPHABETS.stream()
                .flatMap(alphabet -> alphabet.charsets().stream()
                        .filter(Charset::isSupported)
                        .map(name -> new EncodingScore(Charset.forName(name), alphabet)))
                .toList();
    }

    /**
     * Creates a detector of single-byte encodings.
     *
     * @param candidates the encodings, in order of preference at equal scores
     * @param letters the letters outside a to z that the text has; empty if its language is unknown
     */
    EncodingDetector(List<Charset> candidates, String letters) {
        this.scores = candidates.stream()
                .flatMap(charset -> alphabets(charset)
                        .map(alphabet -> letters.isEmpty() ? alphabet : new DeclaredLetters(letters, alphabet))
                        .map(alphabet -> new EncodingScore(charset, alphabet)))
                .toList();
    }

    /** Returns the alphabets of an encoding; the western one if none names it. */
    private static Stream<Alphabet> alphabets(Charset charset) {
        List<Alphabet> alphabets = ALPHABETS.stream()
                .filter(alphabet -> alphabet.charsets().contains(charset.name()))
                .toList();
        return alphabets.isEmpty() ? ALPHABETS.stream().limit(1) : alphabets.stream();
    }

    void add(byte[] buffer, int length) {
        eastAsian.add(buffer, length);
        int i = Bytes.endOfAscii(buffer, 0, length);
        while (i < length && words < MAX_WORDS) {
            words++;
            int start = i;
            while (start > 0 && i - start < LONGEST_WORD && isWordByte(buffer[start - 1])) {
                start--;
            }
            int end = i + 1;
            while (end < length && end - i < LONGEST_WORD && isWordByte(buffer[end])) {
                end++;
            }
            for (EncodingScore score : scores) {
                score.add(buffer, start, end, length);
            }
            i = Bytes.endOfAscii(buffer, end, length);
        }
    }

    /** Returns whether any word has a byte above 127. */
    boolean hasWords() {
        return words > 0;
    }

    Charset mostPlausibleEncoding() {
        Charset singleByte = mostPlausibleSingleByteEncoding();
        boolean isCertain = scores.stream()
                .anyMatch(score -> score.charset().equals(singleByte) && score.longKnownWords() >= CERTAIN_KNOWN_WORDS);
        return isCertain ? singleByte : eastAsian.charset().orElse(singleByte);
    }

    /** Returns the best single-byte encoding, with or without a known word. */
    Charset mostPlausibleCandidate() {
        return best(score -> true).charset();
    }

    /**
     * Returns the best single-byte encoding. Alphabets that require a known word are considered without one only if no
     * other alphabet is plausible.
     */
    private Charset mostPlausibleSingleByteEncoding() {
        EncodingScore best = best(EncodingScore::isConclusive);
        return best.points() > 0 ? best.charset() : mostPlausibleCandidate();
    }

    private EncodingScore best(Predicate<EncodingScore> eligible) {
        EncodingScore best = scores.get(0);
        for (EncodingScore score : scores) {
            if (eligible.test(score) && score.points() > best.points()) {
                best = score;
            }
        }
        return best;
    }

    private static boolean isWordByte(byte value) {
        return value < 0 || (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z');
    }
}

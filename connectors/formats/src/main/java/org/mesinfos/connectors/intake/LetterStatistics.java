package org.mesinfos.connectors.intake;

import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tells encodings of one byte a letter apart by what their letters would say, once those of East Asia are out of question.
 *
 * <p>Statistical detectors need much text; a bank export has ten accents. So each word with a byte above 127 is read
 * under every candidate and scored: a known word most, a plausible letter between letters next, a capital inside a small
 * word or a control character against it.
 */
final class LetterStatistics {

    /** In order of preference where scores are equal. */
    private static final List<Alphabet> ALPHABETS = Alphabets.all();

    /** So many known words of a language are no chance, even where pairs of bytes make characters as well. */
    private static final int SURELY = 3;

    private static final int LONGEST_WORD = 40;
    /** More words would cost time and change nothing. */
    private static final int ENOUGH_WORDS = 5_000;

    private final List<CandidateScore> scores =
            ALPHABETS.stream().flatMap(LetterStatistics::candidates).toList();

    private final EastAsianText pairs = new EastAsianText();
    private int words;

    private static Stream<CandidateScore> candidates(Alphabet alphabet) {
        return alphabet.charsets().stream()
                .filter(Charset::isSupported)
                .map(name -> new CandidateScore(Charset.forName(name), alphabet));
    }

    void add(byte[] buffer, int length) {
        pairs.add(buffer, length);
        int i = Bytes.endOfAscii(buffer, 0, length);
        while (i < length && words < ENOUGH_WORDS) {
            words++;
            int start = i;
            while (start > 0 && i - start < LONGEST_WORD && isWordByte(buffer[start - 1])) {
                start--;
            }
            int end = i + 1;
            while (end < length && end - i < LONGEST_WORD && isWordByte(buffer[end])) {
                end++;
            }
            for (CandidateScore score : scores) {
                score.add(buffer, start, end, length);
            }
            i = Bytes.endOfAscii(buffer, end, length);
        }
    }

    Charset mostPlausible() {
        Charset ofOneByte = mostPlausibleOfOneByte();
        boolean sure = scores.stream()
                .anyMatch(score -> score.charset().equals(ofOneByte) && score.longKnownWords() >= SURELY);
        return sure ? ofOneByte : pairs.charset().orElse(ofOneByte);
    }

    /** Letters that need a known word to be told count without one where nothing else makes sense. */
    private Charset mostPlausibleOfOneByte() {
        CandidateScore best = best(CandidateScore::isConclusive);
        return (best.points() > 0 ? best : best(score -> true)).charset();
    }

    private CandidateScore best(Predicate<CandidateScore> counts) {
        CandidateScore best = scores.get(0);
        for (CandidateScore score : scores) {
            if (counts.test(score) && score.points() > best.points()) {
                best = score;
            }
        }
        return best;
    }

    private static boolean isWordByte(byte value) {
        return value < 0 || (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z');
    }
}

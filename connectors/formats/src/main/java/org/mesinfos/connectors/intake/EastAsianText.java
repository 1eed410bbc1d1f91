package org.mesinfos.connectors.intake;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/**
 * Tells the encodings of one or two bytes a character that Korean, Chinese and Japanese texts are written in.
 *
 * <p>A text in one of them consists nearly all of the pairs that stand for its common characters. A western accent is
 * followed by a plain letter as a rule, and words in other scripts have odd numbers of letters as often as even ones: both
 * make pairs that are rare or none.
 */
final class EastAsianText {

    private static final int SAMPLE = 1 << 15;
    private static final int FEWEST = 3;
    /** In hundredths of the pairs. */
    private static final int MOSTLY = 85;
    /** Second bytes that are no plain letters, in hundredths: what follows a western accent nearly always is one. */
    private static final int OFTEN = 35;

    private static final int SOME = 12;
    private static final int ASCII_END = 0x80;

    private byte[] sample = {};

    /** Takes the first bytes beyond ASCII with what stands before them on their line; later calls change nothing. */
    void add(byte[] buffer, int length) {
        if (sample.length > 0) {
            return;
        }
        int start = Bytes.endOfAscii(buffer, 0, length);
        while (start > 0 && start < length && buffer[start - 1] != '\n') {
            start--;
        }
        int end = Math.min(length, start + SAMPLE);
        int whole = end;
        while (whole > start && buffer[whole - 1] != '\n' && buffer[whole - 1] != '\r') {
            whole--;
        }
        sample = Arrays.copyOfRange(buffer, start, whole > start ? whole : end);
    }

    /** The encoding of the text; empty when it is none of these. */
    Optional<Charset> charset() {
        for (Pairs pairs : Pairs.values()) {
            if (isWrittenIn(pairs) && Charset.isSupported(pairs.charset())) {
                return Optional.of(Charset.forName(pairs.charset()));
            }
        }
        return Optional.empty();
    }

    private boolean isWrittenIn(Pairs pairs) {
        int common = 0;
        int rare = 0;
        int beyondAscii = 0;
        int syllables = 0;
        for (int i = 0; i < sample.length; i++) {
            int lead = sample[i] & 0xff;
            if (lead < ASCII_END) {
                continue;
            }
            if (pairs.isAlone(lead)) {
                boolean inARun = isAlone(pairs, i - 1) || isAlone(pairs, i + 1);
                common += inARun ? 1 : 0;
                syllables += inARun ? 1 : 0;
                beyondAscii += inARun ? 1 : 0;
                rare += inARun ? 0 : 1;
                continue;
            }
            int trail = ++i < sample.length ? sample[i] & 0xff : 0;
            if (!pairs.isPair(lead, trail)) {
                return false;
            }
            boolean isCommon = pairs.isCommon(lead, trail);
            common += isCommon ? 1 : 0;
            syllables += pairs.isSyllable(lead) ? 1 : 0;
            beyondAscii += isCommon && trail >= ASCII_END ? 1 : 0;
            rare += isCommon || pairs.isPunctuation(lead) ? 0 : 1;
        }
        return common >= FEWEST
                && common * 100L >= (long) (common + rare) * MOSTLY
                && beyondAscii * 100L >= (long) common * OFTEN
                && syllables * 100L >= (long) common * SOME;
    }

    private boolean isAlone(Pairs pairs, int position) {
        return position >= 0 && position < sample.length && pairs.isAlone(sample[position] & 0xff);
    }
}

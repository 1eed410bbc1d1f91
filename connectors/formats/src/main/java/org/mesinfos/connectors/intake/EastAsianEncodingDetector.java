package org.mesinfos.connectors.intake;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/**
 * Detector of the double-byte encodings of Korean, Chinese and Japanese texts.
 *
 * <p>A text in one of these encodings consists mostly of byte pairs for common characters. In other texts, a western
 * accent is usually followed by an ASCII letter, and words in other scripts have odd and even numbers of letters
 * equally often. Both result in byte pairs that are rare or invalid.
 */
final class EastAsianEncodingDetector {

    private static final int SAMPLE_BYTES = 1 << 15;
    private static final int MIN_COMMON_PAIRS = 3;
    /** Minimum share of common characters among all pairs, in percent. */
    private static final int MIN_COMMON_PERCENT = 85;
    /**
     * Minimum share of pairs with a second or following byte outside ASCII, in percent. A western accent is mostly followed
     * by ASCII.
     */
    private static final int MIN_NON_ASCII_TRAIL_PERCENT = 35;

    private static final int MIN_SYLLABLE_PERCENT = 12;
    private static final int ASCII_END = 0x80;

    private byte[] sample = {};

    /** Adds a sample that starts with the line of the first byte outside ASCII. Only the first sample is used. */
    void add(byte[] buffer, int length) {
        if (sample.length > 0) {
            return;
        }
        int start = Bytes.endOfAscii(buffer, 0, length);
        while (start > 0 && start < length && buffer[start - 1] != '\n') {
            start--;
        }
        int end = Math.min(length, start + SAMPLE_BYTES);
        int wholeLines = end;
        while (wholeLines > start && buffer[wholeLines - 1] != '\n' && buffer[wholeLines - 1] != '\r') {
            wholeLines--;
        }
        sample = Arrays.copyOfRange(buffer, start, wholeLines > start ? wholeLines : end);
    }

    /** Returns the encoding of the text; empty if it is none of these. */
    Optional<Charset> charset() {
        for (DoubleByteEncoding pairs : DoubleByteEncoding.values()) {
            if (isWrittenIn(pairs) && Charset.isSupported(pairs.charset())) {
                return Optional.of(Charset.forName(pairs.charset()));
            }
        }
        return Optional.empty();
    }

    private boolean isWrittenIn(DoubleByteEncoding pairs) {
        int common = 0;
        int rare = 0;
        int beyondAscii = 0;
        int syllables = 0;
        for (int i = 0; i < sample.length; i++) {
            int lead = sample[i] & 0xff;
            if (lead < ASCII_END) {
                continue;
            }
            if (pairs.isSingleByte(lead)) {
                boolean isInRun = isSingleByte(pairs, i - 1) || isSingleByte(pairs, i + 1);
                common += isInRun ? 1 : 0;
                syllables += isInRun ? 1 : 0;
                beyondAscii += isInRun ? 1 : 0;
                rare += isInRun ? 0 : 1;
                continue;
            }
            int trail = ++i < sample.length ? sample[i] & 0xff : 0;
            if (!pairs.isPair(lead, trail)) {
                return false;
            }
            boolean isCommon = pairs.isCommon(lead, trail);
            common += isCommon ? 1 : 0;
            syllables += pairs.isSyllable(lead) ? 1 : 0;
            beyondAscii += isCommon && (trail >= ASCII_END || isBeyondAscii(i + 1)) ? 1 : 0;
            rare += isCommon || pairs.isPunctuation(lead) ? 0 : 1;
        }
        return common >= MIN_COMMON_PAIRS
                && common * 100L >= (long) (common + rare) * MIN_COMMON_PERCENT
                && beyondAscii * 100L >= (long) common * MIN_NON_ASCII_TRAIL_PERCENT
                && syllables * 100L >= (long) common * MIN_SYLLABLE_PERCENT;
    }

    private boolean isBeyondAscii(int position) {
        return position < sample.length && (sample[position] & 0xff) >= ASCII_END;
    }

    private boolean isSingleByte(DoubleByteEncoding pairs, int position) {
        return position >= 0 && position < sample.length && pairs.isSingleByte(sample[position] & 0xff);
    }
}

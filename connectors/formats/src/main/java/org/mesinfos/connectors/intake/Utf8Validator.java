package org.mesinfos.connectors.intake;

/**
 * Validator of UTF-8 (RFC 3629) over the consecutive buffers of a file. Overlong forms, surrogates and code points
 * above U+10FFFF are invalid.
 */
final class Utf8Validator {

    private long validSequences;
    private long invalidSequences;
    /**
     * Number of continuation bytes that are still missing. The next one must be between {@code lowest} and
     * {@code highest}.
     */
    private int missingBytes;

    private int lowest;
    private int highest;

    void add(byte[] buffer, int length) {
        int i = 0;
        while (i < length) {
            if (missingBytes == 0 && buffer[i] >= 0) {
                i = Bytes.endOfAscii(buffer, i, length);
            } else {
                step(buffer[i] & 0xff);
                i++;
            }
        }
    }

    private void step(int value) {
        if (missingBytes > 0) {
            if (value >= lowest && value <= highest) {
                missingBytes--;
                lowest = 0x80;
                highest = 0xbf;
                validSequences += missingBytes == 0 ? 1 : 0;
                return;
            }
            invalidSequences++;
            missingBytes = 0;
        }
        if (value >= 0x80) {
            lead(value);
        }
    }

    private void lead(int value) {
        lowest = value == 0xe0 ? 0xa0 : value == 0xf0 ? 0x90 : 0x80;
        highest = value == 0xed ? 0x9f : value == 0xf4 ? 0x8f : 0xbf;
        if (value >= 0xc2 && value <= 0xdf) {
            missingBytes = 1;
        } else if (value >= 0xe0 && value <= 0xef) {
            missingBytes = 2;
        } else if (value >= 0xf0 && value <= 0xf4) {
            missingBytes = 3;
        } else {
            invalidSequences++;
        }
    }

    /** Returns whether all bytes are at most 127. */
    boolean isAscii() {
        return validSequences == 0 && invalidSequences == 0 && missingBytes == 0;
    }

    /** Returns whether all sequences are valid and the last one is complete. */
    boolean isValid() {
        return invalidSequences == 0 && missingBytes == 0;
    }

    /** Returns whether an invalid sequence was detected so far. */
    boolean hasFailed() {
        return invalidSequences > 0;
    }

    /**
     * Returns whether the bytes are damaged UTF-8 rather than another encoding: only the last sequence is incomplete,
     * or at most one sequence in five is invalid.
     */
    boolean isDamaged() {
        return validSequences > 0 && (invalidSequences == 0 || validSequences >= 4 * invalidSequences);
    }
}

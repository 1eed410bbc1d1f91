package org.mesinfos.connectors.intake;

/** Strict UTF-8 (RFC 3629) over a file given in pieces: no overlong forms, no surrogates, nothing above U+10FFFF. */
final class Utf8Check {

    private long sequences;
    private long broken;
    /** Continuation bytes still due, and the range the next one must be in. */
    private int due;

    private int lowest;
    private int highest;

    void add(byte[] buffer, int length) {
        int i = 0;
        while (i < length) {
            if (due == 0 && buffer[i] >= 0) {
                i = Bytes.endOfAscii(buffer, i, length);
            } else {
                step(buffer[i] & 0xff);
                i++;
            }
        }
    }

    private void step(int value) {
        if (due > 0) {
            if (value >= lowest && value <= highest) {
                due--;
                lowest = 0x80;
                highest = 0xbf;
                sequences += due == 0 ? 1 : 0;
                return;
            }
            broken++;
            due = 0;
        }
        if (value >= 0x80) {
            lead(value);
        }
    }

    private void lead(int value) {
        lowest = value == 0xe0 ? 0xa0 : value == 0xf0 ? 0x90 : 0x80;
        highest = value == 0xed ? 0x9f : value == 0xf4 ? 0x8f : 0xbf;
        if (value >= 0xc2 && value <= 0xdf) {
            due = 1;
        } else if (value >= 0xe0 && value <= 0xef) {
            due = 2;
        } else if (value >= 0xf0 && value <= 0xf4) {
            due = 3;
        } else {
            broken++;
        }
    }

    /** Whether no byte was above 127. */
    boolean isAscii() {
        return sequences == 0 && broken == 0 && due == 0;
    }

    /** Whether nothing is broken, a sequence cut at the end included. */
    boolean isValid() {
        return broken == 0 && due == 0;
    }

    /** Whether something was broken before the end. */
    boolean hasFailed() {
        return broken > 0;
    }

    /**
     * Whether what is wrong is damage and not another encoding: the last sequence is only cut off, or whole ones are many
     * more than broken ones.
     */
    boolean isDamaged() {
        return sequences > 0 && (broken == 0 || sequences >= 4 * broken);
    }
}

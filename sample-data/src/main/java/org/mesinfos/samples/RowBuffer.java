package org.mesinfos.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;

/** Output buffer for rows that are assembled from encoded bytes. Not thread-safe. */
final class RowBuffer {

    static final Charset CHARSET = Charset.forName("windows-1252");

    private static final int SIZE = 1 << 20;
    private static final int MAX_ROW_BYTES = 4096;
    private static final byte THOUSANDS = (byte) 0xA0;

    private final OutputStream out;
    private final byte[] bytes = new byte[SIZE];
    private int length;
    private long written;

    RowBuffer(OutputStream out) {
        this.out = out;
    }

    void add(byte[] part) {
        System.arraycopy(part, 0, bytes, length, part.length);
        length += part.length;
    }

    void add(char ascii) {
        bytes[length++] = (byte) ascii;
    }

    void add(String text) {
        add(text.getBytes(CHARSET));
    }

    /** Adds a non-negative amount in cents as 1 234,56 with a no-break space. */
    void addAmount(long cents) {
        long units = cents / 100;
        if (units >= 1_000_000) {
            addDigits(units / 1_000_000, 1);
            bytes[length++] = THOUSANDS;
            addDigits(units / 1_000 % 1_000, 100);
            bytes[length++] = THOUSANDS;
            addDigits(units % 1_000, 100);
        } else if (units >= 1_000) {
            addDigits(units / 1_000, 1);
            bytes[length++] = THOUSANDS;
            addDigits(units % 1_000, 100);
        } else {
            addDigits(units, 1);
        }
        add(',');
        addDigits(cents % 100, 10);
    }

    /** Ends a row. Flushes the buffer if the next row might not fit. */
    void endRow() throws IOException {
        add('\r');
        add('\n');
        if (length > SIZE - MAX_ROW_BYTES) {
            flush();
        }
    }

    void flush() throws IOException {
        out.write(bytes, 0, length);
        written += length;
        length = 0;
    }

    long written() {
        return written;
    }

    /** @param least smallest power of ten to write, even if it yields a leading zero */
    private void addDigits(long number, long least) {
        long power = least;
        while (number / power >= 10) {
            power *= 10;
        }
        for (; power > 0; power /= 10) {
            bytes[length++] = (byte) ('0' + number / power % 10);
        }
    }
}

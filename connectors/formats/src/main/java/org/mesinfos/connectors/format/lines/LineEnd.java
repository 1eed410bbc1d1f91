package org.mesinfos.connectors.format.lines;

import java.io.IOException;
import java.io.InputStream;
import org.mesinfos.connectors.api.SourceContent;

/** The byte that ends each line of a text in an encoding with single-byte ASCII characters. */
public final class LineEnd {

    /** Number of bytes at the start of a file in which a line feed is looked for. */
    public static final int HEAD_BYTES = 1 << 16;

    private LineEnd() {}

    /** Returns the line end of a file. */
    public static byte of(SourceContent content, TextEncoding encoding) throws IOException {
        try (InputStream in = encoding.open(content, 0)) {
            return of(in.readNBytes(HEAD_BYTES));
        }
    }

    /** Returns the line end of a text: LF, or CR if its first bytes contain no LF. */
    public static byte of(byte[] text) {
        int length = Math.min(text.length, HEAD_BYTES);
        boolean carriageReturns = false;
        for (int i = 0; i < length; i++) {
            if (text[i] == '\n') {
                return '\n';
            }
            carriageReturns |= text[i] == '\r';
        }
        return (byte) (carriageReturns ? '\r' : '\n');
    }
}

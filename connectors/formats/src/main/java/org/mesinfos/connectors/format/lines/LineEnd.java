package org.mesinfos.connectors.format.lines;

/** The byte that ends each line of a text in an encoding with single-byte ASCII characters. */
public final class LineEnd {

    private LineEnd() {}

    /** Returns the line end of a text that starts with some bytes: LF, or CR if they contain no LF. */
    public static byte of(byte[] head) {
        return of(head, head.length);
    }

    /** Returns the same of the first bytes of an array. */
    public static byte of(byte[] head, int length) {
        boolean carriageReturns = false;
        for (int i = 0; i < length; i++) {
            if (head[i] == '\n') {
                return '\n';
            }
            carriageReturns |= head[i] == '\r';
        }
        return (byte) (carriageReturns ? '\r' : '\n');
    }
}

package org.mesinfos.connectors.format.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Input stream that fails if the StAX reader consumes too many bytes without producing an event. The reader keeps a
 * whole tag, text or section in memory.
 */
final class TokenLimitStream extends FilterInputStream {

    /** Thrown if one token exceeds the limit. */
    static final class TokenTooLongException extends IOException {
        private static final long serialVersionUID = 1;

        TokenTooLongException(int limit) {
            super("More than " + limit + " bytes in one token");
        }
    }

    private final int limit;
    private long sinceToken;

    TokenLimitStream(InputStream in, int limit) {
        super(in);
        this.limit = limit;
    }

    /** Resets the byte count; the following bytes belong to the next token. */
    void tokenEnded() {
        sinceToken = 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        sinceToken += Math.max(0, count);
        if (sinceToken > limit) {
            throw new TokenTooLongException(limit);
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}

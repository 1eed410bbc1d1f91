package org.mesinfos.connectors.format.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends a stream that goes on too long without an event of the StAX reader behind it, which holds a whole tag, text or
 * section in memory.
 */
final class TokenLimitStream extends FilterInputStream {

    /** The stream went on too long. */
    static final class TokenTooLong extends IOException {
        private static final long serialVersionUID = 1;

        TokenTooLong(int limit) {
            super("More than " + limit + " bytes in one token");
        }
    }

    private final int limit;
    private long sinceToken;

    TokenLimitStream(InputStream in, int limit) {
        super(in);
        this.limit = limit;
    }

    /** A token was read; what comes next belongs to another. */
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
            throw new TokenTooLong(limit);
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}

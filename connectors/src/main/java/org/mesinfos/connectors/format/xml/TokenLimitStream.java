package org.mesinfos.connectors.format.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends a stream that goes on too long without an opening bracket, because a StAX reader holds a tag with all its
 * attributes, and a text, in memory.
 */
final class TokenLimitStream extends FilterInputStream {

    /** The stream went on too long. */
    static final class TokenTooLong extends IOException {
        private static final long serialVersionUID = 1;

        TokenTooLong(int limit) {
            super("More than " + limit + " bytes without a tag");
        }
    }

    private final int limit;
    private long sinceBracket;

    TokenLimitStream(InputStream in, int limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        if (count > 0) {
            watch(bytes, offset, count);
        }
        return count;
    }

    private void watch(byte[] bytes, int offset, int count) throws TokenTooLong {
        for (int i = count - 1; i >= 0; i--) {
            if (bytes[offset + i] == '<') {
                sinceBracket = count - 1L - i;
                return;
            }
        }
        sinceBracket += count;
        if (sinceBracket > limit) {
            throw new TokenTooLong(limit);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}

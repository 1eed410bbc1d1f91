package org.mesinfos.connectors.format.xml;

import java.io.IOException;
import java.io.InputStream;
import org.mesinfos.connectors.format.lines.BlockInputStream;

/**
 * Input stream that fails if the StAX reader consumes too many bytes or attributes without producing an event. The reader
 * keeps a whole tag, text or section in memory, and the time for new names grows with the square of their number.
 */
final class TokenLimitStream extends BlockInputStream {

    /** Thrown if one token exceeds the limit. */
    static final class TokenTooLongException extends IOException {
        private static final long serialVersionUID = 1;

        TokenTooLongException(int limit) {
            super("More than " + limit + " bytes in one token");
        }
    }

    /** Thrown if one tag has more attributes than the limit. */
    static final class TooManyAttributesException extends IOException {
        private static final long serialVersionUID = 1;

        TooManyAttributesException(int limit) {
            super("More than " + limit + " attributes in one tag");
        }
    }

    private final InputStream in;
    private final int limit;
    private final int attributeLimit;
    private final AttributeCount attributes = new AttributeCount();
    private long sinceToken;

    /**
     * @param limit maximum bytes of a token
     * @param attributeLimit maximum attributes of a tag
     */
    TokenLimitStream(InputStream in, int limit, int attributeLimit) {
        this.in = in;
        this.limit = limit;
        this.attributeLimit = attributeLimit;
    }

    /** Resets the byte count; the following bytes belong to the next token. */
    void tokenEnded() {
        sinceToken = 0;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        sinceToken += Math.max(0, count);
        if (sinceToken > limit) {
            throw new TokenTooLongException(limit);
        }
        if (attributes.most(bytes, offset, count) > attributeLimit) {
            throw new TooManyAttributesException(attributeLimit);
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

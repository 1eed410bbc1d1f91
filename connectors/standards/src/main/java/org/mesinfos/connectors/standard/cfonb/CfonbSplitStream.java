package org.mesinfos.connectors.standard.cfonb;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.mesinfos.connectors.api.Split;

/** Stream over the bytes of one split of a file. */
final class CfonbSplitStream extends FilterInputStream {

    private long remaining;

    /** @param in bytes from the start of the split */
    CfonbSplitStream(InputStream in, Split split) {
        super(in);
        this.remaining = split.end() - split.start();
    }

    @Override
    public int read() throws IOException {
        int read = remaining == 0 ? -1 : in.read();
        remaining -= read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = remaining == 0 ? -1 : in.read(bytes, offset, (int) Math.min(length, remaining));
        remaining -= Math.max(0, read);
        return read;
    }
}

package org.mesinfos.connectors.standard.cfonb;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.mesinfos.connectors.api.Chunk;

/** Stream over the bytes of one split of a file. */
final class PieceStream extends FilterInputStream {

    private long left;

    /** @param in bytes from the start of the split */
    PieceStream(InputStream in, Chunk chunk) {
        super(in);
        this.left = chunk.end() - chunk.start();
    }

    @Override
    public int read() throws IOException {
        int read = left == 0 ? -1 : in.read();
        left -= read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = left == 0 ? -1 : in.read(bytes, offset, (int) Math.min(length, left));
        left -= Math.max(0, read);
        return read;
    }
}

package org.mesinfos.pipelines.store.storage;

import java.io.IOException;
import java.io.InputStream;

/** Stream of some bytes that fails at its end, as one from a connection that drops. */
final class BrokenStream extends InputStream {

    private int left;

    BrokenStream(int bytes) {
        this.left = bytes;
    }

    @Override
    public int read() throws IOException {
        return read(new byte[1], 0, 1) - 1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (left == 0) {
            throw new IOException("the connection dropped");
        }
        int count = Math.min(left, length);
        left -= count;
        return count;
    }
}

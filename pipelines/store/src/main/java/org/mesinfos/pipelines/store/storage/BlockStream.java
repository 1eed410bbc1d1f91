package org.mesinfos.pipelines.store.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Stream of the bytes of blocks that are encoded or decoded one after the other while it is read. Not thread-safe. */
public abstract class BlockStream extends InputStream {

    private final InputStream source;
    private byte[] block = new byte[0];
    private int position;

    /** @param source stream from which the blocks are made, which is closed together with this one */
    protected BlockStream(InputStream source) {
        this.source = source;
    }

    /** Returns the next block, which may have no bytes, and may be changed by the next call; empty after the last one. */
    protected abstract Optional<byte[]> nextBlock() throws IOException;

    @Override
    public final int read() throws IOException {
        return hasNext() ? block[position++] & 0xff : -1;
    }

    @Override
    public final int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!hasNext()) {
            return -1;
        }
        int count = Math.min(length, block.length - position);
        System.arraycopy(block, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public final int available() {
        return block.length - position;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private boolean hasNext() throws IOException {
        while (position == block.length) {
            Optional<byte[]> next = nextBlock();
            if (next.isEmpty()) {
                return false;
            }
            block = next.get();
            position = 0;
        }
        return true;
    }
}

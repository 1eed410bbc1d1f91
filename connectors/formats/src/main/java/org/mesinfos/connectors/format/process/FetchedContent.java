package org.mesinfos.connectors.format.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.format.lines.BlockInputStream;

/** A file whose bytes a document process fetches block by block from its parent. The last block is kept. */
final class FetchedContent implements SourceContent {

    private final SourceContext context;
    private final long size;
    private final DataInputStream in;
    private final DataOutputStream out;

    private byte[] block = {};
    private long blockStart;

    FetchedContent(SourceContext context, long size, DataInputStream in, DataOutputStream out) {
        this.context = context;
        this.size = size;
        this.in = in;
        this.out = out;
    }

    @Override
    public SourceContext context() {
        return context;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public InputStream open(long offset) {
        return new FetchedStream(offset);
    }

    /** Copies bytes at a position. Returns their number, at least 1; -1 at the end of the file. */
    private synchronized int copy(long position, byte[] target, int offset, int length) throws IOException {
        if (position >= size) {
            return -1;
        }
        if (position < blockStart || position >= blockStart + block.length) {
            fetch(position - position % Wire.BLOCK_BYTES);
        }
        int start = (int) (position - blockStart);
        int count = Math.min(length, block.length - start);
        if (count <= 0) {
            return -1;
        }
        System.arraycopy(block, start, target, offset, count);
        return count;
    }

    private void fetch(long start) throws IOException {
        synchronized (out) {
            out.writeByte(Wire.FETCH);
            out.writeLong(start);
            out.flush();
        }
        int length = in.readInt();
        if (length == Wire.NO_BYTES) {
            throw new IOException("The bytes of the file cannot be read");
        }
        block = in.readNBytes(length);
        blockStart = start;
    }

    /** A stream from some position to the end of the file. */
    private final class FetchedStream extends BlockInputStream {

        private long position;

        FetchedStream(long position) {
            this.position = position;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int count = copy(position, target, offset, length);
            position += Math.max(0, count);
            return count;
        }

        @Override
        public long skip(long count) {
            long skipped = Math.max(0, Math.min(count, size - position));
            position += skipped;
            return skipped;
        }
    }
}

package org.mesinfos.pipelines.bundle;

import java.util.Arrays;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** A Parquet file that is made in memory. For one thread. */
final class MemoryOutputFile implements OutputFile {

    private static final int USUAL_BYTES = 32 * 1024;

    private byte[] bytes = new byte[USUAL_BYTES];
    private int length;

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public PositionOutputStream create(long blockSizeHint) {
        return new Stream();
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
        length = 0;
        return create(blockSizeHint);
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return 0;
    }

    private void reserve(int more) {
        if (more > bytes.length - length) {
            int needed = Math.addExact(length, more);
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(needed, bytes.length * 2L)));
        }
    }

    /** Footers are written byte by byte, so without the locks of the streams that Java brings. */
    private final class Stream extends PositionOutputStream {

        @Override
        public long getPos() {
            return length;
        }

        @Override
        public void write(int b) {
            reserve(1);
            bytes[length++] = (byte) b;
        }

        @Override
        public void write(byte[] some, int offset, int count) {
            reserve(count);
            System.arraycopy(some, offset, bytes, length, count);
            length += count;
        }
    }
}

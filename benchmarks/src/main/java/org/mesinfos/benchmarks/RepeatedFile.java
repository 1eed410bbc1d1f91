package org.mesinfos.benchmarks;

import java.io.InputStream;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;

/**
 * A file of any size that exists only while it is read: a beginning, a part many times over, an end.
 *
 * @param context what is known of it
 * @param beginning bytes before the part
 * @param part bytes that come again and again
 * @param end bytes behind it
 * @param repetitions how often the part stands there
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: only read.
record RepeatedFile(SourceContext context, byte[] beginning, byte[] part, byte[] end, long repetitions)
        implements SourceContent {

    /** As large as wanted, or a little larger. */
    RepeatedFile ofSize(long bytes) {
        return new RepeatedFile(context, beginning, part, end, bytes / part.length + 1);
    }

    @Override
    public long size() {
        return beginning.length + repetitions * part.length + end.length;
    }

    @Override
    public InputStream open(long offset) {
        return new Bytes(offset);
    }

    /** Copies what stands at a position in one of the three parts; at least one byte. */
    private int copy(long position, byte[] target, int start, int length) {
        long behindBeginning = position - beginning.length;
        long behindParts = behindBeginning - repetitions * part.length;
        if (behindBeginning < 0) {
            return copy(beginning, (int) position, target, start, length);
        }
        return behindParts < 0
                ? copy(part, (int) (behindBeginning % part.length), target, start, length)
                : copy(end, (int) behindParts, target, start, length);
    }

    private static int copy(byte[] source, int from, byte[] target, int start, int length) {
        int count = Math.min(length, source.length - from);
        System.arraycopy(source, from, target, start, count);
        return count;
    }

    /** Not safe for use by several threads. */
    private final class Bytes extends InputStream {

        private long position;

        Bytes(long position) {
            this.position = position;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int start, int length) {
            int count = 0;
            while (count < length && position < size()) {
                int copied = copy(position, buffer, start + count, length - count);
                position += copied;
                count += copied;
            }
            return count == 0 && length > 0 ? -1 : count;
        }
    }
}

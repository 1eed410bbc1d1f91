package org.mesinfos.benchmarks;

import java.io.InputStream;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.format.lines.BlockInputStream;

/**
 * Virtual file of any size: a prefix, a part repeated many times, and a suffix.
 *
 * @param context context of the file
 * @param prefix bytes before the part
 * @param part repeated bytes
 * @param suffix bytes after the part
 * @param repetitions number of repetitions of the part
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: only read.
record RepeatedFile(SourceContext context, byte[] prefix, byte[] part, byte[] suffix, long repetitions)
        implements SourceContent {

    /** Returns a file of the given size or slightly larger. */
    RepeatedFile ofSize(long bytes) {
        return new RepeatedFile(context, prefix, part, suffix, bytes / part.length + 1);
    }

    @Override
    public long size() {
        return prefix.length + repetitions * part.length + suffix.length;
    }

    @Override
    public InputStream open(long offset) {
        return new Bytes(offset);
    }

    /** Copies bytes at a position from one of the three parts; at least one byte. */
    private int copy(long position, byte[] target, int start, int length) {
        long afterBeginning = position - prefix.length;
        long afterParts = afterBeginning - repetitions * part.length;
        if (afterBeginning < 0) {
            return copy(prefix, (int) position, target, start, length);
        }
        return afterParts < 0
                ? copy(part, (int) (afterBeginning % part.length), target, start, length)
                : copy(suffix, (int) afterParts, target, start, length);
    }

    private static int copy(byte[] source, int from, byte[] target, int start, int length) {
        int count = Math.min(length, source.length - from);
        System.arraycopy(source, from, target, start, count);
        return count;
    }

    /** Stream over the virtual bytes. Not thread-safe. */
    private final class Bytes extends BlockInputStream {

        private long position;

        Bytes(long position) {
            this.position = position;
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

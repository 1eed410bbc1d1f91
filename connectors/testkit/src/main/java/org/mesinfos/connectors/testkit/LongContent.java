package org.mesinfos.connectors.testkit;

import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;

/** A file that exists only while it is read: a beginning, a part many times over, an end. */
final class LongContent implements SourceContent {

    private final SourceContext context;
    private final byte[] beginning;
    private final byte[] part;
    private final byte[] end;
    private final long repetitions;
    private final AtomicLong taken = new AtomicLong();

    LongContent(SourceContext context, byte[] beginning, byte[] part, byte[] end, long repetitions) {
        this.context = context;
        this.beginning = beginning;
        this.part = part;
        this.end = end;
        this.repetitions = repetitions;
    }

    @Override
    public SourceContext context() {
        return context;
    }

    @Override
    public long size() {
        return beginning.length + repetitions * part.length + end.length;
    }

    long repetitions() {
        return repetitions;
    }

    /** How many bytes were read from all its streams together. */
    long bytesTaken() {
        return taken.get();
    }

    @Override
    public InputStream open(long offset) {
        return new InputStream() {

            private long position = offset;

            @Override
            public int read() {
                if (position >= size()) {
                    return -1;
                }
                taken.incrementAndGet();
                return at(position++) & 0xff;
            }

            @Override
            public int read(byte[] buffer, int start, int length) {
                int count = 0;
                while (count < length && position < size()) {
                    int copied = copy(position, buffer, start + count, length - count);
                    position += copied;
                    count += copied;
                }
                taken.addAndGet(count);
                return count == 0 && length > 0 ? -1 : count;
            }
        };
    }

    private byte at(long position) {
        byte[] one = new byte[1];
        copy(position, one, 0, 1);
        return one[0];
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
}

package org.mesinfos.connectors.testkit;

import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;

/** A long file that is generated while it is read: a prefix, a repeated part and a suffix. */
final class RepeatedContent implements SourceContent {

    private final SourceContext context;
    private final byte[] prefix;
    private final byte[] part;
    private final byte[] suffix;
    private final long repetitions;
    private final AtomicLong bytesRead = new AtomicLong();

    RepeatedContent(SourceContext context, byte[] prefix, byte[] part, byte[] end, long repetitions) {
        this.context = context;
        this.prefix = prefix;
        this.part = part;
        this.suffix = end;
        this.repetitions = repetitions;
    }

    @Override
    public SourceContext context() {
        return context;
    }

    @Override
    public long size() {
        return prefix.length + repetitions * part.length + suffix.length;
    }

    long repetitions() {
        return repetitions;
    }

    /** Returns the number of bytes read from all streams. */
    long bytesRead() {
        return bytesRead.get();
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
                bytesRead.incrementAndGet();
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
                bytesRead.addAndGet(count);
                return count == 0 && length > 0 ? -1 : count;
            }
        };
    }

    private byte at(long position) {
        byte[] single = new byte[1];
        copy(position, single, 0, 1);
        return single[0];
    }

    /** Copies at least one byte from the prefix, the repeated part or the suffix. */
    private int copy(long position, byte[] target, int start, int length) {
        long afterPrefix = position - prefix.length;
        long afterParts = afterPrefix - repetitions * part.length;
        if (afterPrefix < 0) {
            return copy(prefix, (int) position, target, start, length);
        }
        return afterParts < 0
                ? copy(part, (int) (afterPrefix % part.length), target, start, length)
                : copy(suffix, (int) afterParts, target, start, length);
    }

    private static int copy(byte[] source, int from, byte[] target, int start, int length) {
        int count = Math.min(length, source.length - from);
        System.arraycopy(source, from, target, start, count);
        return count;
    }
}

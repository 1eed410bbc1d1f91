package org.mesinfos.connectors.contract;

import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.mesinfos.connectors.SourceContent;
import org.mesinfos.connectors.SourceContext;

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
                int count = (int) Math.min(length, size() - position);
                for (int i = 0; i < count; i++) {
                    buffer[start + i] = at(position + i);
                }
                position += Math.max(count, 0);
                taken.addAndGet(Math.max(count, 0));
                return count <= 0 && length > 0 ? -1 : count;
            }
        };
    }

    private byte at(long position) {
        if (position < beginning.length) {
            return beginning[(int) position];
        }
        long behind = position - beginning.length - repetitions * part.length;
        return behind < 0 ? part[(int) ((position - beginning.length) % part.length)] : end[(int) behind];
    }
}

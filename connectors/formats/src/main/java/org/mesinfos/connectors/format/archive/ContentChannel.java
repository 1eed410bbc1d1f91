package org.mesinfos.connectors.format.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.mesinfos.connectors.api.SourceContent;

/**
 * A seekable channel over the bytes of a delivered file. Not safe for use by multiple threads.
 *
 * <p>I/O errors of the storage are thrown as {@link UncheckedIOException}, to distinguish them from errors of the
 * archive.
 */
final class ContentChannel implements SeekableByteChannel {

    /** Up to this distance, it is cheaper to skip bytes than to reopen the file. */
    private static final int MAX_SKIP = 1 << 16;

    private final SourceContent content;
    private final byte[] buffer = new byte[1 << 13];
    private InputStream stream = InputStream.nullInputStream();
    private long streamPosition = Long.MAX_VALUE;
    private long position;
    private boolean open = true;

    ContentChannel(SourceContent content) {
        this.content = content;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (!open) {
            throw new ClosedChannelException();
        }
        if (position >= content.size()) {
            return -1;
        }
        int count = fill(Math.min(buffer.length, target.remaining()));
        if (count > 0) {
            target.put(buffer, 0, count);
            position += count;
            streamPosition += count;
        }
        return count;
    }

    private int fill(int maxBytes) {
        try {
            moveStream();
            return stream.read(buffer, 0, maxBytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void moveStream() throws IOException {
        long ahead = position - streamPosition;
        if (ahead < 0 || ahead > MAX_SKIP) {
            stream.close();
            stream = content.open(position);
            streamPosition = position;
        } else if (ahead > 0) {
            stream.skipNBytes(ahead);
            streamPosition = position;
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return content.size();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() throws IOException {
        open = false;
        stream.close();
    }
}

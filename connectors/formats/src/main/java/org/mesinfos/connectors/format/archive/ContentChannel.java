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
 * A seekable channel over the bytes of a ZIP file. Not safe for use by multiple threads.
 *
 * <p>The records at the end of the file are searched backwards, byte by byte, so these bytes are buffered. While the directory is
 * read, the number of other bytes is limited, because a directory is held in memory.
 *
 * <p>I/O errors of the storage are thrown as {@link UncheckedIOException}, to distinguish them from errors of the
 * archive.
 */
final class ContentChannel implements SeekableByteChannel {

    /** Up to this distance, it is cheaper to skip bytes than to reopen the file. */
    private static final int MAX_SKIP = 1 << 16;

    /**
     * Maximum bytes of the directory, without those at the end of the file. This is sufficient for about 150,000 entries.
     */
    private static final long MAX_DIRECTORY_BYTES = 16 << 20;

    /** End record with the longest comment, and the locator of the ZIP64 record before it. */
    private static final int TAIL_BYTES = 22 + 0xFFFF + 20;

    private final SourceContent content;
    private final long tailStart;
    private final byte[] tail;
    private final byte[] buffer = new byte[1 << 13];
    private InputStream stream = InputStream.nullInputStream();
    private long streamPosition = Long.MAX_VALUE;
    private long position;
    private long remainingDirectoryBytes = MAX_DIRECTORY_BYTES;
    private boolean directoryIsRead;
    private boolean open = true;

    private ContentChannel(SourceContent content, long tailStart, byte[] tail) {
        this.content = content;
        this.tailStart = tailStart;
        this.tail = tail;
    }

    static ContentChannel open(SourceContent content) throws IOException {
        long tailStart = Math.max(0, content.size() - TAIL_BYTES);
        try (InputStream in = content.open(tailStart)) {
            return new ContentChannel(content, tailStart, in.readNBytes(TAIL_BYTES));
        }
    }

    /** Ends the limit on the number of bytes. */
    void endDirectory() {
        directoryIsRead = true;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (!open) {
            throw new ClosedChannelException();
        }
        if (position >= content.size()) {
            return -1;
        }
        long inTail = position - tailStart;
        if (inTail >= 0 && inTail < tail.length) {
            int count = (int) Math.min(tail.length - inTail, target.remaining());
            target.put(tail, (int) inTail, count);
            position += count;
            return count;
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
            int count = stream.read(buffer, 0, maxBytes);
            requireSmallDirectory(Math.max(0, count));
            return count;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void requireSmallDirectory(int count) throws InvalidArchiveException {
        if (directoryIsRead) {
            return;
        }
        remainingDirectoryBytes -= count;
        if (remainingDirectoryBytes < 0) {
            throw new InvalidArchiveException(
                    "a directory of more than " + MAX_DIRECTORY_BYTES + " bytes", "at most " + MAX_DIRECTORY_BYTES);
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

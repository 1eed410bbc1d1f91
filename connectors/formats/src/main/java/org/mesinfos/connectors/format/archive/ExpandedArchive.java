package org.mesinfos.connectors.format.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.lines.BlockInputStream;
import org.mesinfos.connectors.format.temporary.SpoolFile;

/**
 * The files of an archive, expanded into one temporary file, so that each can be opened without reading the files before it.
 * Media files are left out. Safe for use by multiple threads.
 */
final class ExpandedArchive implements Closeable {

    private static final int BLOCK_BYTES = 1 << 16;

    private final SpoolFile bytes;
    private final Map<String, Extent> files = new HashMap<>();
    private byte[] block = new byte[BLOCK_BYTES];
    private long size;
    private int openStreams;
    private boolean closed;

    /** Place of a file in the temporary file. */
    private record Extent(long start, long size) {}

    private ExpandedArchive(SpoolFile bytes) {
        this.bytes = bytes;
    }

    /**
     * Expands an archive.
     *
     * @param maxBytes highest expanded size of all files together
     * @return empty if the files are larger, or do not fit on the disk
     * @throws InvalidArchiveException if the archive is damaged
     * @throws IOException if the bytes of the archive cannot be read
     */
    static Optional<ExpandedArchive> of(SourceContent archive, long maxBytes) throws IOException {
        ExpandedArchive expanded;
        try {
            expanded = new ExpandedArchive(SpoolFile.create());
        } catch (IOException noTemporaryFile) {
            return Optional.empty();
        }
        try {
            if (ArchiveFiles.visit(archive, (name, file) -> expanded.add(name, file, maxBytes))) {
                expanded.block = new byte[0];
                return Optional.of(expanded);
            }
        } catch (IOException | RuntimeException failure) {
            expanded.close();
            throw failure;
        }
        expanded.close();
        return Optional.empty();
    }

    /** Returns the number of files. */
    int files() {
        return files.size();
    }

    /** Returns the expanded size of all files in bytes. */
    long size() {
        return size;
    }

    /** Returns false if the files have to be expanded again. */
    boolean isOpen() {
        return bytes.isOpen();
    }

    /** Opens a file; empty if there is none of that name. The stream stays valid if the archive is closed meanwhile. */
    synchronized Optional<InputStream> open(String name, long offset) throws IOException {
        Extent extent = files.get(name);
        if (extent == null || closed) {
            return Optional.empty();
        }
        long start = Math.min(offset, extent.size());
        InputStream file = new OpenFile(bytes.open(extent.start() + start), extent.size() - start);
        openStreams++;
        return Optional.of(file);
    }

    /** Removes the temporary file as soon as no stream needs it. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (openStreams == 0) {
            bytes.close();
        }
    }

    private synchronized void streamClosed() throws IOException {
        openStreams--;
        if (closed && openStreams == 0) {
            bytes.close();
        }
    }

    /** Appends a file. Returns false if the limit or the disk is exceeded. */
    private boolean add(String name, ArchiveFiles.Opening opening, long maxBytes) throws IOException {
        if (MediaFiles.isMedia(name)) {
            return true;
        }
        long start = size;
        try (InputStream file = opening.open()) {
            for (int count = file.read(block); count >= 0; count = file.read(block)) {
                size += count;
                if (size > maxBytes || !write(count)) {
                    return false;
                }
            }
        }
        files.put(name, new Extent(start, size - start));
        return true;
    }

    private boolean write(int count) {
        try {
            bytes.write(block, count);
            return true;
        } catch (IOException fullDisk) {
            return false;
        }
    }

    /** A part of the temporary file. */
    private final class OpenFile extends BlockInputStream {

        private final InputStream in;
        private long left;
        private boolean streamClosed;

        OpenFile(InputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0) {
                return length == 0 ? 0 : -1;
            }
            int count = in.read(target, offset, (int) Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }

        @Override
        public void close() throws IOException {
            if (!streamClosed) {
                streamClosed = true;
                in.close();
                ExpandedArchive.this.streamClosed();
            }
        }
    }
}

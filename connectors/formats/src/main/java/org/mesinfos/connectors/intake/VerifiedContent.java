package org.mesinfos.connectors.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.format.lines.BlockInputStream;

/**
 * Content of which only those bytes can be read that were hashed when the file was scanned.
 *
 * <p>The file is read in chunks, and each chunk is compared with its digest before any of its bytes is returned. A file
 * that was replaced, truncated, extended or deleted in between fails with an {@link IOException}, so no row can come from
 * bytes other than those that were hashed. The last chunk is kept in memory.
 */
public final class VerifiedContent implements SourceContent {

    private final SourceContent content;
    private final String sha256;
    private final String chunks;
    private final AtomicReference<@Nullable Chunk> latest = new AtomicReference<>();

    /** @param bytes verified bytes of the chunk; never modified */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Chunk(long index, byte[] bytes) {}

    private VerifiedContent(SourceContent content, String sha256, String chunks) {
        this.content = content;
        this.sha256 = sha256;
        this.chunks = chunks;
    }

    /**
     * Returns verified content.
     *
     * @param content content with the size that was scanned
     * @param sha256 hash of the whole file, which verifies a file of one chunk
     * @param chunks digests of the chunks, see {@link FileScan#chunks}
     * @throws IllegalArgumentException if the digests do not cover the file
     */
    public static SourceContent of(SourceContent content, String sha256, String chunks) {
        long count = (content.size() + ChunkDigests.CHUNK_BYTES - 1) / ChunkDigests.CHUNK_BYTES;
        if (count > 1 && chunks.length() != count * ChunkDigests.DIGITS) {
            throw new IllegalArgumentException("Digests for another number of chunks than " + count);
        }
        return new VerifiedContent(content, sha256, chunks);
    }

    @Override
    public SourceContext context() {
        return content.context();
    }

    @Override
    public long size() {
        return content.size();
    }

    @Override
    public InputStream open(long offset) throws IOException {
        VerifiedStream stream = new VerifiedStream(offset);
        stream.chunk();
        return stream;
    }

    private String digest(long index) {
        if (chunks.isEmpty()) {
            return sha256.substring(0, ChunkDigests.DIGITS);
        }
        int start = Math.toIntExact(index * ChunkDigests.DIGITS);
        return chunks.substring(start, start + ChunkDigests.DIGITS);
    }

    private final class VerifiedStream extends BlockInputStream {

        private long position;
        private Chunk current = new Chunk(-1, new byte[0]);
        private InputStream source = InputStream.nullInputStream();

        /** Index of the chunk at which {@link #source} is. */
        private long sourceIndex = -1;

        VerifiedStream(long position) {
            this.position = position;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (position >= size()) {
                return -1;
            }
            byte[] bytes = chunk();
            int start = (int) (position % ChunkDigests.CHUNK_BYTES);
            int count = Math.min(length, bytes.length - start);
            System.arraycopy(bytes, start, buffer, offset, count);
            position += count;
            return count;
        }

        @Override
        public long skip(long count) {
            long skipped = Math.max(0, Math.min(count, size() - position));
            position += skipped;
            return skipped;
        }

        @Override
        public int available() {
            long start = current.index() * ChunkDigests.CHUNK_BYTES;
            long end = start + current.bytes().length;
            return position >= start && position < end ? (int) (end - position) : 0;
        }

        @Override
        public void close() throws IOException {
            source.close();
        }

        /** Returns the verified chunk at the current position. At the end of the file, that is the last one. */
        private byte[] chunk() throws IOException {
            long last = Math.max(0, (size() - 1) / ChunkDigests.CHUNK_BYTES);
            long index = Math.min(position / ChunkDigests.CHUNK_BYTES, last);
            if (current.index() != index) {
                Chunk kept = latest.get();
                current = kept != null && kept.index() == index ? kept : readChunk(index);
            }
            return current.bytes();
        }

        private Chunk readChunk(long index) throws IOException {
            long start = index * ChunkDigests.CHUNK_BYTES;
            if (sourceIndex != index) {
                source.close();
                source = content.open(start);
            }
            sourceIndex = -1;
            int length = (int) Math.min(ChunkDigests.CHUNK_BYTES, size() - start);
            byte[] bytes = source.readNBytes(length);
            boolean isLast = start + length == size();
            if (bytes.length < length
                    || (isLast && source.read() >= 0)
                    || !ChunkDigests.of(bytes, length).equals(digest(index))) {
                throw new ChangedFileException();
            }
            sourceIndex = index + 1;
            Chunk read = new Chunk(index, bytes);
            latest.set(read);
            return read;
        }
    }
}

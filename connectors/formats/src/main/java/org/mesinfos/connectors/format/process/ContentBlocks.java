package org.mesinfos.connectors.format.process;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;

/** The blocks of a file that a document process fetches, usually one after the other. */
final class ContentBlocks implements Closeable {

    private final SourceContent content;
    private InputStream stream = InputStream.nullInputStream();
    private long position = -1;
    private Optional<IOException> failure = Optional.empty();

    ContentBlocks(SourceContent content) {
        this.content = content;
    }

    /** Returns the bytes from a position, at most a block; empty if they cannot be read. */
    Optional<byte[]> at(long start) {
        try {
            if (start != position) {
                stream.close();
                stream = content.open(start);
            }
            byte[] bytes = stream.readNBytes(Wire.BLOCK_BYTES);
            position = start + bytes.length;
            return Optional.of(bytes);
        } catch (IOException unreadable) {
            position = -1;
            failure = Optional.of(unreadable);
            return Optional.empty();
        }
    }

    /** Returns the last error of the storage, if any. */
    Optional<IOException> failure() {
        return failure;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}

package org.mesinfos.connectors.format.process;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.mesinfos.connectors.format.temporary.SpoolFile;

/**
 * The output of a task, kept until it is closed. Small output is in memory, the rest in an encrypted temporary file.
 * Output of an incomplete task is never readable.
 */
public final class Spool implements Closeable {

    /** Far more than any document of a single organisation contains. */
    private static final long MAX_BYTES = 16L << 30;

    private static final int MEMORY_BYTES = 1 << 20;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private Optional<SpoolFile> file = Optional.empty();
    private long size;

    Spool() {}

    void write(byte[] bytes, int length) throws IOException {
        size += length;
        if (size > MAX_BYTES) {
            throw new DocumentLimitException(DocumentLimitException.Limit.OUTPUT);
        }
        if (file.isEmpty() && size > MEMORY_BYTES) {
            SpoolFile created = SpoolFile.create();
            file = Optional.of(created);
            created.write(memory.toByteArray(), memory.size());
            memory.reset();
        }
        if (file.isPresent()) {
            file.get().write(bytes, length);
        } else {
            memory.write(bytes, 0, length);
        }
    }

    /** Opens the output from its beginning, any number of times. The streams are invalid once the spool is closed. */
    public InputStream open() throws IOException {
        return file.isPresent() ? file.get().open(0) : new ByteArrayInputStream(memory.toByteArray());
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}

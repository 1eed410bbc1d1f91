package org.mesinfos.connectors.api;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes and metadata of one delivered file. The bytes can be read any number of times.
 *
 * <p>Implementations are immutable and safe for use by multiple threads. Each stream belongs to its caller, who closes
 * it.
 */
public interface SourceContent {

    /** Returns the metadata of the file: organisation, delivery, file name, media type. */
    SourceContext context();

    /** Returns the size in bytes. */
    long size();

    /** Opens a stream over the bytes from {@code offset} to the end. The stream is not buffered. */
    InputStream open(long offset) throws IOException;

    /** Opens a stream over all bytes. */
    default InputStream open() throws IOException {
        return open(0);
    }
}

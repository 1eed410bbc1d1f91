package org.mesinfos.connectors.api;

import java.io.IOException;
import java.io.InputStream;

/**
 * One delivered file: where it comes from and its bytes, as often as asked for.
 *
 * <p>Implementations are immutable and safe for use by several threads; each stream belongs to its caller, who closes
 * it.
 */
public interface SourceContent {

    /** Who delivered it and what is known of the delivery. */
    SourceContext context();

    /** Size in bytes. */
    long size();

    /** A stream over the bytes from {@code offset} to the end; buffered by the caller. */
    InputStream open(long offset) throws IOException;

    /** A stream over all bytes. */
    default InputStream open() throws IOException {
        return open(0);
    }
}

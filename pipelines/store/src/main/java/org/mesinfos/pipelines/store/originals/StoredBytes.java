package org.mesinfos.pipelines.store.originals;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a stored file, readable from any offset. */
public interface StoredBytes {

    /** Returns the number of bytes. */
    long size();

    /** Opens the bytes at an offset. The caller closes the stream. */
    InputStream open(long offset) throws IOException;
}

package org.mesinfos.pipelines.deliveries;

import java.io.IOException;
import java.io.InputStream;

/** Storage of an inbox. Implementations never follow symbolic links, and are thread-safe. */
interface InboxStorage {

    /** Lists all files below the inbox. */
    StoredFileListing list() throws IOException;

    /** Opens a file. The caller closes the stream. */
    InputStream open(Drop.StoredFile file) throws IOException;
}

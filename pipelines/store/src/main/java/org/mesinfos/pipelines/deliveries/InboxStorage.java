package org.mesinfos.pipelines.deliveries;

import java.io.IOException;

/** Storage of an inbox. Implementations never follow symbolic links, and are thread-safe. */
interface InboxStorage {

    /** Lists all files below the inbox. */
    StoredFileListing list() throws IOException;

    /** Reads the whole content of a small file. */
    byte[] read(Drop.StoredFile file) throws IOException;
}

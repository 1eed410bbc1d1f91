package org.mesinfos.pipelines.deliveries;

import java.io.IOException;

/** Lists an inbox and reads small files of it. Never follows a symbolic link. Safe for use by several threads. */
interface InboxStorage {

    /** All files below the inbox. */
    InboxFiles files() throws IOException;

    /** Whole content of a small file. */
    byte[] read(Drop.StoredFile file) throws IOException;
}

package org.mesinfos.pipelines.deliveries;

import java.io.IOException;
import java.util.List;

/** Lists an inbox and reads small files of it. Never follows a symbolic link. Safe for use by several threads. */
interface InboxStorage {

    /** All files below the inbox, with their path from it, separated by {@code /}; in no particular order. */
    List<Drop.StoredFile> files() throws IOException;

    /** Whole content of a small file. */
    byte[] read(Drop.StoredFile file) throws IOException;
}

package org.mesinfos.pipelines.deliveries;

import java.util.List;

/**
 * All that stands in an inbox, in no particular order.
 *
 * @param files the files that can be read
 * @param unreadable paths from the inbox, separated by {@code /}, of files and folders that this process may not read
 */
record InboxFiles(List<Drop.StoredFile> files, List<String> unreadable) {

    InboxFiles {
        files = List.copyOf(files);
        unreadable = List.copyOf(unreadable);
    }
}

package org.mesinfos.pipelines.deliveries;

import java.util.List;

/**
 * Files below an inbox, in no particular order.
 *
 * @param files files that can be read
 * @param unreadable paths of files and folders that this process may not read, relative to the inbox, separated by
 *     {@code /}
 */
record StoredFileListing(List<Drop.StoredFile> files, List<String> unreadable) {

    StoredFileListing {
        files = List.copyOf(files);
        unreadable = List.copyOf(unreadable);
    }
}

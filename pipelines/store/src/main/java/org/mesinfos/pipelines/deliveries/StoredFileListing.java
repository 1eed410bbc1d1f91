package org.mesinfos.pipelines.deliveries;

import java.util.List;

/**
 * Files below an inbox, in no particular order.
 *
 * @param files files that can be read
 * @param unreadable paths of files and folders that this process may not read, relative to the inbox, separated by
 *     {@code /}
 * @param unsupported entries that are never read
 */
record StoredFileListing(List<Drop.StoredFile> files, List<String> unreadable, List<UnsupportedEntry> unsupported) {

    StoredFileListing {
        files = List.copyOf(files);
        unreadable = List.copyOf(unreadable);
        unsupported = List.copyOf(unsupported);
    }

    /**
     * Entry of a folder that is never read.
     *
     * @param path path relative to the inbox, separated by {@code /}
     * @param kind kind of the entry
     * @param modified time of the last change, in milliseconds since the epoch; 0 if it is unknown
     */
    record UnsupportedEntry(String path, EntryKind kind, long modified) {}

    /** Kinds of entries that are never read, because they lead elsewhere, have no end or may be incomplete. */
    enum EntryKind {
        LINK("it is a symbolic link, which is not followed: put the file itself in its place"),
        SPECIAL("it is a pipe, a socket or a device, which is not read: put a file in its place"),
        HIDDEN(HiddenNames.REASON);

        private final String reason;

        EntryKind(String reason) {
            this.reason = reason;
        }

        /** Returns the explanation for the operator. */
        String reason() {
            return reason;
        }
    }
}

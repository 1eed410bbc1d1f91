package org.mesinfos.pipelines.remote;

/** How a file comes to its place where one may stand already, so that nobody ever sees half of it. */
enum Replacement {
    /** An object is seen once it is whole, and takes the place of the one before. */
    OVERWRITE,
    /** An object is seen once it is whole, but none is created where one stands: that is removed first. */
    REMOVE_AND_CREATE,
    /** A file is seen while it grows: it is written elsewhere and renamed, on HDFS after the old one was removed. */
    RENAME;

    /** @param location where the storage is, with its scheme; a path without one is a local folder */
    static Replacement at(String location) {
        int scheme = location.indexOf(':');
        return switch (scheme < 0 ? "" : location.substring(0, scheme)) {
            case "s3", "gs" -> OVERWRITE;
            case "azfs" -> REMOVE_AND_CREATE;
            default -> RENAME;
        };
    }
}

package org.mesinfos.pipelines.remote;

/** Strategy for creating or replacing a file such that no reader sees an incomplete file. */
enum ReplacementStrategy {
    /** An object becomes visible when it is complete, and replaces an existing object. */
    OVERWRITE,
    /** An object becomes visible when it is complete, but cannot replace an existing object, which is removed first. */
    DELETE_AND_CREATE,
    /** A file is visible while it is written, so it is written to a temporary path and renamed. On HDFS, an existing
     * file is removed first. */
    RENAME;

    /** @param location the location of the storage with its scheme; without a scheme, a local folder */
    static ReplacementStrategy forLocation(String location) {
        int scheme = location.indexOf(':');
        return switch (scheme < 0 ? "" : location.substring(0, scheme)) {
            case "s3", "gs" -> OVERWRITE;
            case "azfs" -> DELETE_AND_CREATE;
            default -> RENAME;
        };
    }
}

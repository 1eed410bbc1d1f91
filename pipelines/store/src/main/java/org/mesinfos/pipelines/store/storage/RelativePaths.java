package org.mesinfos.pipelines.store.storage;

import java.nio.file.Path;

/** Paths of local files below a folder, with {@code /} between names on every system. */
public final class RelativePaths {

    private RelativePaths() {}

    /** Returns the path of a file below a folder. A backslash in a name stays one where it separates no names. */
    public static String of(Path folder, Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }
}

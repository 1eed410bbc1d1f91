package org.mesinfos.connectors.format.archive;

import java.util.regex.Pattern;

/**
 * Check of the names of files in archives. Names are never used as paths, but an archive with a name that leaves its folder
 * was damaged or made to do harm.
 */
final class ArchiveNames {

    private static final Pattern OUTSIDE = Pattern.compile("^[/\\\\]|^[A-Za-z]:[/\\\\]|(^|[/\\\\])\\.\\.([/\\\\]|$)");

    private ArchiveNames() {}

    /** @throws InvalidArchiveException if the name is absolute, or leads out of the folder of the archive */
    static void requireInside(String name) throws InvalidArchiveException {
        if (OUTSIDE.matcher(name).find()) {
            throw new InvalidArchiveException(
                    "a file outside of the folder of the archive", "relative names without \"..\"");
        }
    }
}

package org.mesinfos.pipelines.deliveries;

import java.util.Optional;

/**
 * Names that start with a dot, which are never read: programs that copy files give them such names until they are complete.
 * Stateless.
 */
public final class HiddenNames {

    /** Reason for an operator why such a file or folder waits. */
    static final String REASON = "its name starts with a dot, and such files and folders are never read: rename it";

    private HiddenNames() {}

    /** Returns true if a file or folder of this name is never read. */
    public static boolean isHidden(String name) {
        return name.startsWith(".");
    }

    /** Returns true for paths of files that the file manager of macOS leaves in folders, which hold nothing to read. */
    static boolean isLeftover(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.equals(".DS_Store") || name.startsWith("._");
    }

    /** Returns a path up to its first hidden name, for example {@code a/.b} of {@code a/.b/c}; empty if it has none. */
    static Optional<String> hiddenPart(String path) {
        int start = 0;
        while (start < path.length()) {
            int end = path.indexOf('/', start);
            end = end < 0 ? path.length() : end;
            if (isHidden(path.substring(start, end))) {
                return Optional.of(path.substring(0, end));
            }
            start = end + 1;
        }
        return Optional.empty();
    }
}

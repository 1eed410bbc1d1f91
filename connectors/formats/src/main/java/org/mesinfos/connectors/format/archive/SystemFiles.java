package org.mesinfos.connectors.format.archive;

import java.util.regex.Pattern;

/** Hidden files that operating systems add to archives. */
final class SystemFiles {

    private static final Pattern NAMES =
            Pattern.compile("^__MACOSX/|(^|/)(\\.DS_Store|Thumbs\\.db)$|(^|/)\\._[^/]*$|(^|/)PaxHeaders[^/]*/");

    private SystemFiles() {}

    static boolean contains(String name) {
        return NAMES.matcher(name).find();
    }
}

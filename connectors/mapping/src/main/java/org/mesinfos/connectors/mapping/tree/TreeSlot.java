package org.mesinfos.connectors.mapping.tree;

import java.util.List;
import java.util.Optional;

/**
 * Source of one value that a mapping reads from an XML element or JSON object.
 *
 * @param paths alternative paths; the first one that selects a value is used
 * @param separator text between all values of the path; empty to use the first value only
 * @param names name of each path, under which an unreadable value is reported
 */
record TreeSlot(List<TreePath> paths, Optional<String> separator, List<String> names) {

    TreeSlot {
        paths = List.copyOf(paths);
        names = List.copyOf(names);
    }
}

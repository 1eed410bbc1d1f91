package org.mesinfos.connectors.mapping.tree;

import java.util.List;
import java.util.Optional;

/**
 * Where one value of a mapping is read from.
 *
 * @param paths the first that selects a value wins
 * @param separator what to put between all values of the path; empty to take the first alone
 * @param names of the paths: under which of them a value is delivered depends on the path that selects it
 */
record TreeSlot(List<TreePath> paths, Optional<String> separator, List<String> names) {

    TreeSlot {
        paths = List.copyOf(paths);
        names = List.copyOf(names);
    }
}

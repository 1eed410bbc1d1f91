package org.mesinfos.connectors.standard.ofx;

import java.util.ArrayList;
import java.util.List;

/** Stack of the elements whose end tag was not read yet, outermost first. Not thread-safe. */
final class OfxOpenElements {

    /** Maximum depth, more than any document has. Deeper elements are not recorded. */
    private static final int MAX_DEPTH = 100;

    private final List<String> names = new ArrayList<>();

    void open(String name) {
        if (names.size() < MAX_DEPTH) {
            names.add(name);
        }
    }

    /** Closes the innermost element with this name and all elements in it, if there is one. */
    void close(String name) {
        int index = names.lastIndexOf(name);
        if (index >= 0) {
            names.subList(index, names.size()).clear();
        }
    }

    boolean contains(String name) {
        return names.contains(name);
    }
}

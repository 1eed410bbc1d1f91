package org.mesinfos.connectors.standard.ofx;

import java.util.ArrayList;
import java.util.List;

/** The elements around what is read, outermost first. Not thread-safe. */
final class OpenElements {

    /** More than any document has; elements beyond are not remembered. */
    private static final int DEEPEST = 100;

    private final List<String> names = new ArrayList<>();

    void open(String name) {
        if (names.size() < DEEPEST) {
            names.add(name);
        }
    }

    /** Closes the innermost of that name with all in it; does nothing when none is open. */
    void close(String name) {
        int index = names.lastIndexOf(name);
        if (index >= 0) {
            names.subList(index, names.size()).clear();
        }
    }

    boolean holds(String name) {
        return names.contains(name);
    }
}

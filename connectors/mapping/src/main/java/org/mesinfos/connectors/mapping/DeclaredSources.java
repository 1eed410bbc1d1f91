package org.mesinfos.connectors.mapping;

import java.util.List;

/**
 * Sources of values that a mapping declares for one kind of rows.
 *
 * @param sources values of the rows, in the order of the mapping
 * @param groups groups of rows in these rows
 */
record DeclaredSources(List<Source> sources, List<Group> groups) {

    /** Origin of a value. */
    enum Origin {
        ROW,
        CONTEXT
    }

    /**
     * Source of one value.
     *
     * @param use use of the value, such as {@code lines.label}
     * @param slot slot of the value
     * @param origin origin of the value
     */
    record Source(String use, int slot, Origin origin) {}

    /**
     * Group of rows.
     *
     * @param use list that the rows of the group become
     * @param each location of the rows, as in the mapping
     * @param number number of the group
     * @param rows sources in its rows
     */
    record Group(String use, String each, int number, DeclaredSources rows) {}

    DeclaredSources {
        sources = List.copyOf(sources);
        groups = List.copyOf(groups);
    }
}

package org.mesinfos.connectors.mapping;

import java.util.BitSet;
import org.mesinfos.connectors.mapping.yaml.YamlMap;

/**
 * Compiler of the selectors of one mapping into slots. Used by one thread, while a mapping loads.
 *
 * <p>Equal selectors may share a slot. Each compiler numbers its slots from 0. Slots of a nested group refer to the
 * rows of that group.
 */
public interface RowCompiler {

    /** Result in place of a slot when a problem was reported. A mapping with problems is never run. */
    int NO_SLOT = -1;

    /**
     * Returns the slot of a value.
     *
     * @param selector field of the mapping. The format reads only its own keys ({@code column}, {@code path}, {@code
     *     region}…).
     */
    int slot(YamlMap selector);

    /**
     * Returns the slot of a value that is outside the rows and applies to the rows after it.
     *
     * @param name name of the value in the mapping
     * @param definition description of how the value is captured
     */
    int context(String name, YamlMap definition);

    /**
     * Opens a nested repeated group.
     *
     * @param selector location of its rows
     */
    RowCompiler group(YamlMap selector);

    /**
     * Opens a list whose elements are records of their own, which is a group too.
     *
     * @param selector location of the elements
     */
    default RowCompiler elements(YamlMap selector) {
        selector.problems().add(selector.location(), "only rows of XML and JSON contain elements that are records");
        return this;
    }

    /** Returns the compiler of selectors that start at the row which contains these elements. It has the same slots. */
    default RowCompiler ofRow() {
        return this;
    }

    /** Returns the number of this group in its parent, from 0 in order of opening; 0 for the outermost compiler. */
    default int groupNumber() {
        return 0;
    }

    /**
     * Checks the values of one record together.
     *
     * @param record the record, where problems are reported
     * @param slots slots of its fields, subject and links
     */
    default void check(YamlMap record, BitSet slots) {
        // Most formats have values that do not depend on each other.
    }

    /** Finishes compilation. Called once, on the outermost compiler, and only if no problem was reported. */
    RowSource build();
}

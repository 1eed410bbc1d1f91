package org.mesinfos.connectors.mapping;

/**
 * Turns the selectors of one mapping into slots. Used by one thread, while a mapping loads.
 *
 * <p>Equal selectors may share a slot. Slots are numbered from 0 in each compiler; those of a nested group are asked of
 * the rows of that group.
 */
public interface RowCompiler {

    /** What a problem gives instead of a slot; a mapping with problems is never run. */
    int NO_SLOT = -1;

    /**
     * The slot of a value.
     *
     * @param selector a field of the mapping; the format asks it for its own keys ({@code column}, {@code path},
     *     {@code region}…) and leaves the others alone
     */
    int slot(YamlMap selector);

    /**
     * The slot of a value that stands outside of rows and holds for those that follow it.
     *
     * @param name the name the mapping gives to it
     * @param definition how it is captured
     */
    int context(String name, YamlMap definition);

    /**
     * Opens a nested repeated group.
     *
     * @param selector where its rows stand
     */
    RowCompiler group(YamlMap selector);

    /** The number of this group among those of its parent, from 0 in order of opening; 0 for the outermost. */
    default int groupNumber() {
        return 0;
    }

    /** Ends compiling; asked of the outermost compiler, once, and only when no problem was reported. */
    RowSource build();
}

package org.mesinfos.connectors.mapping;

import java.util.List;
import org.mesinfos.connectors.api.Locator;

/**
 * A row as the reader of a format lays it before a mapping. The reader reuses it: nothing of it may be kept once
 * {@link RowHandler#row} has returned, the strings excepted. Not safe for use by several threads.
 */
public interface MappedRow {

    /** Where the row stands in its file. */
    Locator locator();

    /**
     * The delivered text of one value, surrounding spaces removed.
     *
     * @param slot as {@link RowCompiler#slot} or {@link RowCompiler#context} gave it
     * @return null when the file has no such value or it is empty
     */
    String value(int slot);

    /** The name under which the file delivers the value of a slot: the header as written, the element path. */
    String name(int slot);

    /**
     * The rows of a nested repeated group, in file order; they are reused as this row is.
     *
     * @param group as {@link RowCompiler#groupNumber} of the nested compiler said
     */
    default List<? extends MappedRow> children(int group) {
        return List.of();
    }

    /** Gives every delivered value of this row, groups left out, that no slot claims; empty ones are left out. */
    void forEachUnclaimed(UnclaimedValues values);

    /** Takes delivered values that no slot claims. */
    @FunctionalInterface
    interface UnclaimedValues {
        void value(String deliveredName, String deliveredText);
    }
}

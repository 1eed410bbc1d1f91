package org.mesinfos.connectors.mapping;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Locator;

/**
 * Row that a format reader presents to a mapping, which reads each value by its slot: the number that its selector got
 * when the mapping was compiled. The reader reuses the object: only the strings may be retained after
 * {@link RowHandler#row} has returned. Not thread-safe.
 */
public interface MappedRow {

    /** Returns the location of the row in its file. */
    Locator locator();

    /**
     * Returns the delivered text of one value, stripped.
     *
     * @param slot slot that {@link RowCompiler#slot} or {@link RowCompiler#context} returned
     * @return null if the file has no such value or it is empty
     */
    @Nullable
    String value(int slot);

    /**
     * Returns the name under which the file delivers the value of a slot: the header as written, or the element path.
     */
    String name(int slot);

    /**
     * Returns the name of a value in messages about this row. A row that is made from a part of a line adds the name of the part.
     *
     * @param name name of the value; empty for the row as a whole
     */
    default String nameInMessages(String name) {
        return name;
    }

    /** Returns whether the text of a slot is joined from the texts of several lines. */
    default boolean isJoined(int slot) {
        return false;
    }

    /**
     * Returns whether the text of a slot is that of others: two paths may select one value.
     *
     * @param captured selects the slots to compare with
     */
    default boolean isTextOfOthers(int slot, IntPredicate captured) {
        return false;
    }

    /**
     * Returns whether the text of a slot is that of slots of another row: both may select one value of a file.
     *
     * @param slots selects the slots of the other row to compare with
     */
    default boolean isTextOf(int slot, MappedRow other, IntPredicate slots) {
        return false;
    }

    /** Returns the name of the value of a slot as in the outermost row: that of an element has the path to the element. */
    default String nameInRecord(int slot) {
        return name(slot);
    }

    /** Passes on the values as in {@link #forEachUnclaimed}, with names as in the outermost row. */
    default void forEachUnclaimedInRecord(UnclaimedValueConsumer values) {
        forEachUnclaimed(values);
    }

    /**
     * Returns the rows of a nested repeated group, in file order. They are reused like this row.
     *
     * @param group number that {@link RowCompiler#groupNumber} of the nested compiler returned
     */
    default List<? extends MappedRow> children(int group) {
        return List.of();
    }

    /** Gives up the values of the row, which {@link #forEachUnclaimed} of the rows around it then passes on. */
    default void release() {
        // Only rows within rows share values.
    }

    /** Claims the values of the row again, and those of all rows within it that were not released. */
    default void claimAgain() {
        // Only rows within rows share values.
    }

    /** Passes on names that are written outside of the rows so far, such as the cells of lines above a table. */
    default void forEachNameOutside(Consumer<String> names) {
        // Most formats have no names there.
    }

    /** Passes on each delivered value of this row that no slot claims, except empty values and those in groups. */
    void forEachUnclaimed(UnclaimedValueConsumer values);

    /** Receiver of delivered values that no slot claims. */
    @FunctionalInterface
    interface UnclaimedValueConsumer {
        void accept(String deliveredName, String deliveredText);
    }
}

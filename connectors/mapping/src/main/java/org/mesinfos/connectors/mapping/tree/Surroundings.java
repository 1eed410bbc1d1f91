package org.mesinfos.connectors.mapping.tree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.tree.TreeValue;
import org.mesinfos.connectors.mapping.MappedRow;
import org.mesinfos.connectors.mapping.RowHandler;

/**
 * Open ancestors of the records of a stream, with the values that precede the current record. After a record, a later
 * value replaces an earlier one of the same name. Not thread-safe.
 */
public final class Surroundings {

    /** Maximum number of retained elements per ancestor; a header has fewer. */
    private static final int KEPT = 1_000;

    private record Named(String path, TreeValue value) {}

    private static final class Level {
        private final TreeElement element;
        private int kept;
        private final Set<String> beforeLastRecord = new HashSet<>();
        private final List<Locator> sinceLastRecord = new ArrayList<>();
        private final List<String> namesSinceLastRecord = new ArrayList<>();

        Level(TreeElement element) {
            this.element = element;
        }
    }

    private final RowHandler handler;
    private final List<Level> levels = new ArrayList<>();
    private List<Named> values = List.of();
    private boolean stale = true;

    /**
     * Starts without ancestors.
     *
     * @param handler receives the values that no record follows
     */
    public Surroundings(RowHandler handler) {
        this.handler = handler;
    }

    /** Returns the number of open ancestors. */
    public int depth() {
        return levels.size();
    }

    /** Returns the innermost open ancestor. */
    public TreeElement innermost() {
        return levels.get(levels.size() - 1).element;
    }

    /** Opens an ancestor of records; its parent is {@link #innermost}. */
    public void open(TreeElement element) {
        levels.add(new Level(element));
        stale = true;
    }

    /** Closes ancestors until the given number is open. */
    public void closeTo(int depth) {
        while (levels.size() > depth) {
            Level level = levels.remove(levels.size() - 1);
            level.sinceLastRecord.forEach(
                    locator -> handler.skipped(locator, "after the last record, belongs to no record"));
            stale = true;
        }
    }

    /**
     * Adds an element that precedes or separates records to the innermost ancestor. It was read as a {@link
     * TreeElement#below detached child} of that ancestor.
     */
    public void add(TreeElement element, Locator locator) {
        Level level = levels.get(levels.size() - 1);
        if (level.kept == KEPT) {
            handler.skipped(locator, "more than " + KEPT + " elements outside of records");
            return;
        }
        if (level.beforeLastRecord.remove(element.name())) {
            level.element.forget(element.name());
        } else {
            level.kept++;
        }
        level.element.adopt(element);
        level.sinceLastRecord.add(locator);
        level.namesSinceLastRecord.add(element.name());
        stale = true;
    }

    /** Adds each child of an element as in {@link #add}. */
    public void addAll(TreeElement parent, Locator locator) {
        List<TreeElement> children = new ArrayList<>();
        parent.eachChild(children::add);
        children.forEach(child -> add(child, locator));
    }

    /** Records that a record was read in the innermost ancestor. It has the values added so far. */
    public void record() {
        for (Level level : levels) {
            if (!level.sinceLastRecord.isEmpty()) {
                level.beforeLastRecord.addAll(level.namesSinceLastRecord);
                level.sinceLastRecord.clear();
                level.namesSinceLastRecord.clear();
            }
        }
    }

    void eachUnclaimed(MappedRow.UnclaimedValues consumer) {
        if (stale) {
            values = collect();
            stale = false;
        }
        for (Named named : values) {
            if (!named.value().claimed()) {
                consumer.value(named.path(), named.value().value().strip());
            }
        }
    }

    private List<Named> collect() {
        List<Named> collected = new ArrayList<>();
        StringBuilder path = new StringBuilder();
        for (Level level : levels) {
            if (!level.element.name().isEmpty()) {
                path.append('/').append(level.element.name());
            }
            level.element.eachValue(
                    path + "/", child -> true, value -> true, (name, value) -> collected.add(new Named(name, value)));
        }
        return collected;
    }
}

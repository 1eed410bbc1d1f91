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
 * The elements that hold the records of a stream, with what stands in them before the record at hand. A later value of
 * the same name takes the place of an earlier one once a record has been read in between. Not safe for use by several
 * threads.
 */
public final class Surroundings {

    /** Elements kept around records; more is no header. */
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
     * Nothing stands around yet.
     *
     * @param handler is told of values that no record follows
     */
    public Surroundings(RowHandler handler) {
        this.handler = handler;
    }

    /** How many elements around records are open. */
    public int depth() {
        return levels.size();
    }

    /** The innermost element around records. */
    public TreeElement innermost() {
        return levels.get(levels.size() - 1).element;
    }

    /** An element that holds records opens; it stands below {@link #innermost}. */
    public void open(TreeElement element) {
        levels.add(new Level(element));
        stale = true;
    }

    /** Closes elements until so many are open. */
    public void closeTo(int depth) {
        while (levels.size() > depth) {
            Level level = levels.remove(levels.size() - 1);
            level.sinceLastRecord.forEach(
                    locator -> handler.skipped(locator, "stands behind the last record, so belongs to none"));
            stale = true;
        }
    }

    /** An element stands beside records in the innermost one; it was read {@link TreeElement#below below} it. */
    public void add(TreeElement element, Locator locator) {
        Level level = levels.get(levels.size() - 1);
        if (level.kept == KEPT) {
            handler.skipped(locator, "one of more than " + KEPT + " elements around records");
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

    /** As {@link #add}, for each child of an element that was read apart. */
    public void addAll(TreeElement holder, Locator locator) {
        List<TreeElement> children = new ArrayList<>();
        holder.eachChild(children::add);
        children.forEach(child -> add(child, locator));
    }

    /** A record stands in the innermost element: it has what was read so far. */
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

package org.mesinfos.connectors.mapping.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.tree.TreeValue;
import org.mesinfos.connectors.mapping.MappedRow;
import org.mesinfos.connectors.mapping.RowHandler;

/**
 * Open ancestors of the records of a stream, with the values that precede the current record. After a record, a later
 * value replaces an earlier one of the same name. Not thread-safe.
 */
public final class EnclosingElements {

    /** Maximum number of retained elements per ancestor; a header has fewer. */
    private static final int MAX_ELEMENTS = 1_000;

    /** Maximum number of characters of the retained values per ancestor that no path names; each record repeats them. */
    private static final int MAX_CHARACTERS = 1 << 16;

    /** Rule that skips values beyond the maximum number of characters. */
    private static final String TOO_LONG =
            "more than " + MAX_CHARACTERS + " characters outside of records that no path names";

    private record EnclosingValue(String path, TreeValue value) {}

    private static final class Level {
        private final TreeElement element;
        private final String name;
        private int count;
        private final Set<String> beforeLastRecord = new HashSet<>();
        private final List<Locator> sinceLastRecord = new ArrayList<>();
        private final List<String> namesSinceLastRecord = new ArrayList<>();
        private final Map<String, Integer> characters = new HashMap<>();
        private final Set<String> lists = new HashSet<>();

        Level(TreeElement element, String name) {
            this.element = element;
            this.name = name;
        }

        void remove(String removed) {
            element.removeChildren(removed);
            characters.remove(removed);
        }

        int charactersWithout(String left) {
            return characters.values().stream().mapToInt(Integer::intValue).sum() - characters.getOrDefault(left, 0);
        }
    }

    private final RowHandler handler;
    private final List<Level> levels = new ArrayList<>();
    private List<EnclosingValue> values = List.of();
    private boolean stale = true;

    /**
     * Starts without ancestors.
     *
     * @param handler receives the values that no record follows
     */
    public EnclosingElements(RowHandler handler) {
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
        open(element, element.name());
    }

    /**
     * Opens an ancestor of records; its parent is {@link #innermost}.
     *
     * @param name name of the ancestor in the names of its values, such as {@code *} if a reference is its own name
     */
    public void open(TreeElement element, String name) {
        levels.add(new Level(element, name));
        stale = true;
    }

    /** Closes ancestors until the given number is open. */
    public void closeTo(int depth) {
        while (levels.size() > depth) {
            Level level = levels.remove(levels.size() - 1);
            level.sinceLastRecord.forEach(locator -> handler.skipped(locator, RowSink.BELONGS_TO_NO_RECORD));
            stale = true;
        }
    }

    /**
     * Adds an element that precedes or separates records to the innermost ancestor. It was read as a {@link
     * TreeElement#detachedChild detached child} of that ancestor.
     */
    public void add(TreeElement element, Locator locator) {
        Level level = levels.get(levels.size() - 1);
        boolean replaces = level.beforeLastRecord.remove(element.name());
        if (replaces) {
            level.remove(element.name());
        } else if (level.count == MAX_ELEMENTS) {
            handler.skipped(locator, "more than " + MAX_ELEMENTS + " elements outside of records");
            return;
        } else {
            level.count++;
        }
        level.element.attach(element);
        level.sinceLastRecord.add(locator);
        level.namesSinceLastRecord.add(element.name());
        stale = true;
    }

    /**
     * Adds an element as in {@link #add} if no path of the mapping names it. Lists of it are left out: they may be of other people,
     * and each record would repeat them. So are values beyond {@value #MAX_CHARACTERS} characters.
     */
    public void addUnnamed(TreeElement element, Locator locator) {
        Level level = levels.get(levels.size() - 1);
        String name = element.name();
        int earlier = level.namesSinceLastRecord.indexOf(name);
        if (earlier >= 0) {
            handler.skipped(level.sinceLastRecord.remove(earlier), RowHandler.LIST_OUTSIDE);
            level.namesSinceLastRecord.remove(earlier);
            remove(level, name);
            level.lists.add(name);
        }
        if (level.lists.contains(name)) {
            handler.skipped(locator, RowHandler.LIST_OUTSIDE);
            return;
        }
        element.removeLists(first -> handler.skipped(
                Locator.path(first.line(), locator.path() + "/" + first.pathBelow(element)), RowHandler.LIST_OUTSIDE));
        int characters = charactersOf(element);
        if (level.charactersWithout(name) + characters > MAX_CHARACTERS) {
            if (level.beforeLastRecord.remove(name)) {
                remove(level, name);
            }
            handler.skipped(locator, TOO_LONG);
            return;
        }
        add(element, locator);
        level.characters.put(name, characters);
    }

    private void remove(Level level, String name) {
        level.remove(name);
        level.count--;
        stale = true;
    }

    private static int charactersOf(TreeElement element) {
        int[] characters = {element.value().length()};
        element.forEachValue(
                "",
                child -> true,
                value -> true,
                (path, value) -> characters[0] += path.length() + value.value().length());
        return characters[0];
    }

    /** Adds each child of an element as in {@link #addUnnamed}. */
    public void addAllUnnamed(TreeElement parent, Locator locator) {
        List<TreeElement> children = new ArrayList<>();
        parent.forEachChild(children::add);
        children.forEach(child -> addUnnamed(child, locator));
    }

    /** Adds each child of an element as in {@link #add}. */
    public void addAll(TreeElement parent, Locator locator) {
        List<TreeElement> children = new ArrayList<>();
        parent.forEachChild(children::add);
        children.forEach(child -> add(child, locator));
    }

    /** Records that a record was read in the innermost ancestor. It has the values added so far. */
    public void recordRead() {
        for (Level level : levels) {
            if (!level.sinceLastRecord.isEmpty()) {
                level.beforeLastRecord.addAll(level.namesSinceLastRecord);
                level.sinceLastRecord.clear();
                level.namesSinceLastRecord.clear();
            }
        }
    }

    void forEachUnclaimed(MappedRow.UnclaimedValueConsumer consumer) {
        if (stale) {
            values = collect();
            stale = false;
        }
        for (EnclosingValue named : values) {
            if (!named.value().isClaimed()) {
                consumer.accept(named.path(), named.value().value().strip());
            }
        }
    }

    private List<EnclosingValue> collect() {
        List<EnclosingValue> collected = new ArrayList<>();
        StringBuilder path = new StringBuilder();
        for (Level level : levels) {
            if (!level.name.isEmpty()) {
                path.append('/').append(level.name);
            }
            level.element.forEachValue(
                    path + "/",
                    child -> true,
                    value -> !value.value().isBlank(),
                    (name, value) -> collected.add(new EnclosingValue(name, value)));
        }
        return collected;
    }
}

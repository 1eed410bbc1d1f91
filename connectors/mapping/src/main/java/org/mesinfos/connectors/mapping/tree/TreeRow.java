package org.mesinfos.connectors.mapping.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.tree.TreeValue;
import org.mesinfos.connectors.mapping.MappedRow;

/** An XML element or JSON object, presented as a row to a mapping. Reused for successive records; not thread-safe. */
public final class TreeRow implements MappedRow {

    private final TreePlan plan;
    private final @Nullable String[] values;
    private final List<List<TreeValue>> sources = new ArrayList<>();
    private final int[] selectedPath;
    private final List<List<TreeRow>> children = new ArrayList<>();
    private final List<List<TreeRow>> pools = new ArrayList<>();
    private TreeElement element;
    private TreeElement record;
    private Locator recordLocator;
    private EnclosingElements enclosing;
    private boolean released;
    private boolean passedOn;
    private @Nullable List<NamedValue> outsideGroups;

    private record NamedValue(String path, TreeValue value) {}

    /** Creates a row without record. Call {@link #set} before any other method. */
    @SuppressWarnings("NullAway.Init") // set() initialises the other fields; the row is reused.
    public TreeRow(TreePlan plan) {
        this.plan = plan;
        this.values = new String[plan.slots().size()];
        this.selectedPath = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            sources.add(new ArrayList<>(1));
        }
        for (int i = 0; i < plan.groups().size(); i++) {
            children.add(new ArrayList<>());
            pools.add(new ArrayList<>());
        }
    }

    /**
     * Sets the record that the row presents.
     *
     * @param surroundings ancestors of the record; their unclaimed values belong to the record too
     */
    public void set(TreeElement next, Locator locator, EnclosingElements surroundings) {
        this.enclosing = surroundings;
        set(next, next, locator, new TreePath.ValuesAbove());
    }

    private void set(TreeElement next, TreeElement nextRecord, Locator locator, TreePath.ValuesAbove above) {
        passedOn = false;
        outsideGroups = null;
        element = next;
        record = nextRecord;
        recordLocator = locator;
        released = false;
        for (int i = 0; i < values.length; i++) {
            values[i] = read(i, above);
        }
        for (int group = 0; group < children.size(); group++) {
            readGroup(group);
        }
    }

    private @Nullable String read(int number, TreePath.ValuesAbove above) {
        TreeSlot slot = plan.slots().get(number);
        List<TreeValue> selected = sources.get(number);
        selected.clear();
        for (int i = 0; i < slot.paths().size(); i++) {
            TreePath path = slot.paths().get(i);
            TreeValue first = above.first(path, element);
            if (first != null) {
                selectedPath[number] = i;
                if (slot.separator().isEmpty()) {
                    selected.add(first);
                    return first.claim().strip();
                }
                return joined(path, slot.separator().get(), selected);
            }
        }
        selectedPath[number] = 0;
        return null;
    }

    /** Joins all values of a path. Without a separator they are the pieces of one text, whose spaces are part of it. */
    private String joined(TreePath path, String separator, List<TreeValue> selected) {
        StringBuilder text = new StringBuilder();
        if (separator.isEmpty()) {
            path.forEachPiece(element, selected::add);
            selected.forEach(piece -> text.append(piece.claim()));
            return text.toString().strip();
        }
        path.forEachValue(element, selected::add);
        for (TreeValue value : selected) {
            text.append(text.isEmpty() ? "" : separator).append(value.claim().strip());
        }
        return text.toString();
    }

    private void readGroup(int group) {
        List<TreeRow> rows = children.get(group);
        List<TreeRow> pool = pools.get(group);
        rows.clear();
        TreePath.ValuesAbove above = new TreePath.ValuesAbove();
        plan.groups().get(group).each().forEachElement(element, child -> {
            if (pool.size() == rows.size()) {
                pool.add(new TreeRow(plan.groups().get(group).plan()));
            }
            TreeRow row = pool.get(rows.size());
            row.set(child, record, recordLocator, above);
            child.assignToGroup();
            rows.add(row);
        });
    }

    @Override
    public Locator locator() {
        return element == record
                ? recordLocator
                : Locator.path(element.line(), recordLocator.path() + "/" + element.pathBelow(record));
    }

    @Override
    public @Nullable String value(int slot) {
        return values[slot];
    }

    @Override
    public String name(int slot) {
        return plan.slots().get(slot).names().get(selectedPath[slot]);
    }

    @Override
    public boolean isTextOfOthers(int slot, IntPredicate captured) {
        for (TreeValue value : sources.get(slot)) {
            if (!isSourceOf(captured, value)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSourceOf(IntPredicate slots, TreeValue wanted) {
        for (int slot = 0; slot < values.length; slot++) {
            if (slots.test(slot)) {
                for (TreeValue value : sources.get(slot)) {
                    if (value == wanted) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    @Override
    public boolean isTextOf(int slot, MappedRow other, IntPredicate slots) {
        if (!(other instanceof TreeRow row)) {
            return false;
        }
        for (TreeValue value : sources.get(slot)) {
            if (!row.isSourceOf(slots, value)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String nameInRecord(int slot) {
        TreePath path = plan.slots().get(slot).paths().get(selectedPath[slot]);
        if (!(path.origin() instanceof TreePath.Origin.Above above)) {
            return name(slot);
        }
        TreeElement start = element;
        for (int i = 0; i < above.levels(); i++) {
            if (start == record) {
                return name(slot);
            }
            start = start.parent().orElse(record);
        }
        String below = path.nameBelowStart();
        String place = pathInRecord(start);
        return place.isEmpty() || below.isEmpty() ? place + below : place + "/" + below;
    }

    @Override
    public void forEachUnclaimedInRecord(UnclaimedValueConsumer consumer) {
        String path = pathInRecord(element);
        if (!element.isClaimed() && !element.value().isBlank()) {
            consumer.accept(path, element.value().strip());
        }
        forEachUnclaimedBelow(path.isEmpty() ? "" : path + "/", consumer);
    }

    /** Returns the path to an element as the names of other values have it: without the position of a first one. */
    private String pathInRecord(TreeElement found) {
        return found.pathBelow(record).replace("[1]", "");
    }

    private void forEachUnclaimedBelow(String prefix, UnclaimedValueConsumer consumer) {
        element.forEachValue(
                prefix,
                child -> !child.isAssignedToGroup(),
                value -> !value.isClaimed() && !value.value().isBlank(),
                (path, value) -> consumer.accept(path, value.value().strip()));
    }

    /** Passes on the values without another visit to the elements of groups: each of these may ask for them. */
    private void forEachUnclaimedOutsideGroups(UnclaimedValueConsumer consumer) {
        List<NamedValue> outside = outsideGroups;
        if (outside == null) {
            outside = new ArrayList<>();
            List<NamedValue> found = outside;
            element.forEachValue(
                    "",
                    child -> !child.isAssignedToGroup(),
                    value -> !value.value().isBlank(),
                    (path, value) -> found.add(new NamedValue(path, value)));
            outsideGroups = outside;
        }
        for (NamedValue named : outside) {
            if (!named.value().isClaimed()) {
                consumer.accept(named.path(), named.value().value().strip());
            }
        }
    }

    @Override
    public void release() {
        released = true;
        sources.forEach(values -> values.forEach(TreeValue::release));
        children.forEach(rows -> rows.forEach(TreeRow::release));
    }

    @Override
    public void claimAgain() {
        if (!released) {
            sources.forEach(values -> values.forEach(TreeValue::claim));
            children.forEach(rows -> rows.forEach(TreeRow::claimAgain));
        }
    }

    @Override
    public List<? extends MappedRow> children(int group) {
        return children.get(group);
    }

    @Override
    public void forEachUnclaimed(UnclaimedValueConsumer consumer) {
        if (!element.isClaimed() && !element.value().isBlank()) {
            consumer.accept(element.name(), element.value().strip());
        }
        if (passedOn) {
            forEachUnclaimedOutsideGroups(consumer);
        } else {
            passedOn = true;
            forEachUnclaimedBelow("", consumer);
        }
        if (element == record) {
            enclosing.forEachUnclaimed(consumer);
        }
    }
}

package org.mesinfos.connectors.format.tree;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Element with its text, attributes and children. Not thread-safe.
 *
 * <p>Code that copies a value into a field claims it. {@link #forEachUnclaimed} then lists the remaining values, so that
 * no delivered value is lost.
 */
public final class TreeElement implements TreeValue {

    /** Up to this number of children, a linear search is cheaper than an index. */
    private static final int MAX_UNINDEXED_CHILDREN = 16;

    private final String name;
    private final @Nullable TreeElement parent;
    private final long line;
    private String text = "";
    private @Nullable TreeAttribute attributes;
    private @Nullable TreeElement firstChild;
    private @Nullable TreeElement lastChild;
    private @Nullable TreeElement next;
    private int position = 1;
    private int missingBefore;
    private int children;
    private Map<String, TreeElement> lastOfName = Map.of();
    private boolean claimed;
    private boolean assignedToGroup;

    private TreeElement(String name, @Nullable TreeElement parent, long line) {
        this.name = name;
        this.parent = parent;
        this.line = line;
    }

    /** Creates the outermost element of a tree. */
    public static TreeElement root(String name, long line) {
        return new TreeElement(name, null, line);
    }

    /** Appends a new child and returns it. */
    public TreeElement addChild(String childName, long childLine) {
        return addChild(childName, childLine, 0);
    }

    /**
     * Appends a new child and returns it.
     *
     * @param missing number of values of the same name directly before it that are missing and only count as positions
     */
    public TreeElement addChild(String childName, long childLine, int missing) {
        TreeElement child = new TreeElement(childName, this, childLine);
        child.missingBefore = missing;
        append(child);
        return child;
    }

    /**
     * Creates an element whose parent is this one but that is not in the list of children, so that it can be garbage
     * collected. Used for the records of a stream.
     */
    public TreeElement detachedChild(String childName, long childLine) {
        return new TreeElement(childName, this, childLine);
    }

    /** Appends an element that was read separately to the children. */
    public void attach(TreeElement child) {
        child.next = null;
        append(child);
    }

    /** Removes the children with that name. */
    public void removeChildren(String childName) {
        removeIf(child -> child.name.equals(childName));
    }

    /** Removes the children that fulfil a condition. */
    public void removeIf(Predicate<TreeElement> removed) {
        TreeElement child = firstChild;
        firstChild = null;
        lastChild = null;
        children = 0;
        lastOfName = Map.of();
        while (child != null) {
            TreeElement following = child.next;
            boolean remains = !removed.test(child);
            child.next = null;
            if (remains) {
                append(child);
            }
            child = following;
        }
    }

    /**
     * Removes the children, and theirs at any depth, that share their name with a sibling: they are a list.
     *
     * @param lists receives the first of the children of one name, before any is removed from its parent
     */
    public void removeLists(Consumer<TreeElement> lists) {
        Map<String, TreeElement> first = new HashMap<>();
        Set<String> repeated = new LinkedHashSet<>();
        forEachChild(child -> {
            if (first.putIfAbsent(child.name, child) != null) {
                repeated.add(child.name);
            }
        });
        if (!repeated.isEmpty()) {
            repeated.forEach(
                    name -> lists.accept(Objects.requireNonNull(first.get(name), "each repeated name has a first")));
            removeIf(child -> repeated.contains(child.name));
        }
        forEachChild(child -> child.removeLists(lists));
    }

    private void append(TreeElement child) {
        if (children == MAX_UNINDEXED_CHILDREN) {
            lastOfName = new HashMap<>();
            forEachChild(earlier -> lastOfName.put(earlier.name, earlier));
        }
        TreeElement before = children < MAX_UNINDEXED_CHILDREN ? findLast(child.name) : lastOfName.get(child.name);
        child.position = (before == null ? 0 : before.position) + child.missingBefore + 1;
        if (lastChild == null) {
            firstChild = child;
        } else {
            lastChild.next = child;
        }
        lastChild = child;
        if (++children > MAX_UNINDEXED_CHILDREN) {
            lastOfName.put(child.name, child);
        }
    }

    private @Nullable TreeElement findLast(String childName) {
        TreeElement last = null;
        for (TreeElement child = firstChild; child != null; child = child.next) {
            if (child.name.equals(childName)) {
                last = child;
            }
        }
        return last;
    }

    /** Sets the element's own text. */
    public void setText(String delivered) {
        text = delivered;
    }

    /** Inserts an attribute before the existing ones. */
    public void addAttribute(String attributeName, String attributeValue) {
        attributes = new TreeAttribute(attributeName, attributeValue, attributes);
    }

    /** Returns the local name. */
    public String name() {
        return name;
    }

    /** Returns the parent; empty for the outermost element. */
    public Optional<TreeElement> parent() {
        return Optional.ofNullable(parent);
    }

    /** Returns the physical line on which the element starts, from 1. */
    public long line() {
        return line;
    }

    /**
     * Returns the element's own text as delivered, without the text of its children; empty if it is only white space.
     */
    @Override
    public String value() {
        return text;
    }

    @Override
    public String claim() {
        claimed = true;
        return text;
    }

    @Override
    public boolean isClaimed() {
        return claimed;
    }

    @Override
    public void release() {
        claimed = false;
    }

    /** Returns the first child with that name. */
    public Optional<TreeElement> child(String childName) {
        return Optional.ofNullable(childOrNull(childName));
    }

    /** Returns the descendant at a path of names, taking the first child of each name. */
    public Optional<TreeElement> descendant(String... names) {
        TreeElement found = this;
        for (String step : names) {
            found = found.childOrNull(step);
            if (found == null) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }

    private @Nullable TreeElement childOrNull(String childName) {
        for (TreeElement child = firstChild; child != null; child = child.next) {
            if (child.name.equals(childName)) {
                return child;
            }
        }
        return null;
    }

    /** Returns the children, in file order. */
    public Stream<TreeElement> children() {
        return Stream.iterate(firstChild(), Optional::isPresent, child -> child.flatMap(TreeElement::next))
                .flatMap(Optional::stream);
    }

    /** Returns the children with that name, in file order. */
    public Stream<TreeElement> children(String childName) {
        return children().filter(child -> child.name.equals(childName));
    }

    /** Passes each child with that name to the consumer, in file order. */
    public void forEachChild(String childName, Consumer<TreeElement> consumer) {
        for (TreeElement child = firstChild; child != null; child = child.next) {
            if (child.name.equals(childName)) {
                consumer.accept(child);
            }
        }
    }

    /** Passes each child to the consumer, in file order. */
    public void forEachChild(Consumer<TreeElement> consumer) {
        for (TreeElement child = firstChild; child != null; child = child.next) {
            consumer.accept(child);
        }
    }

    /** Returns the attribute with that local name. */
    public Optional<TreeAttribute> attribute(String attributeName) {
        for (TreeAttribute attribute = attributes; attribute != null; attribute = attribute.next()) {
            if (attribute.name().equals(attributeName)) {
                return Optional.of(attribute);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the position among siblings of the same name, with the missing ones, from 1; 1 for an element that was read
     * without its siblings.
     */
    public int position() {
        return position;
    }

    /**
     * Returns the path from {@code ancestor} with positions, such as {@code NtryDtls[1]/TxDtls[2]}; empty if both are
     * the same element.
     */
    public String pathBelow(TreeElement ancestor) {
        if (this == ancestor || parent == null) {
            return "";
        }
        String above = parent.pathBelow(ancestor);
        return (above.isEmpty() ? "" : above + "/") + name + "[" + position() + "]";
    }

    /**
     * Passes each selected value of the element and its descendants to the consumer, with its path, such as
     * {@code Refs/InstrId}, {@code Amt/@Ccy}, or {@code Ustrd[2]} for the second element of a name.
     *
     * @param prefix prefix of each path, such as {@code GrpHdr/}; may be empty
     * @param entered selects the descendants to visit
     * @param wanted selects the values
     * @param consumer receives path and value
     */
    public void forEachValue(
            String prefix,
            Predicate<TreeElement> entered,
            Predicate<TreeValue> wanted,
            BiConsumer<String, TreeValue> consumer) {
        new TreeValueTraversal(prefix, entered, wanted, consumer).visit(this);
    }

    /** Passes each value that was not claimed to the consumer, with its path. */
    public void forEachUnclaimed(String prefix, BiConsumer<String, String> consumer) {
        forEachValue(
                prefix,
                child -> true,
                value -> !value.isClaimed(),
                (path, value) -> consumer.accept(path, value.value()));
    }

    /** Marks the element and its content as a row of a repeated group, which then handles its unclaimed values. */
    public void assignToGroup() {
        assignedToGroup = true;
    }

    /** Returns whether the element is a row of a repeated group. */
    public boolean isAssignedToGroup() {
        return assignedToGroup;
    }

    /** Returns the first child. */
    public Optional<TreeElement> firstChild() {
        return Optional.ofNullable(firstChild);
    }

    /** Returns the next sibling. */
    public Optional<TreeElement> next() {
        return Optional.ofNullable(next);
    }

    @Nullable
    TreeAttribute firstAttribute() {
        return attributes;
    }
}

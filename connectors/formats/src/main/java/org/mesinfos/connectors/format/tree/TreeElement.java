package org.mesinfos.connectors.format.tree;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One element with everything in it. Not safe for use by several threads.
 *
 * <p>Each value can be claimed by whoever puts it into a field; {@link #eachUnclaimed} then gives what nobody took, so that
 * nothing delivered is lost.
 */
public final class TreeElement implements TreeValue {

    /** Up to here a walk over the children is cheaper than an index of them. */
    private static final int FEW_CHILDREN = 16;

    private final String name;
    private final TreeElement parent;
    private final long line;
    private String text = "";
    private TreeAttribute attributes;
    private TreeElement firstChild;
    private TreeElement lastChild;
    private TreeElement next;
    private int position = 1;
    private int children;
    private Map<String, TreeElement> lastOfName = Map.of();
    private boolean claimed;
    private boolean leftToGroup;

    private TreeElement(String name, TreeElement parent, long line) {
        this.name = name;
        this.parent = parent;
        this.line = line;
    }

    /** The outermost element of a tree. */
    public static TreeElement root(String name, long line) {
        return new TreeElement(name, null, line);
    }

    /** A new last child. */
    public TreeElement addChild(String childName, long childLine) {
        TreeElement child = new TreeElement(childName, this, childLine);
        append(child);
        return child;
    }

    /** An element below this one that is not among its children, so that it can be let go of: a record of a stream. */
    public TreeElement below(String childName, long childLine) {
        return new TreeElement(childName, this, childLine);
    }

    /** Puts an element that was read apart among its children. */
    public void adopt(TreeElement child) {
        child.next = null;
        child.position = 1;
        append(child);
    }

    /** Lets go of the children of that name. */
    public void forget(String childName) {
        TreeElement kept = firstChild;
        firstChild = null;
        lastChild = null;
        children = 0;
        lastOfName = Map.of();
        while (kept != null) {
            TreeElement following = kept.next;
            kept.next = null;
            kept.position = 1;
            if (!kept.name.equals(childName)) {
                append(kept);
            }
            kept = following;
        }
    }

    private void append(TreeElement child) {
        if (children == FEW_CHILDREN) {
            lastOfName = new HashMap<>();
            eachChild(earlier -> lastOfName.put(earlier.name, earlier));
        }
        TreeElement before = children < FEW_CHILDREN ? lastByWalk(child.name) : lastOfName.get(child.name);
        if (before != null) {
            child.position = before.position + 1;
        }
        if (firstChild == null) {
            firstChild = child;
        } else {
            lastChild.next = child;
        }
        lastChild = child;
        if (++children > FEW_CHILDREN) {
            lastOfName.put(child.name, child);
        }
    }

    private TreeElement lastByWalk(String childName) {
        TreeElement last = null;
        for (TreeElement child = firstChild; child != null; child = child.next) {
            if (child.name.equals(childName)) {
                last = child;
            }
        }
        return last;
    }

    /** Sets its own text. */
    public void setText(String delivered) {
        text = delivered;
    }

    /** Adds an attribute before those it has. */
    public void addAttribute(String attributeName, String attributeValue) {
        attributes = new TreeAttribute(attributeName, attributeValue, attributes);
    }

    /** Local name. */
    public String name() {
        return name;
    }

    /** The element it stands in; empty for the outermost. */
    public Optional<TreeElement> parent() {
        return Optional.ofNullable(parent);
    }

    /** Physical line on which it starts, from 1. */
    public long line() {
        return line;
    }

    /** Its own text as delivered, without that of its children; empty when there is none but white space. */
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
    public boolean claimed() {
        return claimed;
    }

    @Override
    public void release() {
        claimed = false;
    }

    /** The first child of that name. */
    public Optional<TreeElement> child(String childName) {
        return Optional.ofNullable(childOrNull(childName));
    }

    /** The first element reached over these names, each the first child of its name. */
    public Optional<TreeElement> at(String... names) {
        TreeElement found = this;
        for (String step : names) {
            found = found.childOrNull(step);
            if (found == null) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }

    private TreeElement childOrNull(String childName) {
        for (TreeElement child = firstChild; child != null; child = child.next) {
            if (child.name.equals(childName)) {
                return child;
            }
        }
        return null;
    }

    /** Each child of that name, in file order. */
    public void eachChild(String childName, Consumer<TreeElement> consumer) {
        for (TreeElement child = firstChild; child != null; child = child.next) {
            if (child.name.equals(childName)) {
                consumer.accept(child);
            }
        }
    }

    /** Each child, in file order. */
    public void eachChild(Consumer<TreeElement> consumer) {
        for (TreeElement child = firstChild; child != null; child = child.next) {
            consumer.accept(child);
        }
    }

    /** The attribute of that local name. */
    public Optional<TreeAttribute> attribute(String attributeName) {
        for (TreeAttribute attribute = attributes; attribute != null; attribute = attribute.next()) {
            if (attribute.name().equals(attributeName)) {
                return Optional.of(attribute);
            }
        }
        return Optional.empty();
    }

    /** Position among siblings of its name, from 1; 1 for an element that was read without its siblings. */
    public int position() {
        return position;
    }

    /** Path below {@code ancestor} with positions, such as {@code NtryDtls[1]/TxDtls[2]}; empty for itself. */
    public String pathBelow(TreeElement ancestor) {
        if (this == ancestor || parent == null) {
            return "";
        }
        String above = parent.pathBelow(ancestor);
        return (above.isEmpty() ? "" : above + "/") + name + "[" + position() + "]";
    }

    /**
     * Every value in it that is wanted, under its path: {@code Refs/InstrId}, {@code Amt/@Ccy}, {@code Ustrd[2]} for the
     * second of its name.
     *
     * @param prefix starts each path, such as {@code GrpHdr/}; may be empty
     * @param entered which elements in it are looked into
     */
    public void eachValue(
            String prefix,
            Predicate<TreeElement> entered,
            Predicate<TreeValue> wanted,
            BiConsumer<String, TreeValue> consumer) {
        new ValueWalk(prefix, entered, wanted, consumer).under(this);
    }

    /** Every value in it that nobody took into a field. */
    public void eachUnclaimed(String prefix, BiConsumer<String, String> consumer) {
        eachValue(
                prefix,
                child -> true,
                value -> !value.claimed(),
                (path, value) -> consumer.accept(path, value.value()));
    }

    /** Leaves it and all in it to the group whose row it is. */
    public void leaveToGroup() {
        leftToGroup = true;
    }

    /** Whether it is the row of a group. */
    public boolean leftToGroup() {
        return leftToGroup;
    }

    /** The first of its children. */
    public Optional<TreeElement> firstChild() {
        return Optional.ofNullable(firstChild);
    }

    /** The next sibling. */
    public Optional<TreeElement> next() {
        return Optional.ofNullable(next);
    }

    TreeAttribute firstAttribute() {
        return attributes;
    }
}

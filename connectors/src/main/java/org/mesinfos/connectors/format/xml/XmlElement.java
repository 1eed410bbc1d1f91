package org.mesinfos.connectors.format.xml;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One element read as a whole, with everything in it. Not safe for use by several threads.
 *
 * <p>Each value can be claimed by whoever puts it into a field; {@link #eachUnclaimed} then gives what nobody took, so that
 * nothing delivered is lost.
 */
public final class XmlElement implements XmlValue {

    /** Up to here a walk over the children is cheaper than an index of them. */
    private static final int FEW_CHILDREN = 16;

    private final String name;
    private final XmlElement parent;
    private final long line;
    private String text = "";
    private XmlAttribute attributes;
    private XmlElement firstChild;
    private XmlElement lastChild;
    private XmlElement next;
    private int position = 1;
    private int children;
    private Map<String, XmlElement> lastOfName = Map.of();
    private boolean claimed;

    XmlElement(String name, XmlElement parent, long line) {
        this.name = name;
        this.parent = parent;
        this.line = line;
        if (parent != null) {
            parent.append(this);
        }
    }

    private void append(XmlElement child) {
        if (children == FEW_CHILDREN) {
            lastOfName = new HashMap<>();
            eachChild(earlier -> lastOfName.put(earlier.name, earlier));
        }
        XmlElement before = children < FEW_CHILDREN ? lastByWalk(child.name) : lastOfName.get(child.name);
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

    private XmlElement lastByWalk(String childName) {
        XmlElement last = null;
        for (XmlElement child = firstChild; child != null; child = child.next) {
            if (child.name.equals(childName)) {
                last = child;
            }
        }
        return last;
    }

    void text(String delivered) {
        text = delivered;
    }

    void attributes(XmlAttribute first) {
        attributes = first;
    }

    /** Local name. */
    public String name() {
        return name;
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
    public Optional<XmlElement> child(String childName) {
        return Optional.ofNullable(childOrNull(childName));
    }

    /** The first element reached over these names, each the first child of its name. */
    public Optional<XmlElement> at(String... names) {
        XmlElement found = this;
        for (String step : names) {
            found = found.childOrNull(step);
            if (found == null) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }

    private XmlElement childOrNull(String childName) {
        for (XmlElement child = firstChild; child != null; child = child.next) {
            if (child.name.equals(childName)) {
                return child;
            }
        }
        return null;
    }

    /** Each child of that name, in file order. */
    public void eachChild(String childName, Consumer<XmlElement> consumer) {
        for (XmlElement child = firstChild; child != null; child = child.next) {
            if (child.name.equals(childName)) {
                consumer.accept(child);
            }
        }
    }

    /** Each child, in file order. */
    public void eachChild(Consumer<XmlElement> consumer) {
        for (XmlElement child = firstChild; child != null; child = child.next) {
            consumer.accept(child);
        }
    }

    /** The attribute of that local name. */
    public Optional<XmlAttribute> attribute(String attributeName) {
        for (XmlAttribute attribute = attributes; attribute != null; attribute = attribute.next()) {
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
    public String pathBelow(XmlElement ancestor) {
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
            Predicate<XmlElement> entered,
            Predicate<XmlValue> wanted,
            BiConsumer<String, XmlValue> consumer) {
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

    XmlElement firstChild() {
        return firstChild;
    }

    XmlElement next() {
        return next;
    }

    XmlAttribute firstAttribute() {
        return attributes;
    }
}

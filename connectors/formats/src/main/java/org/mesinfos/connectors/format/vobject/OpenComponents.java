package org.mesinfos.connectors.format.vobject;

import java.util.ArrayDeque;
import java.util.Deque;
import org.mesinfos.connectors.format.tree.TreeElement;

/** The component that is read, with the open components in it. Above its maximum size, it counts lines without keeping them. */
final class OpenComponents {

    /** Maximum characters of one component: groups, names, values, parameters and {@link PropertyLine#OVERHEAD} for each line. */
    static final int MAX_SIZE = 32 << 20;

    private static final int MAX_DEPTH = 20;

    private final Deque<TreeElement> open = new ArrayDeque<>();
    private long size;

    boolean isEmpty() {
        return open.isEmpty();
    }

    boolean isFull() {
        return open.size() >= MAX_DEPTH;
    }

    boolean isTooLarge() {
        return size > MAX_SIZE;
    }

    TreeElement outermost() {
        return open.getLast();
    }

    TreeElement innermost() {
        return open.getFirst();
    }

    /** Opens an outermost component. */
    void start(TreeElement element) {
        size = 0;
        open.push(element);
    }

    /** Opens a component in the innermost one. */
    void nest(String name, long line) {
        size += PropertyLine.OVERHEAD + name.length();
        TreeElement parent = innermost();
        open.push(isTooLarge() ? parent.detachedChild(name, line) : parent.addChild(name, line));
    }

    /** Closes the innermost component and returns it. */
    TreeElement end() {
        return open.pop();
    }

    void clear() {
        open.clear();
    }

    void add(PropertyLine property, long line) {
        size += property.size();
        if (!isTooLarge()) {
            property.addTo(innermost(), line);
        }
    }

    /** Adds a line that is no property. */
    void addText(String name, String text, long line) {
        size += PropertyLine.OVERHEAD + text.length();
        if (!isTooLarge()) {
            innermost().addChild(name, line).setText(text);
        }
    }

    /** Counts a line that was not buffered because of its size. */
    void skipLargeLine() {
        size += MAX_SIZE + 1L;
    }
}

package org.mesinfos.connectors.standard.einvoice.terms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.format.tree.TreeElement;

/**
 * The values outside of the invoices of a file, such as the header of a batch. They apply to every later invoice in the
 * same element and are added to its {@code additional}. Not thread-safe.
 */
final class InvoiceContextElements {

    private static final int MAX_ELEMENTS = 1_000;

    private record LocatedElement(TreeElement element, Locator locator) {}

    /** The elements in one enclosing element, and how many of them were added to an invoice. */
    private static final class EnclosingElement {
        private final List<LocatedElement> elements = new ArrayList<>();
        private int applied;
    }

    private final RowSink sink;
    private final Deque<EnclosingElement> levels = new ArrayDeque<>();

    InvoiceContextElements(RowSink sink) {
        this.sink = sink;
    }

    /** Enters an element that may contain invoices. The start tag has only its attributes. */
    void enter(TreeElement start, Locator locator) {
        levels.addLast(new EnclosingElement());
        if (hasValues(start)) {
            addElement(new LocatedElement(start, locator));
        }
    }

    /** Adds an element that is not an invoice. */
    void add(TreeElement element, Locator locator) {
        if (!levels.isEmpty() && hasValues(element)) {
            addElement(new LocatedElement(element, locator));
        }
    }

    private void addElement(LocatedElement part) {
        List<LocatedElement> parts = levels.getLast().elements;
        if (parts.size() < MAX_ELEMENTS) {
            parts.add(part);
        } else {
            sink.skip(part.locator(), "one of more than " + MAX_ELEMENTS + " elements outside invoices");
        }
    }

    /** Leaves the element that was entered last. */
    void leave() {
        EnclosingElement level = levels.removeLast();
        level.elements
                .subList(level.applied, level.elements.size())
                .forEach(part -> sink.skip(part.locator(), "follows the last invoice, so belongs to none"));
    }

    /** Adds the values to an invoice, each under its path from the root element. */
    void putInto(Map<String, String> additional) {
        for (EnclosingElement level : levels) {
            for (LocatedElement part : level.elements) {
                String path = part.locator().path();
                if (!part.element().value().isEmpty()) {
                    additional.put(path, part.element().value());
                }
                part.element().forEachUnclaimed(path + "/", additional::put);
            }
            level.applied = level.elements.size();
        }
    }

    private static boolean hasValues(TreeElement element) {
        boolean[] found = {!element.value().isEmpty()};
        element.forEachUnclaimed("", (path, value) -> found[0] = true);
        return found[0];
    }
}

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
final class Surroundings {

    private static final int KEPT = 1_000;

    private record Part(TreeElement element, Locator locator) {}

    /** The elements in one enclosing element, and how many of them were added to an invoice. */
    private static final class Level {
        private final List<Part> parts = new ArrayList<>();
        private int said;
    }

    private final RowSink sink;
    private final Deque<Level> levels = new ArrayDeque<>();

    Surroundings(RowSink sink) {
        this.sink = sink;
    }

    /** Enters an element that may contain invoices. The start tag has only its attributes. */
    void enter(TreeElement start, Locator locator) {
        levels.addLast(new Level());
        if (hasValues(start)) {
            keep(new Part(start, locator));
        }
    }

    /** Adds an element that is not an invoice. */
    void add(TreeElement element, Locator locator) {
        if (!levels.isEmpty() && hasValues(element)) {
            keep(new Part(element, locator));
        }
    }

    private void keep(Part part) {
        List<Part> parts = levels.getLast().parts;
        if (parts.size() < KEPT) {
            parts.add(part);
        } else {
            sink.skipped(part.locator(), "one of more than " + KEPT + " elements outside invoices");
        }
    }

    /** Leaves the element that was entered last. */
    void leave() {
        Level level = levels.removeLast();
        level.parts
                .subList(level.said, level.parts.size())
                .forEach(part -> sink.skipped(part.locator(), "follows the last invoice, so belongs to none"));
    }

    /** Adds the values to an invoice, each under its path from the root element. */
    void say(Map<String, String> additional) {
        for (Level level : levels) {
            for (Part part : level.parts) {
                String path = part.locator().path();
                if (!part.element().value().isEmpty()) {
                    additional.put(path, part.element().value());
                }
                part.element().eachUnclaimed(path + "/", additional::put);
            }
            level.said = level.parts.size();
        }
    }

    private static boolean hasValues(TreeElement element) {
        boolean[] found = {!element.value().isEmpty()};
        element.eachUnclaimed("", (path, value) -> found[0] = true);
        return found[0];
    }
}

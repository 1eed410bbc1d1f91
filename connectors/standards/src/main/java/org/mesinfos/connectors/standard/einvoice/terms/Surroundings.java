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
 * What stands around the invoices of a file, such as the header of a batch: it is said of every invoice behind it in the
 * same element.
 */
final class Surroundings {

    private static final int KEPT = 1_000;

    private record Part(TreeElement element, Locator locator) {}

    /** What stands in one open element, and how much of it was said of an invoice. */
    private static final class Level {
        private final List<Part> parts = new ArrayList<>();
        private int said;
    }

    private final RowSink sink;
    private final Deque<Level> levels = new ArrayDeque<>();

    Surroundings(RowSink sink) {
        this.sink = sink;
    }

    /** An element begins that may hold invoices; its attributes are given. */
    void enter(TreeElement start, Locator locator) {
        levels.addLast(new Level());
        if (hasValues(start)) {
            keep(new Part(start, locator));
        }
    }

    /** An element beside invoices. */
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
            sink.skipped(part.locator(), "one of more than " + KEPT + " elements around invoices");
        }
    }

    /** The element that was entered last ends. */
    void leave() {
        Level level = levels.removeLast();
        level.parts
                .subList(level.said, level.parts.size())
                .forEach(part -> sink.skipped(part.locator(), "stands behind the last invoice, so belongs to none"));
    }

    /** Says them of an invoice, each value under its path from the root. */
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

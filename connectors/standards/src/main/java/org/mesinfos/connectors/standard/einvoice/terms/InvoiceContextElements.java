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
 * The values outside of the invoices of a file. The attributes of an element apply to each invoice inside of it. Other elements
 * apply to the first invoice after them if no invoice precedes them in the same element: the invoices of a file may be of
 * several customers, and nothing shows whether an element between two invoices is about the one before or the one after. Not
 * thread-safe.
 */
final class InvoiceContextElements {

    private static final int MAX_ELEMENTS = 1_000;
    private static final String OF_NO_INVOICE = "follows an invoice, so belongs to none";

    private record LocatedElement(TreeElement element, Locator locator) {}

    /** An element that contains invoices, the elements before its first invoice, and whether that was reached. */
    private static final class EnclosingElement {
        private final LocatedElement start;
        private final List<LocatedElement> elements = new ArrayList<>();
        private boolean hasInvoice;

        EnclosingElement(LocatedElement start) {
            this.start = start;
        }
    }

    private final RowSink sink;
    private final Deque<EnclosingElement> levels = new ArrayDeque<>();
    /** True while the elements repeat those of the first split: up to its next invoice. */
    private boolean repeated;

    private InvoiceContextElements(RowSink sink, boolean repeated) {
        this.sink = sink;
        this.repeated = repeated;
    }

    /** Returns the values of a file, or of its first split. */
    static InvoiceContextElements ofFile(RowSink sink) {
        return new InvoiceContextElements(sink, false);
    }

    /**
     * Returns the values of another split. It starts with what precedes the first invoice of the file: these elements belong
     * to the invoice of the first split, so they are left out here without being counted as skipped again.
     */
    static InvoiceContextElements repeatedInSplit(RowSink sink) {
        return new InvoiceContextElements(sink, true);
    }

    /** Enters an element that may contain invoices. The start tag has only its attributes. */
    void enter(TreeElement start, Locator locator) {
        levels.addLast(new EnclosingElement(new LocatedElement(start, locator)));
    }

    /** Adds an element that is not an invoice. */
    void add(TreeElement element, Locator locator) {
        if (repeated || levels.isEmpty() || !hasValues(element)) {
            return;
        }
        EnclosingElement level = levels.getLast();
        if (level.hasInvoice) {
            sink.skip(locator, OF_NO_INVOICE);
        } else if (level.elements.size() == MAX_ELEMENTS) {
            sink.skip(locator, "one of more than " + MAX_ELEMENTS + " elements outside invoices");
        } else {
            level.elements.add(new LocatedElement(element, locator));
        }
    }

    /** Leaves the element that was entered last. */
    void leave() {
        EnclosingElement level = levels.removeLast();
        if (!repeated && !level.hasInvoice && hasValues(level.start.element())) {
            skip(level.start, "contains no invoice");
        }
        level.elements.forEach(part -> skip(part, "precedes no invoice"));
    }

    /** Adds the values to the next invoice, each under its path from the root element. */
    void putInto(Map<String, String> additional) {
        for (EnclosingElement level : levels) {
            put(level.start, additional);
            level.elements.forEach(part -> put(part, additional));
            level.elements.clear();
        }
    }

    private static void put(LocatedElement part, Map<String, String> additional) {
        String path = part.locator().path();
        if (!part.element().value().isEmpty()) {
            additional.put(path, part.element().value());
        }
        part.element().forEachUnclaimed(path + "/", additional::put);
    }

    /** States that the next invoice was read, whether it was accepted or rejected. */
    void passInvoice() {
        repeated = false;
        for (EnclosingElement level : levels) {
            level.hasInvoice = true;
            level.elements.forEach(part -> skip(part, "precedes a rejected invoice"));
            level.elements.clear();
        }
    }

    private void skip(LocatedElement part, String rule) {
        sink.skip(part.locator(), rule);
    }

    private static boolean hasValues(TreeElement element) {
        boolean[] found = {!element.value().isEmpty()};
        element.forEachUnclaimed("", (path, value) -> found[0] = true);
        return found[0];
    }
}

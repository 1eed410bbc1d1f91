package org.mesinfos.connectors.standard.greenbutton;

import java.io.IOException;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.xml.ElementTooLargeException;
import org.mesinfos.connectors.format.xml.XmlCursor;
import org.mesinfos.connectors.format.xml.XmlReadException;

/** Walk through a feed resource by resource. Interval readings are left to the visitor, one at a time. */
final class FeedWalker {

    /** Receiver of the parts of a feed. */
    interface Visitor {

        /** Receives an interval block. The cursor is at its start; the visitor reads its readings. */
        void intervalBlock(XmlCursor cursor, TreeElement block, EspiResource entry)
                throws IOException, XmlReadException;

        /** Receives a resource that was read completely. */
        void resource(EspiResource resource) throws IOException;

        /** Receives an element of the feed itself, such as its title. */
        void feedElement(TreeElement element);

        /** Receives an element that exceeds the size limit. */
        void tooLarge(ElementTooLargeException element);
    }

    private final XmlCursor cursor;
    private final Visitor visitor;
    private long number;

    FeedWalker(XmlCursor cursor, Visitor visitor) {
        this.cursor = cursor;
        this.visitor = visitor;
    }

    void walk() throws IOException, XmlReadException {
        while (cursor.nextElement()) {
            if (cursor.name().equals(EspiNames.ENTRY)) {
                entry();
            } else if (cursor.namespace().equals(EspiNames.NAMESPACE)) {
                elementOutsideEntries();
            } else if (cursor.depth() > 1) {
                read().ifPresent(visitor::feedElement);
            }
        }
    }

    private void entry() throws IOException, XmlReadException {
        int depth = cursor.depth();
        Locator locator = cursor.locator();
        TreeElement entry = cursor.readStart();
        EntryLinks links = new EntryLinks();
        Optional<TreeElement> element = Optional.empty();
        number++;
        while (cursor.nextChild(depth)) {
            if (cursor.name().equals(EspiNames.CONTENT)) {
                EspiResource partial = new EspiResource(number, locator, entry, Optional.empty(), links);
                Optional<TreeElement> found = content(partial);
                element = element.isPresent() ? element : found;
            } else {
                Optional<TreeElement> child = read(entry);
                child.filter(node -> node.name().equals(EspiNames.LINK)).ifPresent(links::add);
                child.ifPresent(entry::attach);
            }
        }
        visitor.resource(new EspiResource(number, locator, entry, element, links));
    }

    /** Reads the content of an entry and returns its first ESPI element. */
    private Optional<TreeElement> content(EspiResource entry) throws IOException, XmlReadException {
        int depth = cursor.depth();
        TreeElement content = cursor.readStart(entry.entry());
        Optional<TreeElement> first = Optional.empty();
        while (cursor.nextChild(depth)) {
            TreeElement element = elementWithBlocks(content, entry);
            content.attach(element);
            first = first.isPresent() ? first : Optional.of(element);
        }
        entry.entry().attach(content);
        return first;
    }

    /** Reads an ESPI element outside of any entry. */
    private void elementOutsideEntries() throws IOException, XmlReadException {
        Locator locator = cursor.locator();
        number++;
        TreeElement container = TreeElement.root("", locator.line());
        EspiResource partial = new EspiResource(number, locator, container, Optional.empty(), new EntryLinks());
        TreeElement element = elementWithBlocks(container, partial);
        container.attach(element);
        visitor.resource(new EspiResource(number, locator, container, Optional.of(element), partial.links()));
    }

    /** Reads an element; its interval readings are left to the visitor. */
    private TreeElement elementWithBlocks(TreeElement parent, EspiResource entry) throws IOException, XmlReadException {
        int depth = cursor.depth();
        TreeElement element = cursor.readStart(parent);
        if (element.name().equals(EspiNames.INTERVAL_BLOCK)) {
            visitor.intervalBlock(cursor, element, entry);
            return element;
        }
        while (cursor.nextChild(depth)) {
            if (mayContainBlocks(cursor.name())) {
                element.attach(elementWithBlocks(element, entry));
            } else {
                read(element).ifPresent(element::attach);
            }
        }
        return element;
    }

    private static boolean mayContainBlocks(String name) {
        return name.equals(EspiNames.INTERVAL_BLOCK)
                || name.equals(EspiNames.METER_READING)
                || name.equals(EspiNames.USAGE_POINT);
    }

    private Optional<TreeElement> read() throws IOException, XmlReadException {
        return read(TreeElement.root("", 0));
    }

    private Optional<TreeElement> read(TreeElement parent) throws IOException, XmlReadException {
        try {
            return Optional.of(cursor.readElement(parent));
        } catch (ElementTooLargeException tooLarge) {
            visitor.tooLarge(tooLarge);
            return Optional.empty();
        }
    }
}

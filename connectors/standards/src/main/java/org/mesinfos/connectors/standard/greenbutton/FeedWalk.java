package org.mesinfos.connectors.standard.greenbutton;

import java.io.IOException;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.xml.ElementTooLarge;
import org.mesinfos.connectors.format.xml.XmlCursor;
import org.mesinfos.connectors.format.xml.XmlFault;

/** Walks through a feed resource by resource. Interval readings are left to the visitor, one at a time. */
final class FeedWalk {

    /** Receives the parts of a feed. */
    interface Visitor {

        /** Receives an interval block. The cursor is at its start; the visitor reads its readings. */
        void block(XmlCursor cursor, TreeElement block, Resource entry) throws IOException, XmlFault;

        /** Receives a resource that was read completely. */
        void resource(Resource resource) throws IOException;

        /** Receives an element of the feed itself, such as its title. */
        void ofFeed(TreeElement element);

        /** Receives an element that exceeds the size limit. */
        void tooLarge(ElementTooLarge element);
    }

    private final XmlCursor cursor;
    private final Visitor visitor;
    private long number;

    FeedWalk(XmlCursor cursor, Visitor visitor) {
        this.cursor = cursor;
        this.visitor = visitor;
    }

    void walk() throws IOException, XmlFault {
        while (cursor.nextElement()) {
            if (cursor.name().equals(Espi.ENTRY)) {
                entry();
            } else if (cursor.namespace().equals(Espi.NAMESPACE)) {
                alone();
            } else if (cursor.depth() > 1) {
                read().ifPresent(visitor::ofFeed);
            }
        }
    }

    private void entry() throws IOException, XmlFault {
        int depth = cursor.depth();
        Locator locator = cursor.locator();
        TreeElement entry = cursor.readStart();
        Links links = new Links();
        Optional<TreeElement> element = Optional.empty();
        number++;
        while (cursor.nextChild(depth)) {
            if (cursor.name().equals(Espi.CONTENT)) {
                Resource partial = new Resource(number, locator, entry, Optional.empty(), links);
                Optional<TreeElement> found = content(partial);
                element = element.isPresent() ? element : found;
            } else {
                Optional<TreeElement> child = read(entry);
                child.filter(node -> node.name().equals(Espi.LINK)).ifPresent(links::add);
                child.ifPresent(entry::adopt);
            }
        }
        visitor.resource(new Resource(number, locator, entry, element, links));
    }

    /** Reads the content of an entry and returns its first ESPI element. */
    private Optional<TreeElement> content(Resource entry) throws IOException, XmlFault {
        int depth = cursor.depth();
        TreeElement content = cursor.readStart(entry.entry());
        Optional<TreeElement> first = Optional.empty();
        while (cursor.nextChild(depth)) {
            TreeElement element = streamed(content, entry);
            content.adopt(element);
            first = first.isPresent() ? first : Optional.of(element);
        }
        entry.entry().adopt(content);
        return first;
    }

    /** Reads an ESPI element outside of any entry. */
    private void alone() throws IOException, XmlFault {
        Locator locator = cursor.locator();
        number++;
        TreeElement container = TreeElement.root("", locator.line());
        Resource partial = new Resource(number, locator, container, Optional.empty(), new Links());
        TreeElement element = streamed(container, partial);
        container.adopt(element);
        visitor.resource(new Resource(number, locator, container, Optional.of(element), partial.links()));
    }

    /** Reads an element; its interval readings are left to the visitor. */
    private TreeElement streamed(TreeElement parent, Resource entry) throws IOException, XmlFault {
        int depth = cursor.depth();
        TreeElement element = cursor.readStart(parent);
        if (element.name().equals(Espi.INTERVAL_BLOCK)) {
            visitor.block(cursor, element, entry);
            return element;
        }
        while (cursor.nextChild(depth)) {
            if (holdsBlocks(cursor.name())) {
                element.adopt(streamed(element, entry));
            } else {
                read(element).ifPresent(element::adopt);
            }
        }
        return element;
    }

    private static boolean holdsBlocks(String name) {
        return name.equals(Espi.INTERVAL_BLOCK) || name.equals(Espi.METER_READING) || name.equals(Espi.USAGE_POINT);
    }

    private Optional<TreeElement> read() throws IOException, XmlFault {
        return read(TreeElement.root("", 0));
    }

    private Optional<TreeElement> read(TreeElement parent) throws IOException, XmlFault {
        try {
            return Optional.of(cursor.readElement(parent));
        } catch (ElementTooLarge tooLarge) {
            visitor.tooLarge(tooLarge);
            return Optional.empty();
        }
    }
}

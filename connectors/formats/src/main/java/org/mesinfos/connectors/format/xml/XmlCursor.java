package org.mesinfos.connectors.format.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.tree.TreeElement;

/**
 * Forward cursor over the elements of a document that tracks its position. Not thread-safe.
 *
 * <p>Document types that define or fetch something are rejected, as are entities other than the five predefined ones.
 * Nothing outside the document is ever opened.
 */
public final class XmlCursor implements AutoCloseable {

    /** Receiver of elements and texts in the order of the document. */
    public interface Visitor {

        /**
         * Receives the start of an element.
         *
         * @param name local name
         * @param attributes values by local name, without those of the schema-instance namespace
         */
        void start(String name, Map<String, String> attributes);

        /** Receives a part of the text of the element that is open. */
        void text(String part);

        /** Receives the end of the element that is open. */
        void end();
    }

    private final XmlEvents events;
    private final XmlPosition position;
    private final XmlLimits limits;
    private final XmlNameLimit names;

    private XmlCursor(XmlEvents events, XmlPosition position, XmlLimits limits) {
        this.events = events;
        this.position = position;
        this.limits = limits;
        this.names = new XmlNameLimit(limits.names());
    }

    /**
     * Opens a document before its root.
     *
     * @param document the whole document; closed with the cursor
     * @param encoding detected encoding, used if the declared one is impossible; may be empty
     */
    public static XmlCursor open(InputStream document, String encoding, XmlLimits limits)
            throws IOException, XmlReadException {
        return open(document, encoding, limits, List.of());
    }

    /**
     * Opens a document before its root.
     *
     * @param document the whole document; closed with the cursor
     * @param encoding detected encoding, used if the declared one is impossible; may be empty
     * @param recordPaths paths from the root whose names the caller knows, so that faults may name them
     */
    public static XmlCursor open(
            InputStream document, String encoding, XmlLimits limits, List<List<String>> recordPaths)
            throws IOException, XmlReadException {
        return open(document, encoding, limits, XmlPosition.inWholeDocument(recordPaths));
    }

    static XmlCursor open(InputStream document, String encoding, XmlLimits limits, XmlPosition position)
            throws IOException, XmlReadException {
        return new XmlCursor(XmlEvents.open(document, encoding, limits, position), position, limits);
    }

    /** Returns the number of open elements; 0 before the root and after it. */
    public int depth() {
        return position.depth();
    }

    /** Returns the local name of the current element. */
    public String name() {
        return events.name();
    }

    /** Returns the namespace of the current element; empty if it has none. */
    public String namespace() {
        return events.namespace();
    }

    /** Returns whether exactly these elements are open, from the root. */
    public boolean isAt(List<String> names) {
        return position.isAt(names);
    }

    /** Returns the current location: the line in the file and the path with positions. */
    public Locator locator() {
        return position.locator(line());
    }

    long line() {
        return events.line();
    }

    /**
     * Advances to the next child of an open element, skipping the rest of the previous child.
     *
     * @param parentDepth depth of the open element; 0 for the root
     * @return false if there is no further child; the parent has then ended
     */
    public boolean nextChild(int parentDepth) throws IOException, XmlReadException {
        position.readChildrenOf(parentDepth);
        while (true) {
            switch (advance()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    enter();
                    if (position.depth() == parentDepth + 1) {
                        return true;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    leave();
                    if (position.depth() < parentDepth) {
                        return false;
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {
                    // Text between elements is skipped.
                }
            }
        }
    }

    /** Advances to the next start tag at any depth. Returns false at the end of the document. */
    public boolean nextElement() throws IOException, XmlReadException {
        position.readChildrenOf(0);
        while (true) {
            switch (advance()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    enter();
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> leave();
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {
                    // Text between elements is skipped.
                }
            }
        }
    }

    /** Shows a visitor the rest of the document. */
    public void visit(Visitor visitor) throws IOException, XmlReadException {
        position.readChildrenOf(0);
        int event = advance();
        while (event != XMLStreamConstants.END_DOCUMENT) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    enter();
                    visitor.start(events.name(), events.attributes());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> visitor.text(events.text());
                case XMLStreamConstants.END_ELEMENT -> {
                    leave();
                    visitor.end();
                }
                default -> {
                    // Comments and processing instructions carry no data.
                }
            }
            event = advance();
        }
    }

    /** Reads the current element with its content. The cursor is then at the end of the element. */
    public TreeElement readElement() throws IOException, XmlReadException, ElementTooLargeException {
        return read(TreeElement.root(name(), line()));
    }

    /** Reads as {@link #readElement()}, as a {@link TreeElement#detachedChild detached child} of an open element. */
    public TreeElement readElement(TreeElement parent) throws IOException, XmlReadException, ElementTooLargeException {
        return read(parent.detachedChild(name(), line()));
    }

    private TreeElement read(TreeElement element) throws IOException, XmlReadException, ElementTooLargeException {
        new XmlElementReader(this, element).read();
        return element;
    }

    /** Reads the current element with its attributes only; its content is still ahead. */
    public TreeElement readStart() {
        TreeElement element = TreeElement.root(name(), line());
        addAttributes(element);
        return element;
    }

    /** Reads as {@link #readStart()}, as a {@link TreeElement#detachedChild detached child} of an open element. */
    public TreeElement readStart(TreeElement parent) {
        TreeElement element = parent.detachedChild(name(), line());
        addAttributes(element);
        return element;
    }

    /** Adds the attributes, except those of the schema-instance namespace. Returns the number of characters added. */
    int addAttributes(TreeElement element) {
        return events.addAttributes(element);
    }

    /** Records the start of an element and checks the limits. */
    void enter() throws XmlReadException {
        position.enter(events.name());
        if (position.depth() > limits.depth()) {
            throw new XmlReadException(
                    RejectionReason.BROKEN_FILE,
                    Locator.line(line()),
                    "elements more than " + limits.depth() + " deep",
                    "at most " + limits.depth());
        }
        if (!acceptNames()) {
            throw new XmlReadException(
                    RejectionReason.BROKEN_FILE,
                    Locator.line(line()),
                    "more than " + limits.names() + " different names",
                    "at most " + limits.names());
        }
        position.countEarlierRecords();
    }

    /** Records the end of an element. */
    void leave() {
        position.leave();
    }

    private boolean acceptNames() {
        boolean accepted = names.accepts(events.name());
        for (int i = events.attributeCount() - 1; i >= 0; i--) {
            accepted &= names.accepts(events.attributeName(i));
        }
        return accepted;
    }

    /** Advances to the next event, one of {@link XMLStreamConstants}. */
    int advance() throws IOException, XmlReadException {
        return events.next();
    }

    /** Returns the first part of a text; empty for white space. */
    String firstText() throws IOException, XmlReadException {
        return events.firstText();
    }

    /** Returns a further part of a text. */
    String text() throws IOException, XmlReadException {
        return events.text();
    }

    int elementSize() {
        return limits.elementSize();
    }

    @Override
    public void close() throws IOException {
        events.close();
    }
}

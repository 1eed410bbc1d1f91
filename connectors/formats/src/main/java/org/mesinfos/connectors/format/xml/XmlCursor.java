package org.mesinfos.connectors.format.xml;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.xmlroot.XmlDoctype;

/**
 * Forward cursor over the elements of a document that tracks its position. Not thread-safe.
 *
 * <p>Document types that define or fetch something are rejected, as are entities other than the five predefined ones.
 * Nothing outside the document is ever opened.
 */
public final class XmlCursor implements AutoCloseable {

    /**
     * Offset for the position of a record in a split.
     *
     * @param path path of the record
     * @param precedingRecords number of records in earlier splits
     */
    record Numbering(List<String> path, long precedingRecords) {
        static final Numbering FROM_ONE = new Numbering(List.of(), 0);
    }

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

    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private final TokenLimitStream bytes;
    private final XMLStreamReader reader;
    private final XmlLimits limits;
    private final LongUnaryOperator physicalLine;
    private final ElementPath path = new ElementPath();
    private final XmlNameLimit names;
    private final List<List<String>> recordPaths;
    private Numbering numbering;
    /** Number of open elements, from the root, whose children the caller reads. */
    private int enteredByCaller;

    private XmlCursor(
            TokenLimitStream bytes,
            XMLStreamReader reader,
            XmlLimits limits,
            LongUnaryOperator physicalLine,
            List<List<String>> recordPaths,
            Numbering numbering) {
        this.bytes = bytes;
        this.reader = reader;
        this.limits = limits;
        this.physicalLine = physicalLine;
        this.recordPaths = recordPaths;
        this.numbering = numbering;
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
        return open(document, encoding, limits, LongUnaryOperator.identity(), recordPaths, Numbering.FROM_ONE);
    }

    static XmlCursor open(
            InputStream document,
            String encoding,
            XmlLimits limits,
            LongUnaryOperator physicalLine,
            List<List<String>> recordPaths,
            Numbering numbering)
            throws IOException, XmlReadException {
        // One factory for each document, because a factory retains every name it reads.
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.configureForSpeed();
        TokenLimitStream bytes = new TokenLimitStream(document, limits.tokenBytes(), limits.names());
        XmlEncoding declared = XmlEncoding.of(bytes, encoding);
        try {
            return new XmlCursor(bytes, declared.reader(factory), limits, physicalLine, recordPaths, numbering);
        } catch (XMLStreamException | UncheckedStreamException malformed) {
            document.close();
            throw XmlReadException.of(malformed, Locator.line(1), limits);
        }
    }

    /** Returns the number of open elements; 0 before the root and after it. */
    public int depth() {
        return path.depth();
    }

    /** Returns the local name of the current element. */
    public String name() {
        return reader.getLocalName();
    }

    /** Returns the namespace of the current element; empty if it has none. */
    public String namespace() {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** Returns whether exactly these elements are open, from the root. */
    public boolean isAt(List<String> names) {
        return path.matches(names);
    }

    /** Returns the current location: the line in the file and the path with positions. */
    public Locator locator() {
        return Locator.path(line(), path.toString());
    }

    /**
     * Returns the location of a fault: the line, and the path of the elements that the caller knows, because it reads their
     * children or named them as records. A {@code <} within a text can make any word of the text an element name.
     */
    private Locator faultLocator() {
        int known = Math.min(enteredByCaller, path.depth());
        for (List<String> recordPath : recordPaths) {
            known = Math.max(known, path.commonLevels(recordPath));
        }
        return Locator.path(line(), path.outermost(known));
    }

    long line() {
        return physicalLine.applyAsLong(reader.getLocation().getLineNumber());
    }

    /**
     * Advances to the next child of an open element, skipping the rest of the previous child.
     *
     * @param parentDepth depth of the open element; 0 for the root
     * @return false if there is no further child; the parent has then ended
     */
    public boolean nextChild(int parentDepth) throws IOException, XmlReadException {
        enteredByCaller = parentDepth;
        while (true) {
            switch (advance()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    enter();
                    if (path.depth() == parentDepth + 1) {
                        return true;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    leave();
                    if (path.depth() < parentDepth) {
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
        enteredByCaller = 0;
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
        enteredByCaller = 0;
        int event = advance();
        while (event != XMLStreamConstants.END_DOCUMENT) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    enter();
                    visitor.start(name(), attributes());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> visitor.text(text());
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

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (!SCHEMA_INSTANCE.equals(reader.getAttributeNamespace(i))) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        return attributes;
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
        int characters = 0;
        for (int i = reader.getAttributeCount() - 1; i >= 0; i--) {
            if (!SCHEMA_INSTANCE.equals(reader.getAttributeNamespace(i))) {
                String name = reader.getAttributeLocalName(i);
                String value = reader.getAttributeValue(i);
                characters += name.length() + value.length();
                element.addAttribute(name, value);
            }
        }
        return characters;
    }

    /** Records the start of an element and checks the limits. */
    void enter() throws XmlReadException {
        path.enter(reader.getLocalName());
        if (path.depth() > limits.depth()) {
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
        if (numbering.precedingRecords() > 0 && path.matches(numbering.path())) {
            path.addPreceding(numbering.precedingRecords());
            numbering = Numbering.FROM_ONE;
        }
    }

    /** Records the end of an element. */
    void leave() {
        path.leave();
    }

    private boolean acceptNames() {
        boolean admitted = names.accepts(reader.getLocalName());
        for (int i = reader.getAttributeCount() - 1; i >= 0; i--) {
            admitted &= names.accepts(reader.getAttributeLocalName(i));
        }
        return admitted;
    }

    /** Advances to the next event, one of {@link XMLStreamConstants}. */
    int advance() throws IOException, XmlReadException {
        try {
            bytes.tokenEnded();
            int event = reader.next();
            boolean unsafe = event == XMLStreamConstants.DTD
                    ? !XmlDoctype.isHarmless(reader)
                    : event == XMLStreamConstants.ENTITY_REFERENCE;
            if (unsafe) {
                throw new XmlReadException(
                        RejectionReason.UNREADABLE_FILE,
                        Locator.line(line()),
                        "a document type with entities, or an entity",
                        "XML without entities");
            }
            return event;
        } catch (XMLStreamException | UncheckedStreamException malformed) {
            throw XmlReadException.of(malformed, faultLocator(), limits);
        }
    }

    /** Returns the first part of a text; empty for white space. */
    String firstText() throws IOException, XmlReadException {
        try {
            return reader.isWhiteSpace() ? "" : reader.getText();
        } catch (UncheckedStreamException malformed) {
            throw XmlReadException.of(malformed, faultLocator(), limits);
        }
    }

    /** Returns a further part of a text. */
    String text() throws IOException, XmlReadException {
        try {
            return reader.getText();
        } catch (UncheckedStreamException malformed) {
            throw XmlReadException.of(malformed, faultLocator(), limits);
        }
    }

    int elementSize() {
        return limits.elementSize();
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException | UncheckedStreamException ignored) {
            // All required bytes have been read.
        } finally {
            bytes.close();
        }
    }
}

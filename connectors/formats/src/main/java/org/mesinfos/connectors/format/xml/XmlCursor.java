package org.mesinfos.connectors.format.xml;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.LongUnaryOperator;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.xmlroot.DocumentType;

/**
 * Walks a document from element to element and always knows where it stands. Not safe for use by several threads.
 *
 * <p>Document types are a fault, entities other than the five of XML too, and nothing outside the document is ever
 * opened.
 */
public final class XmlCursor implements AutoCloseable {

    /** Where a record stands that is numbered on from an earlier piece of the file. */
    record Numbering(List<String> path, long before) {
        static final Numbering FROM_ONE = new Numbering(List.of(), 0);
    }

    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private final TokenLimitStream bytes;
    private final XMLStreamReader reader;
    private final XmlLimits limits;
    private final LongUnaryOperator physicalLine;
    private final ElementPath path = new ElementPath();
    private final KnownNames names;
    private Numbering numbering;

    private XmlCursor(
            TokenLimitStream bytes,
            XMLStreamReader reader,
            XmlLimits limits,
            LongUnaryOperator physicalLine,
            Numbering numbering) {
        this.bytes = bytes;
        this.reader = reader;
        this.limits = limits;
        this.physicalLine = physicalLine;
        this.numbering = numbering;
        this.names = new KnownNames(limits.names());
    }

    /**
     * Opens a document before its root.
     *
     * @param document all of it; closed with the cursor
     * @param encoding what its bytes were found to be, used where its own declaration cannot be true; may be empty
     */
    public static XmlCursor open(InputStream document, String encoding, XmlLimits limits) throws IOException, XmlFault {
        return open(document, encoding, limits, LongUnaryOperator.identity(), Numbering.FROM_ONE);
    }

    static XmlCursor open(
            InputStream document,
            String encoding,
            XmlLimits limits,
            LongUnaryOperator physicalLine,
            Numbering numbering)
            throws IOException, XmlFault {
        // One factory for each document: it keeps every name it has seen.
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.configureForSpeed();
        TokenLimitStream bytes = new TokenLimitStream(document, limits.tokenBytes());
        XmlEncoding declared = XmlEncoding.of(bytes, encoding);
        try {
            return new XmlCursor(bytes, declared.reader(factory), limits, physicalLine, numbering);
        } catch (XMLStreamException | UncheckedStreamException broken) {
            document.close();
            throw XmlFault.of(broken, Locator.line(1), limits);
        }
    }

    /** Elements open now; 0 before the root and after it. */
    public int depth() {
        return path.depth();
    }

    /** Local name of the element it stands at. */
    public String name() {
        return reader.getLocalName();
    }

    /** Namespace of the element it stands at; empty when it has none. */
    public String namespace() {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** Whether exactly these elements are open, from the root. */
    public boolean isAt(List<String> names) {
        return path.is(names);
    }

    /** Where it stands: the line in the file and the path with positions. */
    public Locator locator() {
        return Locator.path(line(), path.toString());
    }

    long line() {
        return physicalLine.applyAsLong(reader.getLocation().getLineNumber());
    }

    /**
     * Goes to the next child of an open element, passing over what is left of the child before it.
     *
     * @param parentDepth depth of the open element; 0 asks for the root
     * @return whether there is one; if not, that element has ended
     */
    public boolean nextChild(int parentDepth) throws IOException, XmlFault {
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
                    // Text between elements is of no interest to a walk over elements.
                }
            }
        }
    }

    /** Goes to the next element, whether it is in the one before or behind it; false at the end of the document. */
    public boolean nextElement() throws IOException, XmlFault {
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
                    // Text between elements is of no interest to a walk over elements.
                }
            }
        }
    }

    /** The element it stands at with everything in it; afterwards it stands at its end. */
    public TreeElement readElement() throws IOException, XmlFault, ElementTooLarge {
        return read(TreeElement.root(name(), line()));
    }

    /** As {@link #readElement()}, {@link TreeElement#below below} an element that is open. */
    public TreeElement readElement(TreeElement above) throws IOException, XmlFault, ElementTooLarge {
        return read(above.below(name(), line()));
    }

    private TreeElement read(TreeElement element) throws IOException, XmlFault, ElementTooLarge {
        new ElementReader(this, element).read();
        return element;
    }

    /** The element it stands at with its attributes alone; what is in it is still to come. */
    public TreeElement readStart() {
        TreeElement element = TreeElement.root(name(), line());
        addAttributes(element);
        return element;
    }

    /** As {@link #readStart()}, {@link TreeElement#below below} an element that is open. */
    public TreeElement readStart(TreeElement above) {
        TreeElement element = above.below(name(), line());
        addAttributes(element);
        return element;
    }

    /** Adds the attributes but for those that speak of the schema; gives how many characters they have. */
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

    /** Takes in that an element begins. */
    void enter() throws XmlFault {
        path.enter(reader.getLocalName());
        if (path.depth() > limits.depth()) {
            throw new XmlFault(
                    RejectionReason.BROKEN_FILE,
                    Locator.line(line()),
                    "elements more than " + limits.depth() + " deep",
                    "at most " + limits.depth());
        }
        if (!namesAreAdmitted()) {
            throw new XmlFault(
                    RejectionReason.BROKEN_FILE,
                    Locator.line(line()),
                    "more than " + limits.names() + " different names",
                    "names of one kind of file");
        }
        if (numbering.before() > 0 && path.is(numbering.path())) {
            path.countBefore(numbering.before());
            numbering = Numbering.FROM_ONE;
        }
    }

    /** Takes in that an element has ended. */
    void leave() {
        path.leave();
    }

    private boolean namesAreAdmitted() {
        boolean admitted = names.admits(reader.getLocalName());
        for (int i = reader.getAttributeCount() - 1; i >= 0; i--) {
            admitted &= names.admits(reader.getAttributeLocalName(i));
        }
        return admitted;
    }

    /** Goes to the next event, of the constants of {@link XMLStreamConstants}. */
    int advance() throws IOException, XmlFault {
        try {
            bytes.tokenEnded();
            int event = reader.next();
            boolean dangerous = event == XMLStreamConstants.DTD
                    ? !DocumentType.isHarmless(reader)
                    : event == XMLStreamConstants.ENTITY_REFERENCE;
            if (dangerous) {
                throw new XmlFault(
                        RejectionReason.UNREADABLE_FILE,
                        Locator.line(line()),
                        "a document type with entities, or an entity",
                        "XML without entities");
            }
            return event;
        } catch (XMLStreamException | UncheckedStreamException broken) {
            throw XmlFault.of(broken, locator(), limits);
        }
    }

    /** The text it stands at, or this part of it; empty for white space that nothing stands before. */
    String text(boolean isFirst) throws IOException, XmlFault {
        try {
            return isFirst && reader.isWhiteSpace() ? "" : reader.getText();
        } catch (UncheckedStreamException broken) {
            throw XmlFault.of(broken, locator(), limits);
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
            // Only closing: every byte that is needed was read.
        } finally {
            bytes.close();
        }
    }
}

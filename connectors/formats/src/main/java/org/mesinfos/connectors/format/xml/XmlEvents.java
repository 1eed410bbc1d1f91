package org.mesinfos.connectors.format.xml;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.xmlroot.XmlDoctype;

/**
 * Events of a document, from a parser that opens nothing outside of it and refuses entities. Not thread-safe.
 */
final class XmlEvents implements AutoCloseable {

    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private static final Set<String> PLACES_OF_SCHEMAS = Set.of("schemaLocation", "noNamespaceSchemaLocation");

    private final TokenLimitStream bytes;
    private final XMLStreamReader reader;
    private final XmlLimits limits;
    private final XmlPosition position;

    private XmlEvents(TokenLimitStream bytes, XMLStreamReader reader, XmlLimits limits, XmlPosition position) {
        this.bytes = bytes;
        this.reader = reader;
        this.limits = limits;
        this.position = position;
    }

    /**
     * Opens a document before its root.
     *
     * @param encoding detected encoding, used if the declared one is impossible; may be empty
     * @param position position that the faults of the document state
     */
    static XmlEvents open(InputStream document, String encoding, XmlLimits limits, XmlPosition position)
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
            return new XmlEvents(bytes, declared.reader(factory), limits, position);
        } catch (XMLStreamException | UncheckedStreamException malformed) {
            document.close();
            throw XmlReadException.of(malformed, Locator.line(1), limits);
        }
    }

    /** Advances to the next event, one of {@link XMLStreamConstants}. */
    int next() throws IOException, XmlReadException {
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
        } catch (XMLStreamException | UncheckedStreamException | ArrayIndexOutOfBoundsException malformed) {
            // The last one: the parser looks up characters of a document type in a table that lacks those beyond
            // Latin-1.
            throw fault(malformed);
        }
    }

    private XmlReadException fault(Exception malformed) throws IOException {
        return XmlReadException.of(malformed, position.faultLocator(line()), limits);
    }

    /** Returns the line of the current event in the file. */
    long line() {
        return position.physicalLine(reader.getLocation().getLineNumber());
    }

    /** Returns the local name of the current element. */
    String name() {
        return reader.getLocalName();
    }

    /** Returns the namespace of the current element; empty if it has none. */
    String namespace() {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    int attributeCount() {
        return reader.getAttributeCount();
    }

    /** Returns the local name of an attribute of the current element. */
    String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    /** Returns the attributes of the current element by {@linkplain #attribute name}, except places of schemas. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (!isPlaceOfSchema(i)) {
                attributes.put(attribute(i), reader.getAttributeValue(i));
            }
        }
        return attributes;
    }

    /**
     * Returns the name of an attribute: its local name, but {@code xsi:type} and {@code xsi:nil} for those of the schema-instance
     * namespace, whatever their prefix. Elements may have a {@code type} of their own.
     */
    private String attribute(int index) {
        String name = reader.getAttributeLocalName(index);
        return SCHEMA_INSTANCE.equals(reader.getAttributeNamespace(index)) ? "xsi:" + name : name;
    }

    /** Returns whether an attribute states where a schema is, which is no data of the document. */
    private boolean isPlaceOfSchema(int index) {
        return SCHEMA_INSTANCE.equals(reader.getAttributeNamespace(index))
                && PLACES_OF_SCHEMAS.contains(reader.getAttributeLocalName(index));
    }

    /** Adds the attributes, except places of schemas. Returns the number of characters added. */
    int addAttributes(TreeElement element) {
        int characters = 0;
        for (int i = reader.getAttributeCount() - 1; i >= 0; i--) {
            if (!isPlaceOfSchema(i)) {
                String name = attribute(i);
                String value = reader.getAttributeValue(i);
                characters += name.length() + value.length();
                element.addAttribute(name, value);
            }
        }
        return characters;
    }

    /** Returns the first part of a text; empty for white space. */
    String firstText() throws IOException, XmlReadException {
        try {
            return reader.isWhiteSpace() ? "" : reader.getText();
        } catch (UncheckedStreamException malformed) {
            throw fault(malformed);
        }
    }

    /** Returns a further part of a text. */
    String text() throws IOException, XmlReadException {
        try {
            return reader.getText();
        } catch (UncheckedStreamException malformed) {
            throw fault(malformed);
        }
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

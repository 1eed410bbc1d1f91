package org.mesinfos.connectors.format.xmlroot;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Detector of the root element of an XML text. */
public final class RootElement {

    private RootElement() {}

    /**
     * Returns the root element; empty if the text is not XML or has an unsafe document type.
     *
     * @param start start of a file; may end anywhere after the start tag of the root
     */
    public static Optional<QName> of(String start) {
        String document = start.stripLeading();
        if (!document.startsWith("<")) {
            return Optional.empty();
        }
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return root(factory.createXMLStreamReader(new StringReader(document)));
        } catch (XMLStreamException | UncheckedStreamException | ArrayIndexOutOfBoundsException notXml) {
            // The parser looks up characters of a document type in a table that lacks those beyond Latin-1.
            return Optional.empty();
        }
    }

    private static Optional<QName> root(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return Optional.of(reader.getName());
            }
            if (event == XMLStreamConstants.DTD && !XmlDoctype.isHarmless(reader)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}

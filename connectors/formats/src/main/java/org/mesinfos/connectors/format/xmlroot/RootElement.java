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

/** Looks at the beginning of a text for the name of its root element. */
public final class RootElement {

    private RootElement() {}

    /**
     * The root element, when the text begins as XML without a document type.
     *
     * @param beginning may end anywhere behind the start tag of the root
     */
    public static Optional<QName> of(String beginning) {
        String document = beginning.stripLeading();
        if (!document.startsWith("<")) {
            return Optional.empty();
        }
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return root(factory.createXMLStreamReader(new StringReader(document)));
        } catch (XMLStreamException | UncheckedStreamException notXml) {
            return Optional.empty();
        }
    }

    private static Optional<QName> root(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return Optional.of(reader.getName());
            }
            if (event == XMLStreamConstants.DTD && !DocumentType.isHarmless(reader)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}

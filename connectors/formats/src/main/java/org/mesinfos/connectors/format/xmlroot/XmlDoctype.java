package org.mesinfos.connectors.format.xmlroot;

import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.DTDInfo;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Distinction of XML document types that only declare elements from those that define entities or fetch something.
 * Neither is ever processed; the former may be skipped.
 */
public final class XmlDoctype {

    private static final String ENTITY = "<!ENTITY";

    private XmlDoctype() {}

    /**
     * Returns whether the document type at which a reader is positioned references no other file and defines no entity.
     *
     * @param reader at a {@code DTD} event
     */
    public static boolean isHarmless(XMLStreamReader reader) throws XMLStreamException {
        if (!(reader instanceof XMLStreamReader2 extended)) {
            return false;
        }
        DTDInfo type = extended.getDTDInfo();
        return type != null
                && isEmpty(type.getDTDSystemId())
                && isEmpty(type.getDTDPublicId())
                && !internalSubset(type).toUpperCase(Locale.ROOT).contains(ENTITY);
    }

    private static boolean isEmpty(String id) {
        return id == null || id.isEmpty();
    }

    private static String internalSubset(DTDInfo type) {
        String subset = type.getDTDInternalSubset();
        return subset == null ? "" : subset;
    }
}

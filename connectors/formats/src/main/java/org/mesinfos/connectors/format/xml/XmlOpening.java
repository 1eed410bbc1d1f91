package org.mesinfos.connectors.format.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The first elements of a document, as far as they can be read from its beginning.
 *
 * @param namespace of the root; empty when it has none
 * @param names local names of the first elements in file order, the root first
 */
public record XmlOpening(String namespace, List<String> names) {

    private static final int NAMES = 32;

    public XmlOpening {
        names = List.copyOf(names);
    }

    /**
     * What the first bytes of a file tell.
     *
     * @param head may be cut anywhere, and need not be XML
     */
    public static XmlOpening of(byte[] head, String encoding) {
        List<String> names = new ArrayList<>();
        String namespace = "";
        try (XmlCursor cursor = XmlCursor.open(new ByteArrayInputStream(head), encoding, XmlLimits.DEFAULT)) {
            while (names.size() < NAMES && cursor.nextElement()) {
                if (names.isEmpty()) {
                    namespace = cursor.namespace();
                }
                names.add(cursor.name());
            }
        } catch (XmlFault | IOException cut) {
            return new XmlOpening(namespace, names);
        }
        return new XmlOpening(namespace, names);
    }
}

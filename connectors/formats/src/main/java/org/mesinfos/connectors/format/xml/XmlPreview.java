package org.mesinfos.connectors.format.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * First elements of a document, as far as the preview of the file contains them.
 *
 * @param namespace namespace of the root; empty if it has none
 * @param names local names of the first elements in file order, the root first
 */
public record XmlPreview(String namespace, List<String> names) {

    private static final int NAMES = 32;

    public XmlPreview {
        names = List.copyOf(names);
    }

    /**
     * Reads the first bytes of a file.
     *
     * @param head may end at any byte and need not be XML
     */
    public static XmlPreview of(byte[] head, String encoding) {
        List<String> names = new ArrayList<>();
        String namespace = "";
        try (XmlCursor cursor = XmlCursor.open(new ByteArrayInputStream(head), encoding, XmlLimits.DEFAULT)) {
            while (names.size() < NAMES && cursor.nextElement()) {
                if (names.isEmpty()) {
                    namespace = cursor.namespace();
                }
                names.add(cursor.name());
            }
        } catch (XmlReadException | IOException truncated) {
            return new XmlPreview(namespace, names);
        }
        return new XmlPreview(namespace, names);
    }
}

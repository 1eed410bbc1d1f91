package org.mesinfos.connectors.standard.cda;

import java.io.IOException;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.xml.ElementTooLarge;
import org.mesinfos.connectors.format.xml.XmlCursor;
import org.mesinfos.connectors.format.xml.XmlFault;

/** Walks one document: what stands above the body, then its sections entry by entry. */
final class DocumentReader {

    private final XmlCursor cursor;
    private final DocumentRows rows;
    private final TreeElement header = TreeElement.root(ClinicalDocumentConnector.ROOT.getLocalPart(), 1);

    DocumentReader(XmlCursor cursor, DocumentRows rows) {
        this.cursor = cursor;
        this.rows = rows;
    }

    void read() throws IOException, XmlFault {
        Locator start = cursor.locator();
        boolean told = false;
        int depth = cursor.depth();
        while (cursor.nextChild(depth)) {
            if (cursor.name().equals("component")) {
                if (!told) {
                    new PatientReader(rows).read(header, start);
                    told = true;
                }
                component();
            } else {
                above();
            }
        }
        if (!told) {
            new PatientReader(rows).read(header, start);
        }
    }

    private void above() throws IOException, XmlFault {
        try {
            header.adopt(cursor.readElement());
        } catch (ElementTooLarge tooLarge) {
            rows.readAndReject(tooLarge.rejection());
        }
    }

    /** Bodies and sections hold components that hold sections; what is no such holder is no entry either. */
    private void component() throws IOException, XmlFault {
        int depth = cursor.depth();
        while (cursor.nextChild(depth)) {
            switch (cursor.name()) {
                case "structuredBody", "component" -> component();
                case "section" -> section();
                default -> rows.skipped(cursor.locator(), "not coded");
            }
        }
    }

    private void section() throws IOException, XmlFault {
        EntryReader entries = new EntryReader(rows);
        int depth = cursor.depth();
        while (cursor.nextChild(depth)) {
            Locator locator = cursor.locator();
            switch (cursor.name()) {
                case "component" -> component();
                case "text" -> rows.skipped(locator, "the words of a section, which its entries tell as well");
                default -> {
                    try {
                        entries.part(cursor.readElement(), locator);
                    } catch (ElementTooLarge tooLarge) {
                        rows.readAndReject(tooLarge.rejection());
                    }
                }
            }
        }
    }
}

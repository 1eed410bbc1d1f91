package org.mesinfos.connectors.standard.cda;

import java.io.IOException;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.xml.ElementTooLargeException;
import org.mesinfos.connectors.format.xml.XmlCursor;
import org.mesinfos.connectors.format.xml.XmlReadException;

/** Parser for one document: first the header, then the sections entry by entry. */
final class ClinicalDocumentReader {

    /** Maximum number of elements around the sections, or around the entries of one section. */
    static final int MAXIMUM_ELEMENTS = 1_000;

    private final XmlCursor cursor;
    private final ClinicalDocumentRows rows;
    private final TreeElement header = TreeElement.root(ClinicalDocumentConnector.ROOT.getLocalPart(), 1);
    private int headerElements;

    ClinicalDocumentReader(XmlCursor cursor, ClinicalDocumentRows rows) {
        this.cursor = cursor;
        this.rows = rows;
    }

    void read() throws IOException, XmlReadException {
        Locator start = cursor.locator();
        boolean patientRead = false;
        int depth = cursor.depth();
        while (cursor.nextChild(depth)) {
            if (cursor.name().equals("component")) {
                if (!patientRead) {
                    new PatientReader(rows).read(header, start);
                    patientRead = true;
                }
                component();
            } else {
                headerElement();
            }
        }
        if (!patientRead) {
            new PatientReader(rows).read(header, start);
        }
    }

    private void headerElement() throws IOException, XmlReadException {
        try {
            Locator locator = cursor.locator();
            TreeElement part = cursor.readElement();
            if (++headerElements > MAXIMUM_ELEMENTS) {
                rows.skipped(locator, "one of more than " + MAXIMUM_ELEMENTS + " elements of the header");
            } else {
                header.attach(part);
            }
        } catch (ElementTooLargeException tooLarge) {
            rows.readAndReject(tooLarge.rejection());
        }
    }

    /**
     * Reads a body or component, which contains components and sections. Other elements contain no entries and are
     * skipped.
     */
    private void component() throws IOException, XmlReadException {
        int depth = cursor.depth();
        while (cursor.nextChild(depth)) {
            switch (cursor.name()) {
                case "structuredBody", "component" -> component();
                case "section" -> section();
                default -> rows.skipped(cursor.locator(), "not coded");
            }
        }
    }

    private void section() throws IOException, XmlReadException {
        ClinicalEntryReader entries = new ClinicalEntryReader(rows);
        int depth = cursor.depth();
        while (cursor.nextChild(depth)) {
            Locator locator = cursor.locator();
            switch (cursor.name()) {
                case "component" -> component();
                case "text" -> rows.skipped(locator, "narrative text of a section, which its entries repeat");
                default -> {
                    try {
                        entries.accept(cursor.readElement(), locator);
                    } catch (ElementTooLargeException tooLarge) {
                        rows.readAndReject(tooLarge.rejection());
                    }
                }
            }
        }
    }
}

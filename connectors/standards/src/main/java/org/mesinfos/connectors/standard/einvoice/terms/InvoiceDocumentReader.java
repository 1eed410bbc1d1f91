package org.mesinfos.connectors.standard.einvoice.terms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.format.xml.ElementTooLargeException;
import org.mesinfos.connectors.format.xml.XmlCursor;
import org.mesinfos.connectors.format.xml.XmlLimits;
import org.mesinfos.connectors.format.xml.XmlReadException;

/** Streaming reader of a document that is an invoice or contains invoices at any depth. Keeps one in memory. */
public final class InvoiceDocumentReader {

    /** Maximum number of elements before the first invoice; enough for a standard business document header. */
    private static final int MAX_PRECEDING_ELEMENTS = 256;

    private final InvoiceSyntax syntax;
    private final List<String> path;
    private final XmlCursor cursor;
    private boolean found;

    /**
     * Creates a reader.
     *
     * @param path path to the first invoice, returned by {@link #pathOfFirst}
     * @param cursor positioned before the root element
     */
    public InvoiceDocumentReader(InvoiceSyntax syntax, List<String> path, XmlCursor cursor) {
        this.syntax = syntax;
        this.path = List.copyOf(path);
        this.cursor = cursor;
    }

    /**
     * Finds the path to the first invoice.
     *
     * @param head start of the file, which may be truncated anywhere and need not be XML
     * @return local names from the root element to the invoice; empty if there is no invoice
     */
    public static List<String> pathOfFirst(InvoiceSyntax syntax, byte[] head, String encoding) {
        try (XmlCursor cursor = XmlCursor.open(new ByteArrayInputStream(head), encoding, XmlLimits.DEFAULT)) {
            List<String> path = new ArrayList<>();
            for (int i = 0; i < MAX_PRECEDING_ELEMENTS && cursor.nextElement(); i++) {
                path.subList(cursor.depth() - 1, path.size()).clear();
                path.add(cursor.name());
                if (syntax.isInvoice(cursor.namespace(), cursor.name())) {
                    return List.copyOf(path);
                }
            }
        } catch (XmlReadException | IOException truncated) {
            return List.of();
        }
        return List.of();
    }

    /**
     * Emits each invoice to the sink.
     *
     * @param origin location of the document
     * @throws XmlReadException if the rest of the document cannot be read
     */
    public void read(SourceContext context, RowSink sink, InvoiceOrigin origin) throws IOException, XmlReadException {
        read(new InvoiceRowEmitter(syntax, context, sink, origin), InvoiceContextElements.ofFile(sink), sink);
    }

    /**
     * Emits each invoice of a split after the first one. The split repeats the elements before the first invoice of the
     * file, which belong to this invoice.
     *
     * @param origin location of the document
     * @throws XmlReadException if the rest of the document cannot be read
     */
    void readFurther(SourceContext context, RowSink sink, InvoiceOrigin origin) throws IOException, XmlReadException {
        read(new InvoiceRowEmitter(syntax, context, sink, origin), InvoiceContextElements.repeatedInSplit(sink), sink);
    }

    private void read(InvoiceRowEmitter rows, InvoiceContextElements surroundings, RowSink sink)
            throws IOException, XmlReadException {
        while (cursor.nextChild(0)) {
            readElement(rows, surroundings, sink);
        }
        if (!found) {
            sink.startRow();
            sink.reject(new Rejection(
                    RejectionReason.UNREADABLE_FILE, Locator.wholeFile(), "", "no invoice", "an invoice as XML"));
        }
    }

    /** Processes the current element: an invoice, an element that contains invoices, or another one. */
    private void readElement(InvoiceRowEmitter rows, InvoiceContextElements surroundings, RowSink sink)
            throws IOException, XmlReadException {
        Locator locator = cursor.locator();
        try {
            if (syntax.isInvoice(cursor.namespace(), cursor.name())) {
                found = true;
                readInvoice(rows, surroundings, locator);
            } else if (mayContainInvoices()) {
                int depth = cursor.depth();
                surroundings.enter(cursor.readStart(), locator);
                while (cursor.nextChild(depth)) {
                    readElement(rows, surroundings, sink);
                }
                surroundings.leave();
            } else {
                surroundings.add(cursor.readElement(), locator);
            }
        } catch (ElementTooLargeException tooLarge) {
            sink.startRow();
            sink.reject(tooLarge.rejection());
        }
    }

    private void readInvoice(InvoiceRowEmitter rows, InvoiceContextElements surroundings, Locator locator)
            throws IOException, XmlReadException, ElementTooLargeException {
        try {
            rows.emit(cursor.readElement(), locator, surroundings);
        } finally {
            surroundings.passInvoice();
        }
    }

    /**
     * Returns whether the path to the first invoice contains the element. Without such a path all elements are
     * searched.
     */
    private boolean mayContainInvoices() {
        int depth = cursor.depth();
        return path.isEmpty() || (depth < path.size() && cursor.isAt(path.subList(0, depth)));
    }
}

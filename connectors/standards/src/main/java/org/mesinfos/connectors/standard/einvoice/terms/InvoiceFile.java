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
import org.mesinfos.connectors.format.xml.ElementTooLarge;
import org.mesinfos.connectors.format.xml.XmlCursor;
import org.mesinfos.connectors.format.xml.XmlFault;
import org.mesinfos.connectors.format.xml.XmlLimits;

/** A document that is an invoice or holds invoices at any depth. Holds one of them at a time. */
public final class InvoiceFile {

    /** A standard business document header, and more. */
    private static final int ELEMENTS_BEFORE = 256;

    private final InvoiceSyntax syntax;
    private final List<String> path;
    private final XmlCursor cursor;
    private boolean found;

    /**
     * @param path to the first invoice, as {@link #pathOfFirst} gave it
     * @param cursor before the root
     */
    public InvoiceFile(InvoiceSyntax syntax, List<String> path, XmlCursor cursor) {
        this.syntax = syntax;
        this.path = List.copyOf(path);
        this.cursor = cursor;
    }

    /**
     * Local names from the root to the first invoice, as far as the beginning of a file tells.
     *
     * @param head may be cut anywhere, and need not be XML
     * @return empty when there is none
     */
    public static List<String> pathOfFirst(InvoiceSyntax syntax, byte[] head, String encoding) {
        try (XmlCursor cursor = XmlCursor.open(new ByteArrayInputStream(head), encoding, XmlLimits.DEFAULT)) {
            List<String> path = new ArrayList<>();
            for (int i = 0; i < ELEMENTS_BEFORE && cursor.nextElement(); i++) {
                path.subList(cursor.depth() - 1, path.size()).clear();
                path.add(cursor.name());
                if (syntax.isInvoice(cursor.namespace(), cursor.name())) {
                    return List.copyOf(path);
                }
            }
        } catch (XmlFault | IOException cut) {
            return List.of();
        }
        return List.of();
    }

    /**
     * Gives each invoice to the sink.
     *
     * @param origin where the document itself stands
     * @throws XmlFault when the document cannot be read any further
     */
    public void read(SourceContext context, RowSink sink, Origin origin) throws IOException, XmlFault {
        InvoiceRows rows = new InvoiceRows(syntax, context, sink, origin);
        Surroundings surroundings = new Surroundings(sink);
        while (cursor.nextChild(0)) {
            element(rows, surroundings, sink);
        }
        if (!found) {
            sink.read();
            sink.reject(new Rejection(
                    RejectionReason.UNREADABLE_FILE, Locator.wholeFile(), "", "no invoice", "an invoice as XML"));
        }
    }

    /** The element it stands at: an invoice, something that holds invoices, or something beside them. */
    private void element(InvoiceRows rows, Surroundings surroundings, RowSink sink) throws IOException, XmlFault {
        Locator locator = cursor.locator();
        try {
            if (syntax.isInvoice(cursor.namespace(), cursor.name())) {
                found = true;
                rows.add(cursor.readElement(), locator, surroundings);
            } else if (holdsInvoices()) {
                int depth = cursor.depth();
                surroundings.enter(cursor.readStart(), locator);
                while (cursor.nextChild(depth)) {
                    element(rows, surroundings, sink);
                }
                surroundings.leave();
            } else {
                surroundings.add(cursor.readElement(), locator);
            }
        } catch (ElementTooLarge tooLarge) {
            sink.read();
            sink.reject(tooLarge.rejection());
        }
    }

    /** Whether the way to the first invoice leads through it; without such a way, everything is looked into. */
    private boolean holdsInvoices() {
        int depth = cursor.depth();
        return path.isEmpty() || (depth < path.size() && cursor.isAt(path.subList(0, depth)));
    }
}

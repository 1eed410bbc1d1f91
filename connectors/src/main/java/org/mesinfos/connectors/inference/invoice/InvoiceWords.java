package org.mesinfos.connectors.inference.invoice;

import org.mesinfos.connectors.inference.document.CaptionWords;

/** The words that invoices are written with, read from a table beside this class. */
final class InvoiceWords {

    static final CaptionWords CAPTIONS = CaptionWords.load(InvoiceWords.class, "invoice-words.txt");

    private InvoiceWords() {}
}

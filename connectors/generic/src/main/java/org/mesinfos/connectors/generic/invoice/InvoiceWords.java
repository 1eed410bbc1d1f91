package org.mesinfos.connectors.generic.invoice;

import java.util.Set;
import org.mesinfos.connectors.generic.document.CaptionWords;

/** The words that invoices are written with, read from a table beside this class. */
final class InvoiceWords {

    static final CaptionWords CAPTIONS = CaptionWords.load(InvoiceWords.class, "invoice-words.txt");

    /** What sums stand for. */
    static final Set<String> SUMS = Set.of(
            "net", "tax", "gross", "total", "subtotal", "due", "prepaid", "charges", "discount", "previous-balance");

    /** Names of sums that are names of columns as well. */
    static final Set<String> VAGUE = Set.of("total", "subtotal", "tax", "charges", "discount");

    private InvoiceWords() {}
}

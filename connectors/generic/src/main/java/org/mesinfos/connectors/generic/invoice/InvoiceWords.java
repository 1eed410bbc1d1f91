package org.mesinfos.connectors.generic.invoice;

import java.util.Set;
import org.mesinfos.connectors.generic.document.CaptionWords;

/** Captions used in invoices, loaded from a resource file next to this class. */
final class InvoiceWords {

    static final CaptionWords CAPTIONS = CaptionWords.load(InvoiceWords.class, "invoice-words.txt");

    /** Concepts of totals. */
    static final Set<String> SUMS = Set.of(
            "net", "tax", "gross", "total", "subtotal", "due", "prepaid", "charges", "discount", "previous-balance");

    /** Concepts of totals that may also be column names. */
    static final Set<String> VAGUE = Set.of("total", "subtotal", "tax", "charges", "discount");

    private InvoiceWords() {}
}

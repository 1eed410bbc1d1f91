package org.mesinfos.connectors.generic.invoice;

import java.util.Set;
import org.mesinfos.connectors.generic.document.CaptionDictionary;

/** Captions used in invoices, loaded from a resource file next to this class. */
final class InvoiceVocabulary {

    static final CaptionDictionary CAPTIONS = CaptionDictionary.load(InvoiceVocabulary.class, "invoice-words.txt");

    /** Concepts of totals. */
    static final Set<String> TOTAL_CONCEPTS = Set.of(
            "net",
            "tax",
            "gross",
            "total",
            "subtotal",
            "due",
            "prepaid",
            "charges",
            "discount",
            "previous-balance",
            "rounding",
            "exempt");

    /** Concepts of totals that may also be column names. */
    static final Set<String> COLUMN_CONCEPTS = Set.of("total", "subtotal", "tax", "charges", "discount");

    private InvoiceVocabulary() {}
}

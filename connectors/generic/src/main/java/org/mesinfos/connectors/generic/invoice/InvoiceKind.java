package org.mesinfos.connectors.generic.invoice;

import java.util.Locale;
import org.mesinfos.connectors.generic.document.Caption;

/** Kind of an invoice with its code in UNTDID 1001, as used by EN 16931. */
enum InvoiceKind {
    INVOICE("380"),
    CREDIT_NOTE("381"),
    CORRECTED_INVOICE("384"),
    PREPAYMENT_INVOICE("386");

    /** Concepts of titles. */
    static final String[] TITLES = {"invoice", "credit", "correction", "prepayment"};

    static final String[] TITLES_OR_NUMBER = {"invoice", "credit", "correction", "prepayment", "number"};

    private final String code;

    InvoiceKind(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** Returns the kind given by a title, or by the caption of a number such as <i>Avoir n°</i>. */
    static InvoiceKind of(Caption title) {
        return switch (title.concept()) {
            case "credit" -> CREDIT_NOTE;
            case "correction" -> CORRECTED_INVOICE;
            case "prepayment" -> PREPAYMENT_INVOICE;
            default ->
                title.text().toUpperCase(Locale.ROOT).startsWith("AVOIR")
                                || title.text().toUpperCase(Locale.ROOT).startsWith("CREDIT")
                        ? CREDIT_NOTE
                        : INVOICE;
        };
    }
}

package org.mesinfos.connectors.generic.invoice;

import java.util.Locale;
import org.mesinfos.connectors.generic.document.Caption;

/** What a document calls itself, with its code (UNTDID 1001, as EN 16931 has it). */
enum DocumentKind {
    INVOICE("380"),
    CREDIT_NOTE("381"),
    CORRECTED_INVOICE("384"),
    PREPAYMENT_INVOICE("386");

    /** The notions of titles. */
    static final String[] TITLES = {"invoice", "credit", "correction", "prepayment"};

    static final String[] TITLES_OR_NUMBER = {"invoice", "credit", "correction", "prepayment", "number"};

    private final String code;

    DocumentKind(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** What a title says, or the name of a number such as <i>Avoir n°</i>. */
    static DocumentKind of(Caption title) {
        return switch (title.notion()) {
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

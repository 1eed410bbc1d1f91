package org.mesinfos.connectors.standard.einvoice.ubl;

import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.Values;

/** Types of billing documents in UBL, which differ in the names of a few elements. */
enum Kind {
    INVOICE("Invoice", "InvoiceTypeCode", "InvoiceLine", "InvoicedQuantity", "LegalMonetaryTotal", ""),
    CREDIT_NOTE("CreditNote", "CreditNoteTypeCode", "CreditNoteLine", "CreditedQuantity", "LegalMonetaryTotal", "381"),
    DEBIT_NOTE("DebitNote", "", "DebitNoteLine", "DebitedQuantity", "RequestedMonetaryTotal", "383"),
    SELF_BILLED_INVOICE(
            "SelfBilledInvoice", "InvoiceTypeCode", "InvoiceLine", "InvoicedQuantity", "LegalMonetaryTotal", "389"),
    SELF_BILLED_CREDIT_NOTE(
            "SelfBilledCreditNote",
            "CreditNoteTypeCode",
            "CreditNoteLine",
            "CreditedQuantity",
            "LegalMonetaryTotal",
            "261");

    private final String root;
    private final String typeCode;
    private final String line;
    private final String quantity;
    private final String totals;
    private final String typeByName;

    Kind(String root, String typeCode, String line, String quantity, String totals, String typeByName) {
        this.root = root;
        this.typeCode = typeCode;
        this.line = line;
        this.quantity = quantity;
        this.totals = totals;
        this.typeByName = typeByName;
    }

    static Optional<Kind> of(String root) {
        for (Kind kind : values()) {
            if (kind.root.equals(root)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Returns the type code (BT-3) of the document, or else the code implied by its root element. */
    Optional<String> type(TreeElement document) {
        return Values.text(document, typeCode)
                .or(() -> typeByName.isEmpty() ? Optional.empty() : Optional.of(typeByName));
    }

    TreeElement totals(TreeElement document) {
        return Values.orNone(document.child(totals));
    }

    String line() {
        return line;
    }

    String quantity() {
        return quantity;
    }
}

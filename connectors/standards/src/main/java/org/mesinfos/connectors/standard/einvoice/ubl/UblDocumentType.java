package org.mesinfos.connectors.standard.einvoice.ubl;

import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceValues;

/** Types of billing documents in UBL, which differ in the names of a few elements. */
enum UblDocumentType {
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

    private final String rootElement;
    private final String typeCodeElement;
    private final String lineElement;
    private final String quantityElement;
    private final String totalsElement;
    private final String defaultTypeCode;

    UblDocumentType(
            String rootElement,
            String typeCodeElement,
            String lineElement,
            String quantityElement,
            String totalsElement,
            String defaultTypeCode) {
        this.rootElement = rootElement;
        this.typeCodeElement = typeCodeElement;
        this.lineElement = lineElement;
        this.quantityElement = quantityElement;
        this.totalsElement = totalsElement;
        this.defaultTypeCode = defaultTypeCode;
    }

    static Optional<UblDocumentType> of(String root) {
        for (UblDocumentType kind : values()) {
            if (kind.rootElement.equals(root)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Returns the type code (BT-3) of the document, or else the code implied by its root element. */
    Optional<String> typeCode(TreeElement document) {
        return InvoiceValues.text(document, typeCodeElement)
                .or(() -> defaultTypeCode.isEmpty() ? Optional.empty() : Optional.of(defaultTypeCode));
    }

    TreeElement totals(TreeElement document) {
        return InvoiceValues.orEmpty(document.child(totalsElement));
    }

    String lineElement() {
        return lineElement;
    }

    String quantityElement() {
        return quantityElement;
    }
}

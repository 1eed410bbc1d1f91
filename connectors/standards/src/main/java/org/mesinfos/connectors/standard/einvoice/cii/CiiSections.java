package org.mesinfos.connectors.standard.einvoice.cii;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceAmounts;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceValues;

/**
 * The sections of an invoice, under the element names of either edition. An absent section is an empty element.
 *
 * @param context specification of the document
 * @param document number, type, date and notes
 * @param agreement seller, buyer and references to orders and contracts
 * @param delivery date and address of the delivery
 * @param settlement payment, taxes and totals
 * @param lines invoice lines
 */
record CiiSections(
        TreeElement context,
        TreeElement document,
        TreeElement agreement,
        TreeElement delivery,
        TreeElement settlement,
        List<TreeElement> lines) {

    static CiiSections of(TreeElement invoice) {
        TreeElement trade =
                childOrEmpty(invoice, "SupplyChainTradeTransaction", "SpecifiedSupplyChainTradeTransaction");
        return new CiiSections(
                childOrEmpty(invoice, "ExchangedDocumentContext", "SpecifiedExchangedDocumentContext"),
                childOrEmpty(invoice, "ExchangedDocument", "HeaderExchangedDocument"),
                childOrEmpty(trade, "ApplicableHeaderTradeAgreement", "ApplicableSupplyChainTradeAgreement"),
                childOrEmpty(trade, "ApplicableHeaderTradeDelivery", "ApplicableSupplyChainTradeDelivery"),
                childOrEmpty(trade, "ApplicableHeaderTradeSettlement", "ApplicableSupplyChainTradeSettlement"),
                InvoiceValues.children(trade, "IncludedSupplyChainTradeLineItem"));
    }

    /** Claims the invoice currency code (BT-5), or else reads the currency of the total. */
    InvoiceAmounts amounts() {
        return new InvoiceAmounts(InvoiceValues.text(settlement, "InvoiceCurrencyCode")
                .or(() -> CiiTotals.summation(settlement)
                        .child("GrandTotalAmount")
                        .flatMap(total -> InvoiceValues.peekAttribute(total, "currencyID"))));
    }

    /** Returns the first child with one of these names, or an empty element. */
    static TreeElement childOrEmpty(TreeElement parent, String... names) {
        return InvoiceValues.orEmpty(firstChild(parent, names));
    }

    /** Returns the first child with one of these names. */
    static Optional<TreeElement> firstChild(TreeElement parent, String... names) {
        for (String name : names) {
            Optional<TreeElement> child = parent.child(name);
            if (child.isPresent()) {
                return child;
            }
        }
        return Optional.empty();
    }
}

package org.mesinfos.connectors.standard.einvoice.cii;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.Money;
import org.mesinfos.connectors.standard.einvoice.terms.Values;

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
record Parts(
        TreeElement context,
        TreeElement document,
        TreeElement agreement,
        TreeElement delivery,
        TreeElement settlement,
        List<TreeElement> lines) {

    static Parts of(TreeElement invoice) {
        TreeElement trade = any(invoice, "SupplyChainTradeTransaction", "SpecifiedSupplyChainTradeTransaction");
        return new Parts(
                any(invoice, "ExchangedDocumentContext", "SpecifiedExchangedDocumentContext"),
                any(invoice, "ExchangedDocument", "HeaderExchangedDocument"),
                any(trade, "ApplicableHeaderTradeAgreement", "ApplicableSupplyChainTradeAgreement"),
                any(trade, "ApplicableHeaderTradeDelivery", "ApplicableSupplyChainTradeDelivery"),
                any(trade, "ApplicableHeaderTradeSettlement", "ApplicableSupplyChainTradeSettlement"),
                Values.children(trade, "IncludedSupplyChainTradeLineItem"));
    }

    /** Claims the invoice currency code (BT-5), or else reads the currency of the total. */
    Money money() {
        return new Money(Values.text(settlement, "InvoiceCurrencyCode")
                .or(() -> Totals.summation(settlement)
                        .child("GrandTotalAmount")
                        .flatMap(total -> Values.lookAttribute(total, "currencyID"))));
    }

    /** Returns the first child with one of these names, or an empty element. */
    static TreeElement any(TreeElement parent, String... names) {
        return Values.orNone(find(parent, names));
    }

    /** Returns the first child with one of these names. */
    static Optional<TreeElement> find(TreeElement parent, String... names) {
        for (String name : names) {
            Optional<TreeElement> child = parent.child(name);
            if (child.isPresent()) {
                return child;
            }
        }
        return Optional.empty();
    }
}

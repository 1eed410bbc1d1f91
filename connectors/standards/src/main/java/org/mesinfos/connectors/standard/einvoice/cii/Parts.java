package org.mesinfos.connectors.standard.einvoice.cii;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.Money;
import org.mesinfos.connectors.standard.einvoice.terms.Values;

/**
 * The parts of an invoice, under the names of either edition; an absent part is an empty element.
 *
 * @param context what kind of document it is
 * @param document number, type, date and notes
 * @param agreement who trades with whom and by what orders
 * @param delivery when and where
 * @param settlement how it is paid, taxed and summed up
 * @param lines each line
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

    /** Takes the currency: the one the invoice says it is in, or else that of its total. */
    Money money() {
        return new Money(Values.text(settlement, "InvoiceCurrencyCode")
                .or(() -> Totals.summation(settlement)
                        .child("GrandTotalAmount")
                        .flatMap(total -> Values.lookAttribute(total, "currencyID"))));
    }

    /** The first child that has one of these names, or an empty element. */
    static TreeElement any(TreeElement parent, String... names) {
        return Values.orNone(find(parent, names));
    }

    /** The first child that has one of these names. */
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

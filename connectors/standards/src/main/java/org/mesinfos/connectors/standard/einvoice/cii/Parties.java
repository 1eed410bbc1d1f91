package org.mesinfos.connectors.standard.einvoice.cii;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.Scheme;
import org.mesinfos.connectors.standard.einvoice.terms.Values;
import org.mesinfos.records.Invoice;

/** Mapping of the parties: seller (BG-4), buyer (BG-7), payee (BG-10) and payer. */
final class Parties {

    private static final String VAT = "VA";
    private static final String LOCAL_TAX = "FC";

    private Parties() {}

    static void set(Invoice invoice, Parts parts) {
        TreeElement settlement = parts.settlement();
        seller(invoice, Parts.any(parts.agreement(), "SellerTradeParty"));
        buyer(invoice, Parts.any(parts.agreement(), "BuyerTradeParty"));
        Values.text(settlement, "PayeeTradeParty", "Name").ifPresent(invoice::setPayeeName);
        Values.text(settlement, "PayerTradeParty", "Name").ifPresent(invoice::setPayerName);
    }

    private static void seller(Invoice invoice, TreeElement seller) {
        Values.text(seller, "Name").ifPresent(invoice::setSellerName);
        Values.children(seller, "ID").forEach(id -> sellerId(invoice, id));
        Values.children(seller, "GlobalID").forEach(id -> sellerId(invoice, id));
        TreeElement legal = Parts.any(seller, "SpecifiedLegalOrganization");
        legal.child("ID")
                .ifPresent(id -> Scheme.seller(
                        invoice,
                        id,
                        Optional.ofNullable(invoice.getSellerRegistration()),
                        invoice::setSellerRegistration));
        Values.text(legal, "TradingBusinessName").ifPresent(invoice::setSellerTradeName);
        taxNumber(seller, VAT).ifPresent(invoice::setSellerVatNumber);
        taxNumber(seller, LOCAL_TAX).ifPresent(invoice::setSellerTaxNumber);
        Addresses.of(seller.child("PostalTradeAddress")).ifPresent(invoice::setSellerAddress);
        contact(Parts.any(seller, "DefinedTradeContact")).ifPresent(invoice::setSellerContact);
    }

    private static void sellerId(Invoice invoice, TreeElement id) {
        Scheme.seller(invoice, id, Optional.ofNullable(invoice.getSellerId()), invoice::setSellerId);
    }

    private static Optional<String> contact(TreeElement contact) {
        List<String> parts = Stream.of(
                        Values.text(contact, "PersonName").or(() -> Values.text(contact, "DepartmentName")),
                        Values.text(contact, "TelephoneUniversalCommunication", "CompleteNumber"),
                        Values.text(contact, "EmailURIUniversalCommunication", "URIID"))
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    private static void buyer(Invoice invoice, TreeElement buyer) {
        Values.text(buyer, "Name").ifPresent(invoice::setBuyerName);
        Values.text(buyer, "ID").ifPresent(invoice::setBuyerCustomerNumber);
        taxNumber(buyer, VAT).ifPresent(invoice::setBuyerVatNumber);
        Addresses.of(buyer.child("PostalTradeAddress")).ifPresent(invoice::setBuyerAddress);
    }

    private static Optional<String> taxNumber(TreeElement party, String scheme) {
        return Values.children(party, "SpecifiedTaxRegistration").stream()
                .flatMap(registration -> registration.child("ID").stream())
                .filter(id -> Scheme.isOf(id, scheme) && !id.value().isBlank())
                .findFirst()
                .map(Scheme::take);
    }
}

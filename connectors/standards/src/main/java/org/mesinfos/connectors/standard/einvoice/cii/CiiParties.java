package org.mesinfos.connectors.standard.einvoice.cii;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.IdentifierScheme;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceValues;
import org.mesinfos.records.Invoice;

/** Mapping of the parties: seller (BG-4), buyer (BG-7), payee (BG-10) and payer. */
final class CiiParties {

    private static final String VAT = "VA";
    private static final String LOCAL_TAX = "FC";

    private CiiParties() {}

    static void set(Invoice invoice, CiiSections parts) {
        TreeElement settlement = parts.settlement();
        seller(invoice, CiiSections.childOrEmpty(parts.agreement(), "SellerTradeParty"));
        buyer(invoice, CiiSections.childOrEmpty(parts.agreement(), "BuyerTradeParty"));
        InvoiceValues.text(settlement, "PayeeTradeParty", "Name").ifPresent(invoice::setPayeeName);
        InvoiceValues.text(settlement, "PayerTradeParty", "Name").ifPresent(invoice::setPayerName);
    }

    private static void seller(Invoice invoice, TreeElement seller) {
        InvoiceValues.text(seller, "Name").ifPresent(invoice::setSellerName);
        InvoiceValues.children(seller, "ID").forEach(id -> sellerId(invoice, id));
        InvoiceValues.children(seller, "GlobalID").forEach(id -> sellerId(invoice, id));
        TreeElement legal = CiiSections.childOrEmpty(seller, "SpecifiedLegalOrganization");
        legal.child("ID")
                .ifPresent(id -> IdentifierScheme.setSellerId(
                        invoice,
                        id,
                        Optional.ofNullable(invoice.getSellerRegistration()),
                        invoice::setSellerRegistration));
        InvoiceValues.text(legal, "TradingBusinessName").ifPresent(invoice::setSellerTradeName);
        taxNumber(seller, VAT).ifPresent(invoice::setSellerVatNumber);
        taxNumber(seller, LOCAL_TAX).ifPresent(invoice::setSellerTaxNumber);
        CiiAddresses.of(seller.child("PostalTradeAddress")).ifPresent(invoice::setSellerAddress);
        contact(CiiSections.childOrEmpty(seller, "DefinedTradeContact")).ifPresent(invoice::setSellerContact);
    }

    private static void sellerId(Invoice invoice, TreeElement id) {
        IdentifierScheme.setSellerId(invoice, id, Optional.ofNullable(invoice.getSellerId()), invoice::setSellerId);
    }

    private static Optional<String> contact(TreeElement contact) {
        List<String> parts = Stream.of(
                        InvoiceValues.text(contact, "PersonName")
                                .or(() -> InvoiceValues.text(contact, "DepartmentName")),
                        InvoiceValues.text(contact, "TelephoneUniversalCommunication", "CompleteNumber"),
                        InvoiceValues.text(contact, "EmailURIUniversalCommunication", "URIID"))
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    private static void buyer(Invoice invoice, TreeElement buyer) {
        InvoiceValues.text(buyer, "Name").ifPresent(invoice::setBuyerName);
        InvoiceValues.text(buyer, "ID").ifPresent(invoice::setBuyerCustomerNumber);
        taxNumber(buyer, VAT).ifPresent(invoice::setBuyerVatNumber);
        CiiAddresses.of(buyer.child("PostalTradeAddress")).ifPresent(invoice::setBuyerAddress);
    }

    private static Optional<String> taxNumber(TreeElement party, String scheme) {
        return InvoiceValues.children(party, "SpecifiedTaxRegistration").stream()
                .flatMap(registration -> registration.child("ID").stream())
                .filter(id ->
                        IdentifierScheme.hasScheme(id, scheme) && !id.value().isBlank())
                .findFirst()
                .map(IdentifierScheme::take);
    }
}

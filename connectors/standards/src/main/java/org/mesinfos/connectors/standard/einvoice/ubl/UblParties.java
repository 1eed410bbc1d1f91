package org.mesinfos.connectors.standard.einvoice.ubl;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.IdentifierScheme;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceValues;
import org.mesinfos.records.Invoice;

/** Mapping of the parties: seller (BG-4), buyer (BG-7) and payee (BG-10). */
final class UblParties {

    private static final String PARTY = "Party";
    private static final String VAT = "VAT";
    /** Scheme of creditor identifiers for SEPA direct debits (BT-90). */
    private static final String CREDITOR_SCHEME = "SEPA";

    private UblParties() {}

    static void set(Invoice invoice, TreeElement document) {
        seller(invoice, InvoiceValues.orEmpty(document.descendant("AccountingSupplierParty", PARTY)));
        TreeElement customer = InvoiceValues.orEmpty(document.child("AccountingCustomerParty"));
        buyer(invoice, customer, InvoiceValues.orEmpty(customer.child(PARTY)));
        InvoiceValues.text(document, "PayeeParty", "PartyName", "Name").ifPresent(invoice::setPayeeName);
    }

    private static void seller(Invoice invoice, TreeElement seller) {
        legalName(seller).ifPresent(invoice::setSellerName);
        Optional<String> tradeName = InvoiceValues.text(seller, "PartyName", "Name");
        if (invoice.getSellerName() == null) {
            tradeName.ifPresent(invoice::setSellerName);
        } else {
            tradeName.ifPresent(invoice::setSellerTradeName);
        }
        for (TreeElement identification : InvoiceValues.children(seller, "PartyIdentification")) {
            identification
                    .child("ID")
                    .filter(id -> !IdentifierScheme.hasScheme(id, CREDITOR_SCHEME))
                    .ifPresent(id -> IdentifierScheme.setSellerId(
                            invoice, id, Optional.ofNullable(invoice.getSellerId()), invoice::setSellerId));
        }
        seller.descendant("PartyLegalEntity", "CompanyID")
                .ifPresent(id -> IdentifierScheme.setSellerId(
                        invoice,
                        id,
                        Optional.ofNullable(invoice.getSellerRegistration()),
                        invoice::setSellerRegistration));
        vatNumber(seller).ifPresent(invoice::setSellerVatNumber);
        localTaxNumber(seller).ifPresent(invoice::setSellerTaxNumber);
        UblAddresses.of(seller.child("PostalAddress")).ifPresent(invoice::setSellerAddress);
        contact(InvoiceValues.orEmpty(seller.child("Contact"))).ifPresent(invoice::setSellerContact);
    }

    private static Optional<String> legalName(TreeElement party) {
        return InvoiceValues.text(party, "PartyLegalEntity", "RegistrationName");
    }

    private static Optional<String> contact(TreeElement contact) {
        List<String> parts = Stream.of("Name", "Telephone", "ElectronicMail")
                .flatMap(name -> InvoiceValues.text(contact, name).stream())
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    private static void buyer(Invoice invoice, TreeElement customer, TreeElement buyer) {
        legalName(buyer)
                .or(() -> InvoiceValues.text(buyer, "PartyName", "Name"))
                .or(() -> personName(InvoiceValues.orEmpty(buyer.child("Person"))))
                .ifPresent(invoice::setBuyerName);
        InvoiceValues.text(customer, "SupplierAssignedAccountID")
                .or(() -> InvoiceValues.text(buyer, "PartyIdentification", "ID"))
                .ifPresent(invoice::setBuyerCustomerNumber);
        vatNumber(buyer).ifPresent(invoice::setBuyerVatNumber);
        UblAddresses.of(buyer.child("PostalAddress")).ifPresent(invoice::setBuyerAddress);
    }

    private static Optional<String> personName(TreeElement person) {
        List<String> names = Stream.of("FirstName", "MiddleName", "FamilyName")
                .flatMap(name -> InvoiceValues.text(person, name).stream())
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", names));
    }

    private static Optional<String> vatNumber(TreeElement party) {
        return InvoiceValues.children(party, "PartyTaxScheme").stream()
                .filter(UblParties::isVat)
                .flatMap(scheme -> number(scheme).stream())
                .findFirst();
    }

    private static Optional<String> localTaxNumber(TreeElement party) {
        return InvoiceValues.children(party, "PartyTaxScheme").stream()
                .filter(scheme -> !isVat(scheme))
                .flatMap(scheme -> InvoiceValues.text(scheme, "CompanyID").stream())
                .findFirst();
    }

    /** Claims and returns the VAT identifier (BT-31, BT-48) together with its tax scheme, which the field implies. */
    private static Optional<String> number(TreeElement scheme) {
        Optional<String> number = InvoiceValues.text(scheme, "CompanyID");
        if (number.isPresent()) {
            scheme.descendant("TaxScheme", "ID").ifPresent(TreeElement::claim);
        }
        return number;
    }

    private static boolean isVat(TreeElement scheme) {
        return InvoiceValues.peek(scheme, "TaxScheme", "ID").filter(VAT::equals).isPresent();
    }
}

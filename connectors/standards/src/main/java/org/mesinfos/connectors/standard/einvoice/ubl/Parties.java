package org.mesinfos.connectors.standard.einvoice.ubl;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.Scheme;
import org.mesinfos.connectors.standard.einvoice.terms.Values;
import org.mesinfos.records.Invoice;

/** Mapping of the parties: seller (BG-4), buyer (BG-7) and payee (BG-10). */
final class Parties {

    private static final String PARTY = "Party";
    private static final String VAT = "VAT";
    /** Scheme of creditor identifiers for SEPA direct debits (BT-90). */
    private static final String CREDITOR = "SEPA";

    private Parties() {}

    static void set(Invoice invoice, TreeElement document) {
        seller(invoice, Values.orNone(document.at("AccountingSupplierParty", PARTY)));
        TreeElement customer = Values.orNone(document.child("AccountingCustomerParty"));
        buyer(invoice, customer, Values.orNone(customer.child(PARTY)));
        Values.text(document, "PayeeParty", "PartyName", "Name").ifPresent(invoice::setPayeeName);
    }

    private static void seller(Invoice invoice, TreeElement seller) {
        legalName(seller).ifPresent(invoice::setSellerName);
        Optional<String> tradeName = Values.text(seller, "PartyName", "Name");
        if (invoice.getSellerName() == null) {
            tradeName.ifPresent(invoice::setSellerName);
        } else {
            tradeName.ifPresent(invoice::setSellerTradeName);
        }
        for (TreeElement identification : Values.children(seller, "PartyIdentification")) {
            identification
                    .child("ID")
                    .filter(id -> !Scheme.isOf(id, CREDITOR))
                    .ifPresent(id -> Scheme.seller(
                            invoice, id, Optional.ofNullable(invoice.getSellerId()), invoice::setSellerId));
        }
        seller.at("PartyLegalEntity", "CompanyID")
                .ifPresent(id -> Scheme.seller(
                        invoice,
                        id,
                        Optional.ofNullable(invoice.getSellerRegistration()),
                        invoice::setSellerRegistration));
        vatNumber(seller).ifPresent(invoice::setSellerVatNumber);
        localTaxNumber(seller).ifPresent(invoice::setSellerTaxNumber);
        Addresses.of(seller.child("PostalAddress")).ifPresent(invoice::setSellerAddress);
        contact(Values.orNone(seller.child("Contact"))).ifPresent(invoice::setSellerContact);
    }

    private static Optional<String> legalName(TreeElement party) {
        return Values.text(party, "PartyLegalEntity", "RegistrationName");
    }

    private static Optional<String> contact(TreeElement contact) {
        List<String> parts = Stream.of("Name", "Telephone", "ElectronicMail")
                .flatMap(name -> Values.text(contact, name).stream())
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    private static void buyer(Invoice invoice, TreeElement customer, TreeElement buyer) {
        legalName(buyer)
                .or(() -> Values.text(buyer, "PartyName", "Name"))
                .or(() -> person(Values.orNone(buyer.child("Person"))))
                .ifPresent(invoice::setBuyerName);
        Values.text(customer, "SupplierAssignedAccountID")
                .or(() -> Values.text(buyer, "PartyIdentification", "ID"))
                .or(() -> Values.text(customer, "CustomerAssignedAccountID"))
                .ifPresent(invoice::setBuyerCustomerNumber);
        vatNumber(buyer).ifPresent(invoice::setBuyerVatNumber);
        Addresses.of(buyer.child("PostalAddress")).ifPresent(invoice::setBuyerAddress);
    }

    private static Optional<String> person(TreeElement person) {
        List<String> names = Stream.of("FirstName", "MiddleName", "FamilyName")
                .flatMap(name -> Values.text(person, name).stream())
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", names));
    }

    private static Optional<String> vatNumber(TreeElement party) {
        return Values.children(party, "PartyTaxScheme").stream()
                .filter(Parties::isVat)
                .flatMap(scheme -> number(scheme).stream())
                .findFirst();
    }

    private static Optional<String> localTaxNumber(TreeElement party) {
        return Values.children(party, "PartyTaxScheme").stream()
                .filter(scheme -> !isVat(scheme))
                .flatMap(scheme -> Values.text(scheme, "CompanyID").stream())
                .findFirst();
    }

    /** Claims and returns the VAT identifier (BT-31, BT-48) together with its tax scheme, which the field implies. */
    private static Optional<String> number(TreeElement scheme) {
        Optional<String> number = Values.text(scheme, "CompanyID");
        if (number.isPresent()) {
            scheme.at("TaxScheme", "ID").ifPresent(TreeElement::claim);
        }
        return number;
    }

    private static boolean isVat(TreeElement scheme) {
        return Values.look(scheme, "TaxScheme", "ID").filter(VAT::equals).isPresent();
    }
}

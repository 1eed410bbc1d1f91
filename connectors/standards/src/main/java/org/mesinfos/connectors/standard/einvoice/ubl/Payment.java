package org.mesinfos.connectors.standard.einvoice.ubl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.Means;
import org.mesinfos.connectors.standard.einvoice.terms.Scheme;
import org.mesinfos.connectors.standard.einvoice.terms.Values;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.PaymentMeans;

/** Mapping of the payment instructions (BG-16), payment terms (BT-20), due date (BT-9) and direct debit (BG-19). */
final class Payment {

    private static final String CREDITOR = "SEPA";

    private Payment() {}

    static void set(Invoice invoice, TreeElement document) {
        List<TreeElement> notes = Values.children(document, "PaymentTerms").stream()
                .flatMap(terms -> Values.children(terms, "Note").stream())
                .toList();
        Values.joined(notes).ifPresent(invoice::setPaymentTerms);
        List<PaymentMeans> all = new ArrayList<>();
        for (TreeElement element : Values.children(document, "PaymentMeans")) {
            if (invoice.getDueDate() == null) {
                Values.day(element.child("PaymentDueDate")).ifPresent(invoice::setDueDate);
            }
            if (invoice.getPaymentReference() == null) {
                Values.text(element, "PaymentID").ifPresent(invoice::setPaymentReference);
            } else {
                claimSame(element, invoice.getPaymentReference());
            }
            all.add(means(element, document));
        }
        invoice.setPaymentMeans(all);
    }

    /** Claims the payment reference (BT-83) of a further payment means if it equals that of the first one. */
    private static void claimSame(TreeElement element, String reference) {
        element
                .child("PaymentID")
                .filter(id -> id.value().strip().equals(reference))
                .ifPresent(TreeElement::claim);
    }

    private static PaymentMeans means(TreeElement element, TreeElement document) {
        PaymentMeans means = new PaymentMeans();
        Optional<String> code = Values.text(element, "PaymentMeansCode");
        code.ifPresent(means::setCode);
        code.map(Means::of).ifPresent(means::setMethod);
        element
                .child("PaymentMeansCode")
                .flatMap(typeCode -> Values.attribute(typeCode, "name"))
                .ifPresent(means::setLabel);
        Values.text(element, "CardAccount", "PrimaryAccountNumberID").ifPresent(means::setCardSuffix);
        Optional<String> mandate = Values.text(element, "PaymentMandate", "ID");
        mandate.ifPresent(means::setMandateId);
        boolean isDebit = Means.isDebit(code) || mandate.isPresent();
        if (isDebit) {
            creditor(document).ifPresent(means::setCreditorId);
        }
        account(means, element, isDebit ? payer(element) : Optional.empty());
        return means;
    }

    private static Optional<TreeElement> payer(TreeElement element) {
        return element
                .at("PaymentMandate", "PayerFinancialAccount")
                .or(() -> element.child("PayerFinancialAccount"));
    }

    private static void account(PaymentMeans means, TreeElement element, Optional<TreeElement> payer) {
        TreeElement account = Values.orNone(payer.or(() -> element.child("PayeeFinancialAccount")));
        Means.iban(account, "ID").ifPresent(means::setIban);
        Values.text(account, "Name").ifPresent(means::setAccountName);
        TreeElement branch = Values.orNone(account.child("FinancialInstitutionBranch"));
        Values.text(branch, "ID")
                .or(() -> Values.text(branch, "FinancialInstitution", "ID"))
                .ifPresent(means::setBic);
    }

    /** Returns the creditor identifier (BT-90): an identifier of payee or seller with scheme SEPA. */
    private static Optional<String> creditor(TreeElement document) {
        List<TreeElement> parties = new ArrayList<>();
        document.child("PayeeParty").ifPresent(parties::add);
        document.at("AccountingSupplierParty", "Party").ifPresent(parties::add);
        return parties.stream()
                .flatMap(party -> Values.children(party, "PartyIdentification").stream())
                .flatMap(identification -> identification.child("ID").stream())
                .filter(id -> Scheme.isOf(id, CREDITOR))
                .findFirst()
                .map(Scheme::take);
    }
}

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

/** When and how an invoice is to be paid. */
final class Payment {

    private static final String CREDITOR = "SEPA";

    private Payment() {}

    static void set(Invoice invoice, TreeElement document) {
        List<TreeElement> notes = Values.children(document, "PaymentTerms").stream()
                .flatMap(terms -> Values.children(terms, "Note").stream())
                .toList();
        Values.joined(notes).ifPresent(invoice::setPaymentTerms);
        List<PaymentMeans> all = new ArrayList<>();
        for (TreeElement delivered : Values.children(document, "PaymentMeans")) {
            if (invoice.getDueDate() == null) {
                Values.day(delivered.child("PaymentDueDate")).ifPresent(invoice::setDueDate);
            }
            if (invoice.getPaymentReference() == null) {
                Values.text(delivered, "PaymentID").ifPresent(invoice::setPaymentReference);
            } else {
                claimSame(delivered, invoice.getPaymentReference());
            }
            all.add(means(delivered, document));
        }
        invoice.setPaymentMeans(all);
    }

    /** The reference stands with every means; where it is the same, one field tells it. */
    private static void claimSame(TreeElement delivered, String reference) {
        delivered
                .child("PaymentID")
                .filter(id -> id.value().strip().equals(reference))
                .ifPresent(TreeElement::claim);
    }

    private static PaymentMeans means(TreeElement delivered, TreeElement document) {
        PaymentMeans means = new PaymentMeans();
        Optional<String> code = Values.text(delivered, "PaymentMeansCode");
        code.ifPresent(means::setCode);
        code.map(Means::of).ifPresent(means::setMethod);
        delivered
                .child("PaymentMeansCode")
                .flatMap(element -> Values.attribute(element, "name"))
                .ifPresent(means::setLabel);
        Values.text(delivered, "CardAccount", "PrimaryAccountNumberID").ifPresent(means::setCardSuffix);
        Optional<String> mandate = Values.text(delivered, "PaymentMandate", "ID");
        mandate.ifPresent(means::setMandateId);
        boolean debit = Means.isDebit(code) || mandate.isPresent();
        if (debit) {
            creditor(document).ifPresent(means::setCreditorId);
        }
        account(means, delivered, debit ? payer(delivered) : Optional.empty());
        return means;
    }

    private static Optional<TreeElement> payer(TreeElement delivered) {
        return delivered
                .at("PaymentMandate", "PayerFinancialAccount")
                .or(() -> delivered.child("PayerFinancialAccount"));
    }

    private static void account(PaymentMeans means, TreeElement delivered, Optional<TreeElement> payer) {
        TreeElement account = Values.orNone(payer.or(() -> delivered.child("PayeeFinancialAccount")));
        Means.iban(account, "ID").ifPresent(means::setIban);
        Values.text(account, "Name").ifPresent(means::setAccountName);
        TreeElement branch = Values.orNone(account.child("FinancialInstitutionBranch"));
        Values.text(branch, "ID")
                .or(() -> Values.text(branch, "FinancialInstitution", "ID"))
                .ifPresent(means::setBic);
    }

    /** An identification of seller or payee that says it is one of direct debits. */
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

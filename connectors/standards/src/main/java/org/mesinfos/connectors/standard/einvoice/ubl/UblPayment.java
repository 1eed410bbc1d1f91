package org.mesinfos.connectors.standard.einvoice.ubl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.CardSuffixes;
import org.mesinfos.connectors.standard.einvoice.terms.IdentifierScheme;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceValues;
import org.mesinfos.connectors.standard.einvoice.terms.PaymentMeansCodes;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.PaymentMeans;

/** Mapping of the payment instructions (BG-16), payment terms (BT-20), due date (BT-9) and direct debit (BG-19). */
final class UblPayment {

    private static final String CREDITOR_SCHEME = "SEPA";

    private UblPayment() {}

    static void set(Invoice invoice, TreeElement document) {
        List<TreeElement> notes = InvoiceValues.children(document, "PaymentTerms").stream()
                .flatMap(terms -> InvoiceValues.children(terms, "Note").stream())
                .toList();
        InvoiceValues.joined(notes).ifPresent(invoice::setPaymentTerms);
        List<PaymentMeans> all = new ArrayList<>();
        for (TreeElement element : InvoiceValues.children(document, "PaymentMeans")) {
            if (invoice.getDueDate() == null) {
                InvoiceValues.date(element.child("PaymentDueDate")).ifPresent(invoice::setDueDate);
            }
            if (invoice.getPaymentReference() == null) {
                InvoiceValues.text(element, "PaymentID").ifPresent(invoice::setPaymentReference);
            } else {
                claimIfEqual(element, invoice.getPaymentReference());
            }
            all.add(means(element, document));
        }
        invoice.setPaymentMeans(all);
    }

    /** Claims the payment reference (BT-83) of a further payment means if it equals that of the first one. */
    private static void claimIfEqual(TreeElement element, String reference) {
        element.child("PaymentID")
                .filter(id -> id.value().strip().equals(reference))
                .ifPresent(TreeElement::claim);
    }

    private static PaymentMeans means(TreeElement element, TreeElement document) {
        PaymentMeans means = new PaymentMeans();
        Optional<String> code = InvoiceValues.text(element, "PaymentMeansCode");
        code.ifPresent(means::setCode);
        code.map(PaymentMeansCodes::method).ifPresent(means::setMethod);
        element.child("PaymentMeansCode")
                .flatMap(typeCode -> InvoiceValues.attribute(typeCode, "name"))
                .ifPresent(means::setLabel);
        CardSuffixes.take(element, "CardAccount", "PrimaryAccountNumberID").ifPresent(means::setCardSuffix);
        Optional<String> mandate = InvoiceValues.text(element, "PaymentMandate", "ID");
        mandate.ifPresent(means::setMandateId);
        boolean isDebit = PaymentMeansCodes.isDebit(code) || mandate.isPresent();
        if (isDebit) {
            creditor(document).ifPresent(means::setCreditorId);
        }
        account(means, element, isDebit ? payer(element) : Optional.empty());
        return means;
    }

    private static Optional<TreeElement> payer(TreeElement element) {
        return element.descendant("PaymentMandate", "PayerFinancialAccount")
                .or(() -> element.child("PayerFinancialAccount"));
    }

    private static void account(PaymentMeans means, TreeElement element, Optional<TreeElement> payer) {
        TreeElement account = InvoiceValues.orEmpty(payer.or(() -> element.child("PayeeFinancialAccount")));
        PaymentMeansCodes.iban(account, "ID").ifPresent(means::setIban);
        InvoiceValues.text(account, "Name").ifPresent(means::setAccountName);
        TreeElement branch = InvoiceValues.orEmpty(account.child("FinancialInstitutionBranch"));
        InvoiceValues.text(branch, "ID")
                .or(() -> InvoiceValues.text(branch, "FinancialInstitution", "ID"))
                .ifPresent(means::setBic);
    }

    /** Returns the creditor identifier (BT-90): an identifier of payee or seller with scheme SEPA. */
    private static Optional<String> creditor(TreeElement document) {
        List<TreeElement> parties = new ArrayList<>();
        document.child("PayeeParty").ifPresent(parties::add);
        document.descendant("AccountingSupplierParty", "Party").ifPresent(parties::add);
        return parties.stream()
                .flatMap(party -> InvoiceValues.children(party, "PartyIdentification").stream())
                .flatMap(identification -> identification.child("ID").stream())
                .filter(id -> IdentifierScheme.hasScheme(id, CREDITOR_SCHEME))
                .findFirst()
                .map(IdentifierScheme::take);
    }
}

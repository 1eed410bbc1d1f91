package org.mesinfos.connectors.standard.einvoice.cii;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.CardSuffixes;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceValues;
import org.mesinfos.connectors.standard.einvoice.terms.PaymentMeansCodes;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.PaymentMeans;
import org.mesinfos.records.PaymentMethod;

/** Mapping of the payment instructions (BG-16), payment terms (BT-20), due date (BT-9) and direct debit (BG-19). */
final class CiiPayment {

    private static final String TERMS = "SpecifiedTradePaymentTerms";

    private CiiPayment() {}

    static void set(Invoice invoice, CiiSections parts) {
        TreeElement settlement = parts.settlement();
        InvoiceValues.text(settlement, "PaymentReference").ifPresent(invoice::setPaymentReference);
        List<TreeElement> terms = InvoiceValues.children(settlement, TERMS);
        InvoiceValues.joined(terms.stream()
                        .flatMap(each -> InvoiceValues.children(each, "Description").stream())
                        .toList())
                .ifPresent(invoice::setPaymentTerms);
        dueDate(terms).ifPresent(invoice::setDueDate);
        List<PaymentMeans> means = new ArrayList<>();
        InvoiceValues.children(settlement, "SpecifiedTradeSettlementPaymentMeans")
                .forEach(element -> means.add(means(element)));
        directDebit(means, settlement, terms);
        invoice.setPaymentMeans(means);
    }

    private static Optional<LocalDate> dueDate(List<TreeElement> terms) {
        for (TreeElement each : terms) {
            Optional<LocalDate> dueDate = CiiDates.take(each.child("DueDateDateTime"));
            if (dueDate.isPresent()) {
                return dueDate;
            }
        }
        return Optional.empty();
    }

    private static PaymentMeans means(TreeElement element) {
        PaymentMeans means = new PaymentMeans();
        Optional<String> code = InvoiceValues.text(element, "TypeCode");
        code.ifPresent(means::setCode);
        code.map(PaymentMeansCodes::method).ifPresent(means::setMethod);
        InvoiceValues.text(element, "Information").ifPresent(means::setLabel);
        CardSuffixes.take(element, "ApplicableTradeSettlementFinancialCard", "ID")
                .ifPresent(means::setCardSuffix);
        account(means, element, PaymentMeansCodes.isDebit(code));
        return means;
    }

    private static void account(PaymentMeans means, TreeElement element, boolean isDebit) {
        TreeElement payee = CiiSections.childOrEmpty(element, "PayeePartyCreditorFinancialAccount");
        Optional<String> debitedIban = isDebit
                ? PaymentMeansCodes.iban(
                        CiiSections.childOrEmpty(element, "PayerPartyDebtorFinancialAccount"), "IBANID")
                : Optional.empty();
        debitedIban.or(() -> PaymentMeansCodes.iban(payee, "IBANID")).ifPresent(means::setIban);
        InvoiceValues.text(payee, "AccountName").ifPresent(means::setAccountName);
        String bank = debitedIban.isPresent()
                ? "PayerSpecifiedDebtorFinancialInstitution"
                : "PayeeSpecifiedCreditorFinancialInstitution";
        InvoiceValues.text(element, bank, "BICID").ifPresent(means::setBic);
    }

    /**
     * Sets mandate reference (BT-89) and creditor identifier (BT-90), which CII states outside of the payment means, on
     * the payment means that is a direct debit.
     */
    private static void directDebit(List<PaymentMeans> all, TreeElement settlement, List<TreeElement> terms) {
        Optional<String> creditor = InvoiceValues.text(settlement, "CreditorReferenceID");
        Optional<String> mandate = terms.stream()
                .flatMap(each -> InvoiceValues.text(each, "DirectDebitMandateID").stream())
                .findFirst();
        if (creditor.isEmpty() && mandate.isEmpty()) {
            return;
        }
        PaymentMeans debit = all.stream()
                .filter(each -> each.getMethod() == PaymentMethod.DIRECT_DEBIT)
                .findFirst()
                .orElseGet(() -> {
                    PaymentMeans means = all.size() == 1 ? all.get(0) : new PaymentMeans();
                    if (all.size() != 1) {
                        all.add(means);
                    }
                    return means;
                });
        creditor.ifPresent(debit::setCreditorId);
        mandate.ifPresent(debit::setMandateId);
    }
}

package org.mesinfos.connectors.standard.einvoice.cii;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.Means;
import org.mesinfos.connectors.standard.einvoice.terms.Values;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.PaymentMeans;
import org.mesinfos.records.PaymentMethod;

/** When and how an invoice is to be paid. */
final class Payment {

    private static final String TERMS = "SpecifiedTradePaymentTerms";

    private Payment() {}

    static void set(Invoice invoice, Parts parts) {
        TreeElement settlement = parts.settlement();
        Values.text(settlement, "PaymentReference").ifPresent(invoice::setPaymentReference);
        List<TreeElement> terms = Values.children(settlement, TERMS);
        Values.joined(terms.stream()
                        .flatMap(each -> Values.children(each, "Description").stream())
                        .toList())
                .ifPresent(invoice::setPaymentTerms);
        dueDate(terms).ifPresent(invoice::setDueDate);
        List<PaymentMeans> means = new ArrayList<>();
        Values.children(settlement, "SpecifiedTradeSettlementPaymentMeans")
                .forEach(delivered -> means.add(means(delivered)));
        directDebit(means, settlement, terms);
        invoice.setPaymentMeans(means);
    }

    private static Optional<LocalDate> dueDate(List<TreeElement> terms) {
        for (TreeElement each : terms) {
            Optional<LocalDate> day = Days.take(each.child("DueDateDateTime"));
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static PaymentMeans means(TreeElement delivered) {
        PaymentMeans means = new PaymentMeans();
        Optional<String> code = Values.text(delivered, "TypeCode");
        code.ifPresent(means::setCode);
        code.map(Means::of).ifPresent(means::setMethod);
        Values.text(delivered, "Information").ifPresent(means::setLabel);
        Values.text(delivered, "ApplicableTradeSettlementFinancialCard", "ID").ifPresent(means::setCardSuffix);
        account(means, delivered, Means.isDebit(code));
        return means;
    }

    private static void account(PaymentMeans means, TreeElement delivered, boolean debit) {
        TreeElement payee = Parts.any(delivered, "PayeePartyCreditorFinancialAccount");
        Optional<String> debited = debit
                ? Means.iban(Parts.any(delivered, "PayerPartyDebtorFinancialAccount"), "IBANID")
                : Optional.empty();
        debited.or(() -> Means.iban(payee, "IBANID")).ifPresent(means::setIban);
        Values.text(payee, "AccountName").ifPresent(means::setAccountName);
        String bank = debited.isPresent()
                ? "PayerSpecifiedDebtorFinancialInstitution"
                : "PayeeSpecifiedCreditorFinancialInstitution";
        Values.text(delivered, bank, "BICID").ifPresent(means::setBic);
    }

    /** Mandate and creditor stand apart from the means; they belong to those that debit an account. */
    private static void directDebit(List<PaymentMeans> all, TreeElement settlement, List<TreeElement> terms) {
        Optional<String> creditor = Values.text(settlement, "CreditorReferenceID");
        Optional<String> mandate = terms.stream()
                .flatMap(each -> Values.text(each, "DirectDebitMandateID").stream())
                .findFirst();
        if (creditor.isEmpty() && mandate.isEmpty()) {
            return;
        }
        PaymentMeans debit = all.stream()
                .filter(means -> means.getMethod() == PaymentMethod.DIRECT_DEBIT)
                .findFirst()
                .orElseGet(() -> {
                    PaymentMeans own = all.size() == 1 ? all.get(0) : new PaymentMeans();
                    if (all.size() != 1) {
                        all.add(own);
                    }
                    return own;
                });
        creditor.ifPresent(debit::setCreditorId);
        mandate.ifPresent(debit::setMandateId);
    }
}

package org.mesinfos.pipelines.relate.link;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.relate.transaction.PaymentMethodKind;
import org.mesinfos.records.Instalment;
import org.mesinfos.records.InstalmentStatus;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.PaymentMeans;
import org.mesinfos.records.PaymentMethod;
import org.mesinfos.records.PaymentPlan;

/** Payments that invoices and payment plans announce. Stateless. */
final class BillPayments {

    private static final Set<PaymentMethodKind> ANY = EnumSet.of(
            PaymentMethodKind.DIRECT_DEBIT,
            PaymentMethodKind.TRANSFER,
            PaymentMethodKind.CARD,
            PaymentMethodKind.CHEQUE,
            PaymentMethodKind.OTHER,
            PaymentMethodKind.LOAN,
            PaymentMethodKind.FEE);

    /** Codes of UN/CEFACT 1001 that EN 16931 allows for credit notes, and those for factors and prepayments. */
    private static final Set<String> CREDIT_NOTES =
            Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532", "502", "503");

    private static final double UNNAMED_CONFIDENCE = 0.55;
    private static final int MAX_DAYS_EARLY = 5;
    private static final int MAX_DAYS_LATE = 35;
    private static final int MAX_DAYS_LATE_WITH_DATE = 7;

    private BillPayments() {}

    /** Returns the payment for which an invoice asks; empty without an amount or a date. */
    static Optional<ExpectedPayment> expected(Invoice invoice) {
        BigDecimal amountDue =
                invoice.getAmountDue() == null || invoice.getAmountDue().signum() == 0
                        ? invoice.getTotalGross()
                        : invoice.getAmountDue();
        Optional<LocalDate> issued =
                first(invoice.getIssueDate(), invoice.getDueDate(), invoice.getPaidDate(), invoice.getPeriodEnd());
        if (amountDue == null || amountDue.signum() == 0 || issued.isEmpty()) {
            return Optional.empty();
        }
        long signedAmount = CREDIT_NOTES.contains(String.valueOf(invoice.getTypeCode()))
                ? Math.abs(ExpectedPayment.units(amountDue))
                : -ExpectedPayment.units(amountDue);
        LocalDate expected = first(invoice.getPaidDate(), invoice.getDueDate()).orElse(null);
        ExpectedPayment.Builder due = new ExpectedPayment.Builder(List.of(invoice), signedAmount, ANY)
                .currency(invoice.getCurrency())
                .expected(expected)
                .unnamedConfidence(UNNAMED_CONFIDENCE)
                .name(invoice.getSellerName())
                .name(invoice.getSellerTradeName())
                .name(invoice.getPayeeName())
                .reference(invoice.getNumber())
                .reference(invoice.getPaymentReference())
                .reference(invoice.getContractNumber())
                .reference(invoice.getBuyerCustomerNumber());
        invoice.getPaymentMeans().forEach(means -> addParty(due, means));
        if (invoice.getPaidDate() != null) {
            return Optional.of(due.between(
                    invoice.getPaidDate().minusDays(MAX_DAYS_EARLY),
                    invoice.getPaidDate().plusDays(MAX_DAYS_LATE_WITH_DATE)));
        }
        LocalDate last = expected == null || expected.isBefore(issued.get()) ? issued.get() : expected;
        return Optional.of(due.between(issued.get().minusDays(MAX_DAYS_EARLY), last.plusDays(MAX_DAYS_LATE)));
    }

    /**
     * Adds the identifiers of the counterparty. The IBAN of a transfer is the payee's, that of a direct debit the
     * payer's.
     */
    private static void addParty(ExpectedPayment.Builder due, PaymentMeans means) {
        due.party(means.getMandateId(), means.getCreditorId());
        if (means.getMethod() == PaymentMethod.CREDIT_TRANSFER) {
            due.party(means.getIban());
        }
        if (means.getMethod() == PaymentMethod.CARD) {
            due.cardSuffix(means.getCardSuffix());
        }
    }

    /** Returns each payment of a plan that has a date, once. */
    static List<ExpectedPayment> expected(PaymentPlan plan) {
        List<ExpectedPayment> dues = new ArrayList<>();
        for (int i = 0; i < plan.getInstalments().size(); i++) {
            Instalment instalment = plan.getInstalments().get(i);
            if (instalment.getStatus() != InstalmentStatus.UNPAID) {
                add(
                        dues,
                        plan,
                        "instalments[" + i + "].",
                        instalment.getAmount(),
                        first(instalment.getPaidDate(), instalment.getDebitDate(), instalment.getDueDate()));
            }
        }
        List<ExpectedPayment> summaries = new ArrayList<>();
        add(summaries, plan, "last_payment_amount.", plan.getLastPaymentAmount(), first(plan.getLastPaymentDate()));
        add(summaries, plan, "next_debit_amount.", plan.getNextDebitAmount(), first(plan.getNextDebitDate()));
        summaries.stream()
                .filter(summary -> dues.stream().noneMatch(due -> isSamePayment(due, summary)))
                .toList()
                .forEach(dues::add);
        return dues;
    }

    /** Returns whether the last or next payment of a plan is the payment of one of its instalments. */
    private static boolean isSamePayment(ExpectedPayment instalment, ExpectedPayment summary) {
        return instalment.amount() == summary.amount()
                && instalment.expectedDay().equals(summary.expectedDay());
    }

    private static void add(
            List<ExpectedPayment> dues,
            PaymentPlan plan,
            String path,
            @Nullable BigDecimal amount,
            Optional<LocalDate> day) {
        if (amount == null || amount.signum() == 0 || day.isEmpty()) {
            return;
        }
        dues.add(new ExpectedPayment.Builder(List.of(plan), -ExpectedPayment.units(amount), ANY)
                .path(path)
                .currency(plan.getCurrency())
                .expected(day.get())
                .unnamedConfidence(UNNAMED_CONFIDENCE)
                .reference(plan.getContractNumber())
                .reference(plan.getInvoiceNumber())
                .reference(plan.getCustomerNumber())
                .reference(plan.getNumber())
                .party(plan.getMandateId(), plan.getCreditorId())
                .between(
                        day.get().minusDays(MAX_DAYS_EARLY),
                        day.get().plusDays(MAX_DAYS_LATE_WITH_DATE + MAX_DAYS_EARLY)));
    }

    private static Optional<LocalDate> first(@Nullable LocalDate... dates) {
        return Stream.of(dates).filter(date -> date != null).findFirst();
    }
}

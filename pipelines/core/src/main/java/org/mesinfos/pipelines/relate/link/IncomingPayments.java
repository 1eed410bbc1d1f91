package org.mesinfos.pipelines.relate.link;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.relate.transaction.PaymentMethodKind;
import org.mesinfos.pipelines.relate.transaction.TextWords;
import org.mesinfos.records.HealthReimbursement;
import org.mesinfos.records.Income;

/** Payments to the person that payslips and statements of health insurers announce. Stateless. */
final class IncomingPayments {

    private static final Set<PaymentMethodKind> RECEIVED =
            EnumSet.of(PaymentMethodKind.TRANSFER, PaymentMethodKind.CHEQUE, PaymentMethodKind.OTHER);

    private static final double UNNAMED_INCOME_CONFIDENCE = 0.75;
    private static final int MAX_DAYS_EARLY = 7;
    private static final int MAX_DAYS_LATE = 12;

    /** Names, on bank statements, of the compulsory French health insurance, which pays through local funds. */
    private static final String SCHEME = "CPAM";

    private static final String SCHEME_IN_FULL = "ASSURANCE MALADIE";

    private IncomingPayments() {}

    /** Returns the payment that a payslip announces. */
    static Optional<ExpectedPayment> expected(Income income) {
        BigDecimal paid = income.getNetPaid() == null ? income.getAmount() : income.getNetPaid();
        Optional<LocalDate> day = Stream.of(income.getPaymentDate(), income.getPeriodEnd())
                .filter(date -> date != null)
                .findFirst();
        if (paid == null || paid.signum() <= 0 || day.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ExpectedPayment.Builder(List.of(income), ExpectedPayment.units(paid), RECEIVED)
                .currency(income.getCurrency())
                .expected(day.get())
                .unnamedConfidence(UNNAMED_INCOME_CONFIDENCE)
                .name(income.getPayerName())
                .reference(income.getDocumentNumber())
                .between(day.get().minusDays(MAX_DAYS_EARLY), day.get().plusDays(MAX_DAYS_LATE)));
    }

    /** Key that groups what one payer paid on one date, or by one statement. */
    private record PayoutKey(String organisation, @Nullable String statement, LocalDate day, String payer)
            implements Comparable<PayoutKey> {

        @Override
        public int compareTo(PayoutKey other) {
            return toString().compareTo(other.toString());
        }
    }

    /** Returns the total of each payout, because insurers pay everything settled on a date in one transfer. */
    static List<ExpectedPayment> expected(List<HealthReimbursement> reimbursements) {
        List<ExpectedPayment> dues = new ArrayList<>();
        sums(reimbursements, HealthReimbursement::getReimbursed, HealthReimbursement::getScheme)
                .forEach((paid, records) -> due(paid, records, HealthReimbursement::getReimbursed, "reimbursed.")
                        .map(due -> due.name(SCHEME).name(SCHEME_IN_FULL).name(paid.payer()))
                        .map(due -> within(due, paid))
                        .ifPresent(dues::add));
        sums(
                        reimbursements,
                        HealthReimbursement::getComplementaryReimbursed,
                        HealthReimbursement::getComplementaryScheme)
                .forEach((paid, records) -> due(
                                paid,
                                records,
                                HealthReimbursement::getComplementaryReimbursed,
                                "complementary_reimbursed.")
                        .map(due -> due.name(paid.payer()))
                        .map(due -> within(due, paid))
                        .ifPresent(dues::add));
        return dues;
    }

    private static Map<PayoutKey, List<HealthReimbursement>> sums(
            List<HealthReimbursement> reimbursements,
            Function<HealthReimbursement, BigDecimal> share,
            Function<HealthReimbursement, String> payer) {
        Map<PayoutKey, List<HealthReimbursement>> sums = new TreeMap<>();
        for (HealthReimbursement reimbursement : reimbursements) {
            if (share.apply(reimbursement) != null
                    && reimbursement.getPaymentDate() != null
                    && isPaidToThePerson(reimbursement)) {
                PayoutKey paid = new PayoutKey(
                        reimbursement.getOrganisation(),
                        reimbursement.getStatementNumber(),
                        reimbursement.getPaymentDate(),
                        payer.apply(reimbursement));
                sums.computeIfAbsent(paid, absent -> new ArrayList<>()).add(reimbursement);
            }
        }
        return sums;
    }

    private static boolean isPaidToThePerson(HealthReimbursement reimbursement) {
        if (Boolean.TRUE.equals(reimbursement.getThirdPartyPayment())) {
            return false;
        }
        List<String> payee = TextWords.of(reimbursement.getPayee());
        return payee.isEmpty()
                || payee.stream().anyMatch(word -> word.startsWith("ASSUR"))
                || TextWords.coverage(payee, TextWords.of(reimbursement.getBeneficiaryName())) > 0;
    }

    private static Optional<ExpectedPayment.Builder> due(
            PayoutKey paid,
            List<HealthReimbursement> records,
            Function<HealthReimbursement, BigDecimal> share,
            String path) {
        long sum = records.stream()
                .mapToLong(record -> ExpectedPayment.units(share.apply(record)))
                .sum();
        return sum <= 0
                ? Optional.empty()
                : Optional.of(new ExpectedPayment.Builder(List.<SpecificRecord>copyOf(records), sum, RECEIVED)
                        .path(path)
                        .currency(records.get(0).getCurrency())
                        .expected(paid.day())
                        .reference(paid.statement()));
    }

    private static ExpectedPayment within(ExpectedPayment.Builder due, PayoutKey paid) {
        return due.between(paid.day().minusDays(2), paid.day().plusDays(MAX_DAYS_LATE));
    }
}

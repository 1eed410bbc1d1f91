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
import org.mesinfos.pipelines.relate.movement.Instrument;
import org.mesinfos.pipelines.relate.movement.Words;
import org.mesinfos.records.HealthReimbursement;
import org.mesinfos.records.Income;

/** Payments to the person that payslips and statements of health insurers announce. Stateless. */
final class Credits {

    private static final Set<Instrument> RECEIVED =
            EnumSet.of(Instrument.TRANSFER, Instrument.CHEQUE, Instrument.OTHER);

    private static final double UNTOLD_INCOME = 0.75;
    private static final int EARLY = 7;
    private static final int LATE = 12;

    /** Names, on bank statements, of the compulsory French health insurance, which pays through local funds. */
    private static final String SCHEME = "CPAM";

    private static final String SCHEME_IN_FULL = "ASSURANCE MALADIE";

    private Credits() {}

    /** Returns the payment that a payslip announces. */
    static Optional<Due> of(Income income) {
        BigDecimal paid = income.getNetPaid() == null ? income.getAmount() : income.getNetPaid();
        Optional<LocalDate> day = Stream.of(income.getPaymentDate(), income.getPeriodEnd())
                .filter(date -> date != null)
                .findFirst();
        if (paid == null || paid.signum() <= 0 || day.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Due.Builder(List.of(income), Due.units(paid), RECEIVED)
                .currency(income.getCurrency())
                .expected(day.get())
                .untold(UNTOLD_INCOME)
                .name(income.getPayerName())
                .reference(income.getDocumentNumber())
                .between(day.get().minusDays(EARLY), day.get().plusDays(LATE)));
    }

    /** Groups what one payer paid on one date, or by one statement. */
    private record Paid(String organisation, String statement, LocalDate day, String payer)
            implements Comparable<Paid> {

        @Override
        public int compareTo(Paid other) {
            return toString().compareTo(other.toString());
        }
    }

    /** Returns the total of each payout, because insurers pay everything settled on a date in one transfer. */
    static List<Due> of(List<HealthReimbursement> reimbursements) {
        List<Due> dues = new ArrayList<>();
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

    private static Map<Paid, List<HealthReimbursement>> sums(
            List<HealthReimbursement> reimbursements,
            Function<HealthReimbursement, BigDecimal> share,
            Function<HealthReimbursement, String> payer) {
        Map<Paid, List<HealthReimbursement>> sums = new TreeMap<>();
        for (HealthReimbursement reimbursement : reimbursements) {
            if (share.apply(reimbursement) != null
                    && reimbursement.getPaymentDate() != null
                    && isPaidToThePerson(reimbursement)) {
                Paid paid = new Paid(
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
        List<String> payee = Words.of(reimbursement.getPayee());
        return payee.isEmpty()
                || payee.stream().anyMatch(word -> word.startsWith("ASSUR"))
                || Words.share(payee, Words.of(reimbursement.getBeneficiaryName())) > 0;
    }

    private static Optional<Due.Builder> due(
            Paid paid,
            List<HealthReimbursement> records,
            Function<HealthReimbursement, BigDecimal> share,
            String path) {
        long sum = records.stream().mapToLong(record -> Due.units(share.apply(record))).sum();
        return sum <= 0
                ? Optional.empty()
                : Optional.of(new Due.Builder(List.<SpecificRecord>copyOf(records), sum, RECEIVED)
                        .path(path)
                        .currency(records.get(0).getCurrency())
                        .expected(paid.day())
                        .reference(paid.statement()));
    }

    private static Due within(Due.Builder due, Paid paid) {
        return due.between(paid.day().minusDays(2), paid.day().plusDays(LATE));
    }
}

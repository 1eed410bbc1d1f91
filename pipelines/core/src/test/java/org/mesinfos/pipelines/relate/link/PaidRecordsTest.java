package org.mesinfos.pipelines.relate.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.relate.SampleRecords.amount;
import static org.mesinfos.pipelines.relate.SampleRecords.confidence;
import static org.mesinfos.pipelines.relate.SampleRecords.derived;
import static org.mesinfos.pipelines.relate.SampleRecords.transaction;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.pipelines.relate.transaction.BookedTransactions;
import org.mesinfos.pipelines.relate.transaction.DerivedFacts;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.HealthReimbursement;
import org.mesinfos.records.Income;
import org.mesinfos.records.Instalment;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.PaymentMeans;
import org.mesinfos.records.PaymentMethod;
import org.mesinfos.records.PaymentPlan;
import org.mesinfos.records.Receipt;
import org.mesinfos.records.RecordType;

final class PaidRecordsTest {

    private static void find(RecordType type, List<? extends SpecificRecord> records, BankTransaction... transactions) {
        DerivedFacts facts = new DerivedFacts();
        PaidRecords.find(
                Map.of(type, List.copyOf(records)),
                BookedTransactions.of(List.of(transactions)),
                Set.of("reversed"),
                facts);
        facts.write();
    }

    private static Invoice invoice(String id, String issued, String gross) {
        Invoice invoice = (Invoice) RecordType.INVOICE.newRecord();
        invoice.setRecordId(id);
        invoice.setOrganisation("gaz-du-littoral");
        invoice.setIssueDate(LocalDate.parse(issued));
        invoice.setTotalGross(amount(gross));
        invoice.setCurrency("EUR");
        return invoice;
    }

    private static Income payslip(String id, String paidOn, String net) {
        Income income = (Income) RecordType.INCOME.newRecord();
        income.setRecordId(id);
        income.setOrganisation("ateliers");
        income.setPayerName("Ateliers du Port");
        income.setPaymentDate(LocalDate.parse(paidOn));
        income.setNetPaid(amount(net));
        return income;
    }

    private static HealthReimbursement reimbursement(String id, String paidOn, String sum) {
        HealthReimbursement one = (HealthReimbursement) RecordType.HEALTH_REIMBURSEMENT.newRecord();
        one.setRecordId(id);
        one.setOrganisation("assurance");
        one.setStatementNumber("17-05");
        one.setPaymentDate(LocalDate.parse(paidOn));
        one.setReimbursed(amount(sum));
        return one;
    }

    private static Receipt receipt(String id, String time, String total) {
        Receipt receipt = (Receipt) RecordType.RECEIPT.newRecord();
        receipt.setRecordId(id);
        receipt.setOrganisation("marche");
        receipt.setShopName("Marché Clair Quimper");
        receipt.setLocalTime(LocalDateTime.parse(time));
        receipt.setTotal(amount(total));
        return receipt;
    }

    private static PaymentMeans means(PaymentMethod method, String sum, String card) {
        PaymentMeans means = new PaymentMeans();
        means.setMethod(method);
        means.setAmount(sum == null ? null : amount(sum));
        means.setCardSuffix(card);
        return means;
    }

    @Test
    void linksBillWithDirectDebitByNameAmountAndDate() {
        Invoice january = invoice("january", "2024-01-20", "64.30");
        Invoice february = invoice("february", "2024-02-20", "64.30");
        BankTransaction first = transaction("first", "2024-02-05", "-64.30", "PRLV SEPA GAZ DU LITTORAL");
        BankTransaction second = transaction("second", "2024-03-05", "-64.30", "PRLV SEPA GAZ DU LITTORAL");
        january.setDueDate(LocalDate.parse("2024-02-05"));
        february.setDueDate(LocalDate.parse("2024-03-05"));

        find(RecordType.INVOICE, List.of(february, january), second, first);

        assertThat(derived(january, "link")).containsExactly("link.payment=first");
        assertThat(derived(february, "link")).containsExactly("link.payment=second");
        assertThat(derived(first, "link")).containsExactly("link.invoice=january");
        assertThat(derived(second, "link")).containsExactly("link.invoice=february");
        assertThat(confidence(first, LinkNames.INVOICE)).isEqualTo(0.94);
    }

    @Test
    void anInvoiceOfAnotherOrganisationNeitherTakesNorWeakensAPayment() {
        Invoice honest = invoice("honest", "2024-01-20", "64.30");
        honest.setNumber("F-2024-0117");
        Invoice claimed = invoice("claimed", "2024-01-20", "64.30");
        claimed.setNumber("F-2024-0117");
        claimed.setOrganisation("somebody-else");
        claimed.setSellerName("Gaz du Littoral");
        claimed.setDueDate(LocalDate.parse("2024-02-05"));
        BankTransaction debit = transaction("debit", "2024-02-05", "-64.30", "PRLV GAZ DU LITTORAL F-2024-0117");

        find(RecordType.INVOICE, List.of(claimed, honest), debit);

        assertThat(honest.getDerived()).extracting(Derivation::getValue).containsExactly("debit");
        assertThat(honest.getDerived()).extracting(Derivation::getConfidence).containsExactly(0.98);
        assertThat(derived(debit, "link")).containsExactlyInAnyOrder("link.invoice=claimed", "link.invoice=honest");
    }

    @Test
    void referenceAndMandateHaveHigherConfidenceThanName() {
        Invoice numbered = invoice("numbered", "2024-01-20", "64.00");
        Invoice mandated = invoice("mandated", "2024-01-20", "30.00");
        numbered.setNumber("F-2024 00123");
        PaymentMeans debit = means(PaymentMethod.DIRECT_DEBIT, null, null);
        debit.setMandateId("++RUM 77");
        mandated.setPaymentMeans(List.of(debit));
        BankTransaction transfer = transaction("transfer", "2024-01-28", "-64.00", "VIR SEPA");
        transfer.setRemittanceInformation("facture f-202400123");
        BankTransaction drawn = transaction("drawn", "2024-01-28", "-30.00", "PRLV XYZ");
        drawn.setMandateId("++RUM77");

        find(RecordType.INVOICE, List.of(numbered, mandated), transfer, drawn);

        assertThat(confidence(numbered, LinkNames.PAYMENT)).isEqualTo(0.98);
        assertThat(confidence(mandated, LinkNames.PAYMENT)).isEqualTo(0.99);
    }

    @Test
    void doesNotLinkOtherCounterpartiesDatesAmountsOrSigns() {
        Invoice invoice = invoice("invoice", "2024-01-20", "64.00");

        find(
                RecordType.INVOICE,
                List.of(invoice),
                transaction("else", "2024-01-28", "-64.00", "CARTE CHAUSSURES DU PORT"),
                transaction("late", "2024-06-28", "-64.00", "PRLV GAZ DU LITTORAL"),
                transaction("early", "2024-01-02", "-64.00", "PRLV GAZ DU LITTORAL"),
                transaction("cents", "2024-01-28", "-64.01", "PRLV GAZ DU LITTORAL"),
                transaction("credit", "2024-01-28", "64.00", "VIR GAZ DU LITTORAL"));

        assertThat(derived(invoice, "link")).isEmpty();
    }

    @Test
    void prefersPaymentThatWasNotReversed() {
        Invoice invoice = invoice("invoice", "2024-01-20", "64.30");

        find(
                RecordType.INVOICE,
                List.of(invoice),
                transaction("reversed", "2024-02-05", "-64.30", "PRLV SEPA GAZ DU LITTORAL"),
                transaction("again", "2024-02-15", "-64.30", "PRLV SEPA GAZ DU LITTORAL"));

        assertThat(derived(invoice, "link")).containsExactly("link.payment=again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502", "503", "532"})
    void linksCreditNoteWithCreditOnly(String code) {
        Invoice note = invoice("note", "2024-01-20", "12.40");
        note.setTypeCode(code);

        find(
                RecordType.INVOICE,
                List.of(note),
                transaction("debit", "2024-01-24", "-12.40", "PRLV GAZ DU LITTORAL"),
                transaction("back", "2024-01-25", "12.40", "VIR GAZ DU LITTORAL"));

        assertThat(derived(note, "link")).containsExactly("link.payment=back");
    }

    @Test
    void linksPayslipWithSalaryWithoutCounterparty() {
        Income named = payslip("named", "2024-01-29", "2299.93");
        Income unnamed = payslip("untold", "2024-02-29", "2310.07");

        find(
                RecordType.INCOME,
                List.of(named, unnamed),
                transaction("a", "2024-01-30", "2299.93", "VIREMENT RECU ATELIERS DU PORT"),
                transaction("b", "2024-02-29", "2310.07", "VIREMENT RECU"));

        assertThat(derived(named, "link")).containsExactly("link.payment=a");
        assertThat(derived(unnamed, "link")).containsExactly("link.payment=b");
        assertThat(confidence(named, LinkNames.PAYMENT)).isGreaterThan(confidence(unnamed, LinkNames.PAYMENT));
    }

    @Test
    void linksReimbursementsOfOneDateWithTheirTotal() {
        HealthReimbursement visit = reimbursement("visit", "2024-05-12", "16.50");
        HealthReimbursement drugs = reimbursement("drugs", "2024-05-12", "7.20");
        HealthReimbursement pharmacy = reimbursement("pharmacy", "2024-05-12", "11.97");
        pharmacy.setThirdPartyPayment(true);
        BankTransaction credit = transaction("credit", "2024-05-14", "23.70", "VIR SEPA CPAM DU RHONE");

        find(RecordType.HEALTH_REIMBURSEMENT, List.of(visit, drugs, pharmacy), credit);

        assertThat(derived(visit, "")).containsExactly("reimbursed.link.payment=credit");
        assertThat(derived(drugs, "")).containsExactly("reimbursed.link.payment=credit");
        assertThat(derived(pharmacy, "")).isEmpty();
        assertThat(derived(credit, "")).containsExactly("link.reimbursement=drugs", "link.reimbursement=visit");
    }

    @Test
    void linksEachInstalment() {
        PaymentPlan plan = (PaymentPlan) RecordType.PAYMENT_PLAN.newRecord();
        plan.setRecordId("plan");
        plan.setOrganisation("assur-loire");
        plan.setInstalments(List.of(instalment("2024-01-08"), instalment("2024-02-08")));
        BankTransaction second = transaction("second", "2024-02-08", "-22.14", "PRLV SEPA ASSUR LOIRE");

        find(RecordType.PAYMENT_PLAN, List.of(plan), second);

        assertThat(derived(plan, "")).containsExactly("instalments[1].link.payment=second");
        assertThat(derived(second, "")).containsExactly("link.payment_plan=plan");
    }

    /** An operator may state the latest payment of a plan as an instalment, and again as the latest payment. */
    @Test
    void linksThePaymentOfAnInstalmentThatIsAlsoTheLastPaymentOnce() {
        PaymentPlan plan = (PaymentPlan) RecordType.PAYMENT_PLAN.newRecord();
        plan.setRecordId("plan");
        plan.setOrganisation("assur-loire");
        plan.setInstalments(List.of(instalment("2024-01-08")));
        PaymentPlan repeated = PaymentPlan.newBuilder(plan)
                .setLastPaymentAmount(amount("22.14"))
                .setLastPaymentDate(LocalDate.parse("2024-01-08"))
                .setNextDebitAmount(amount("22.14"))
                .setNextDebitDate(LocalDate.parse("2024-02-08"))
                .build();
        BankTransaction of = transaction("of", "2024-01-08", "-22.14", "PRLV SEPA ASSUR LOIRE");
        BankTransaction ofRepeated = transaction("of", "2024-01-08", "-22.14", "PRLV SEPA ASSUR LOIRE");

        find(RecordType.PAYMENT_PLAN, List.of(plan), of);
        find(RecordType.PAYMENT_PLAN, List.of(repeated), ofRepeated);

        assertThat(derived(repeated, "")).containsExactly("instalments[0].link.payment=of");
        assertThat(repeated.getDerived()).isEqualTo(plan.getDerived());
    }

    private static Instalment instalment(String due) {
        Instalment instalment = new Instalment();
        instalment.setDueDate(LocalDate.parse(due));
        instalment.setAmount(amount("22.14"));
        return instalment;
    }

    @Test
    void linksReceiptWithCardTransaction() {
        Receipt one = receipt("one", "2024-03-01T18:20:00", "42.17");
        Receipt cash = receipt("cash", "2024-03-01T18:40:00", "12.00");
        cash.setPaymentMeans(List.of(means(PaymentMethod.CASH, null, null)));
        Receipt split = receipt("split", "2024-03-02T18:40:00", "50.00");
        split.setPaymentMeans(
                List.of(means(PaymentMethod.VOUCHER, "20.00", null), means(PaymentMethod.CARD, "30.00", "4417")));
        BankTransaction paid = transaction("paid", "2024-03-04", "-42.17", "CARTE 01/03 MARCHE CLAIR QUIMPER");
        BankTransaction other = transaction("other", "2024-03-04", "-12.00", "CARTE 01/03 MARCHE CLAIR QUIMPER");
        BankTransaction wrongCard =
                transaction("wrongCard", "2024-03-04", "-30.00", "CARTE 02/03 MARCHE CLAIR QUIMPER");
        BankTransaction rightCard =
                transaction("rightCard", "2024-03-05", "-30.00", "CARTE 02/03 MARCHE CLAIR QUIMPER");
        wrongCard.setCardSuffix("0001");
        rightCard.setCardSuffix("XX4417");

        find(RecordType.RECEIPT, List.of(one, cash, split), paid, other, wrongCard, rightCard);

        assertThat(derived(one, "link")).containsExactly("link.payment=paid");
        assertThat(derived(paid, "link")).containsExactly("link.receipt=one");
        assertThat(derived(cash, "link")).isEmpty();
        assertThat(derived(split, "link")).containsExactly("link.payment=rightCard");
    }

    @Test
    void linksEqualReceiptsOneToOneWithLowerConfidence() {
        List<Receipt> receipts =
                List.of(receipt("a", "2024-03-01T08:00:00", "2.10"), receipt("b", "2024-03-01T17:00:00", "2.10"));
        BankTransaction first = transaction("first", "2024-03-02", "-2.10", "CARTE 01/03 MARCHE CLAIR QUIMPER");
        BankTransaction second = transaction("second", "2024-03-02", "-2.10", "CARTE 01/03 MARCHE CLAIR QUIMPER");

        find(RecordType.RECEIPT, receipts, first, second);

        assertThat(derived(receipts.get(0), "link")).containsExactly("link.payment=first");
        assertThat(derived(receipts.get(1), "link")).containsExactly("link.payment=second");
        assertThat(confidence(first, LinkNames.RECEIPT)).isEqualTo(0.564);
    }
}

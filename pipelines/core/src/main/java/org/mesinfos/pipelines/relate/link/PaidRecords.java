package org.mesinfos.pipelines.relate.link;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.relate.transaction.BookedTransactions;
import org.mesinfos.pipelines.relate.transaction.DerivedFacts;
import org.mesinfos.records.HealthReimbursement;
import org.mesinfos.records.Income;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.PaymentPlan;
import org.mesinfos.records.Receipt;
import org.mesinfos.records.RecordType;

/** Links of records with the transactions by which they were paid, separately for each type of record. Stateless. */
public final class PaidRecords {

    private PaidRecords() {}

    /**
     * Adds the links between bills, payslips, reimbursements and receipts and their payments.
     *
     * @param records all records of one person by type
     * @param transactions transactions of the person's accounts
     * @param reversed ids of reversed transactions
     */
    public static void find(
            Map<RecordType, List<SpecificRecord>> records,
            BookedTransactions transactions,
            Set<String> reversed,
            DerivedFacts facts) {
        List<ExpectedPayment> invoices =
                expectedPayments(records, RecordType.INVOICE, record -> BillPayments.expected((Invoice) record));
        List<ExpectedPayment> plans = records.getOrDefault(RecordType.PAYMENT_PLAN, List.of()).stream()
                .flatMap(record -> BillPayments.expected((PaymentPlan) record).stream())
                .toList();
        List<ExpectedPayment> incomes =
                expectedPayments(records, RecordType.INCOME, record -> IncomingPayments.expected((Income) record));
        List<ExpectedPayment> reimbursements =
                IncomingPayments.expected(records.getOrDefault(RecordType.HEALTH_REIMBURSEMENT, List.of()).stream()
                        .map(HealthReimbursement.class::cast)
                        .toList());
        List<ExpectedPayment> receipts =
                expectedPayments(records, RecordType.RECEIPT, record -> ReceiptCardPayments.expected((Receipt) record));
        Set<Long> amounts = new HashSet<>();
        for (List<ExpectedPayment> payments : List.of(invoices, plans, incomes, reimbursements, receipts)) {
            payments.forEach(payment -> amounts.add(payment.amount()));
        }
        if (transactions.all().isEmpty() || amounts.isEmpty()) {
            return;
        }
        PaymentMatching matching = new PaymentMatching(transactions, amounts, reversed);
        matching.link(invoices, LinkNames.INVOICE, facts);
        matching.link(plans, LinkNames.PAYMENT_PLAN, facts);
        matching.link(incomes, LinkNames.INCOME, facts);
        matching.link(reimbursements, LinkNames.REIMBURSEMENT, facts);
        matching.link(receipts, LinkNames.RECEIPT, facts);
    }

    private static List<ExpectedPayment> expectedPayments(
            Map<RecordType, List<SpecificRecord>> records,
            RecordType type,
            Function<SpecificRecord, Optional<ExpectedPayment>> payment) {
        return records.getOrDefault(type, List.of()).stream()
                .flatMap(record -> payment.apply(record).stream())
                .toList();
    }
}

package org.mesinfos.pipelines.relate.link;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.relate.movement.DerivedFacts;
import org.mesinfos.pipelines.relate.movement.Movements;
import org.mesinfos.records.HealthReimbursement;
import org.mesinfos.records.Income;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.PaymentPlan;
import org.mesinfos.records.Receipt;
import org.mesinfos.records.RecordType;

/** Links records with the transactions by which they were paid, separately for each type of record. Stateless. */
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
            Movements transactions,
            Set<String> reversed,
            DerivedFacts facts) {
        List<Due> invoices = dues(records, RecordType.INVOICE, record -> Bills.of((Invoice) record));
        List<Due> plans = records.getOrDefault(RecordType.PAYMENT_PLAN, List.of()).stream()
                .flatMap(record -> Bills.of((PaymentPlan) record).stream())
                .toList();
        List<Due> incomes = dues(records, RecordType.INCOME, record -> Credits.of((Income) record));
        List<Due> reimbursements = Credits.of(records.getOrDefault(RecordType.HEALTH_REIMBURSEMENT, List.of()).stream()
                .map(HealthReimbursement.class::cast)
                .toList());
        List<Due> receipts = dues(records, RecordType.RECEIPT, record -> Tickets.of((Receipt) record));
        Set<Long> amounts = new HashSet<>();
        for (List<Due> payments : List.of(invoices, plans, incomes, reimbursements, receipts)) {
            payments.forEach(payment -> amounts.add(payment.amount()));
        }
        if (transactions.all().isEmpty() || amounts.isEmpty()) {
            return;
        }
        Payments matching = new Payments(transactions, amounts, reversed);
        matching.link(invoices, LinkNames.INVOICE, facts);
        matching.link(plans, LinkNames.PAYMENT_PLAN, facts);
        matching.link(incomes, LinkNames.INCOME, facts);
        matching.link(reimbursements, LinkNames.REIMBURSEMENT, facts);
        matching.link(receipts, LinkNames.RECEIPT, facts);
    }

    private static List<Due> dues(
            Map<RecordType, List<SpecificRecord>> records,
            RecordType type,
            Function<SpecificRecord, Optional<Due>> payment) {
        return records.getOrDefault(type, List.of()).stream()
                .flatMap(record -> payment.apply(record).stream())
                .toList();
    }
}

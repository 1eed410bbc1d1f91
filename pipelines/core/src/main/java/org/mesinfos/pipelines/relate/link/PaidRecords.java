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

/** Links records that tell of a payment with the movement on the account: each kind of record by itself. Stateless. */
public final class PaidRecords {

    private PaidRecords() {}

    /**
     * Adds to the facts how bills, payslips, reimbursements and receipts were paid.
     *
     * @param records all records of one person by type
     * @param movements on the person's accounts
     * @param reversed ids of movements that were taken back
     */
    public static void find(
            Map<RecordType, List<SpecificRecord>> records,
            Movements movements,
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
        for (List<Due> dues : List.of(invoices, plans, incomes, reimbursements, receipts)) {
            dues.forEach(due -> amounts.add(due.amount()));
        }
        if (movements.all().isEmpty() || amounts.isEmpty()) {
            return;
        }
        Payments payments = new Payments(movements, amounts, reversed);
        payments.link(invoices, LinkNames.INVOICE, facts);
        payments.link(plans, LinkNames.PAYMENT_PLAN, facts);
        payments.link(incomes, LinkNames.INCOME, facts);
        payments.link(reimbursements, LinkNames.REIMBURSEMENT, facts);
        payments.link(receipts, LinkNames.RECEIPT, facts);
    }

    private static List<Due> dues(
            Map<RecordType, List<SpecificRecord>> records,
            RecordType type,
            Function<SpecificRecord, Optional<Due>> due) {
        return records.getOrDefault(type, List.of()).stream()
                .flatMap(record -> due.apply(record).stream())
                .toList();
    }
}

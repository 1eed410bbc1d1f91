package org.mesinfos.pipelines.relate.link;

import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.relate.transaction.DerivedFacts;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Envelope;

/** Names of derived values that contain the record id of the other side of a link. */
public final class LinkNames {

    /** Part of the name of every link. */
    public static final String LINK = "link.";

    /** Both sides of a transfer between the person's own accounts. */
    public static final String TRANSFER = "link.transfer";
    /** A transaction that reverses another. */
    public static final String REVERSAL_OF = "link.reversal_of";
    /** A transaction that another reverses. */
    public static final String REVERSED_BY = "link.reversed_by";
    /** An entry that replaces another, as declared by the bank. */
    public static final String CORRECTS = "link.corrects";
    /** An entry that another replaces, as declared by the bank. */
    public static final String CORRECTED_BY = "link.corrected_by";
    /** A bill, payslip, plan, reimbursement or receipt, after the path of the part that was paid. */
    public static final String PAYMENT = "link.payment";
    /** The payment of an invoice. */
    public static final String INVOICE = "link.invoice";
    /** The payment of a payslip or other income. */
    public static final String INCOME = "link.income";
    /** The payment of an instalment or premium. */
    public static final String PAYMENT_PLAN = "link.payment_plan";
    /** The payment of health reimbursements. */
    public static final String REIMBURSEMENT = "link.reimbursement";
    /** The payment of a receipt. */
    public static final String RECEIPT = "link.receipt";

    private LinkNames() {}

    /** Adds a link in both directions. */
    static void link(
            DerivedFacts facts,
            SpecificRecord first,
            String nameOnFirst,
            SpecificRecord second,
            String nameOnSecond,
            String source,
            double confidence) {
        facts.add(first, new Derivation(nameOnFirst, Envelope.recordId(second).orElseThrow(), source, confidence));
        facts.add(second, new Derivation(nameOnSecond, Envelope.recordId(first).orElseThrow(), source, confidence));
    }
}

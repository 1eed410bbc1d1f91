package org.mesinfos.pipelines.relate.link;

import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.relate.movement.DerivedFacts;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Envelope;

/** Names of derivations whose value is the record id of the other side of a link. */
public final class LinkNames {

    /** What the name of every link contains. */
    public static final String LINK = "link.";

    /** On both sides of a transfer between the person's own accounts. */
    public static final String TRANSFER = "link.transfer";
    /** On a movement that takes another back. */
    public static final String REVERSAL_OF = "link.reversal_of";
    /** On a movement that another took back. */
    public static final String REVERSED_BY = "link.reversed_by";
    /** On an entry that the bank says replaces another. */
    public static final String CORRECTS = "link.corrects";
    /** On an entry that the bank says it replaced. */
    public static final String CORRECTED_BY = "link.corrected_by";
    /** On a bill, payslip, plan, reimbursement or receipt, after the path of the part that was paid. */
    public static final String PAYMENT = "link.payment";
    /** On the payment of an invoice. */
    public static final String INVOICE = "link.invoice";
    /** On the payment of a payslip or other income. */
    public static final String INCOME = "link.income";
    /** On the payment of an instalment or premium. */
    public static final String PAYMENT_PLAN = "link.payment_plan";
    /** On the payment of health reimbursements. */
    public static final String REIMBURSEMENT = "link.reimbursement";
    /** On the payment of a receipt. */
    public static final String RECEIPT = "link.receipt";

    private LinkNames() {}

    /** Notes both directions of a link. */
    static void link(
            DerivedFacts facts,
            SpecificRecord one,
            String nameOnOne,
            SpecificRecord other,
            String nameOnOther,
            String source,
            double confidence) {
        facts.add(one, new Derivation(nameOnOne, Envelope.recordId(other).orElseThrow(), source, confidence));
        facts.add(other, new Derivation(nameOnOther, Envelope.recordId(one).orElseThrow(), source, confidence));
    }
}

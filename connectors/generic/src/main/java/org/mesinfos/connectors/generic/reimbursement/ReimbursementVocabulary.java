package org.mesinfos.connectors.generic.reimbursement;

import java.util.Set;
import org.mesinfos.connectors.generic.document.CaptionDictionary;

/** Captions and column names of statements of reimbursements, loaded from resource files next to this class. */
final class ReimbursementVocabulary {

    static final CaptionDictionary CAPTIONS =
            CaptionDictionary.load(ReimbursementVocabulary.class, "reimbursement-words.txt");
    static final CaptionDictionary COLUMNS =
            CaptionDictionary.load(ReimbursementVocabulary.class, "reimbursement-columns.txt");

    static final Set<String> DATES = Set.of("care-date", "care-end-date", "payment-date", "bill-date");
    static final Set<String> TEXTS = Set.of("act", "act-code", "practitioner", "beneficiary", "payee");
    /** Columns whose numbers are not added up. */
    static final Set<String> FACTORS = Set.of("rate", "quantity");

    static final Set<String> PAYMENTS = Set.of("reimbursed", "complementary", "paid-out");
    /** Columns whose amounts are added up. */
    static final Set<String> AMOUNTS = Set.of(
            "cost", "base", "reimbursed", "complementary", "paid-out", "flat-deduction", "co-payment", "remaining");

    /** Columns whose values have no field. */
    static final Set<String> WITHOUT_FIELD = Set.of("bill-date", "co-payment");

    private ReimbursementVocabulary() {}

    static boolean isDate(String concept) {
        return DATES.contains(concept);
    }

    static boolean isPayment(String concept) {
        return PAYMENTS.contains(concept);
    }
}

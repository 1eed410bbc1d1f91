package org.mesinfos.connectors.generic.payslip;

import java.util.Set;
import org.mesinfos.connectors.generic.document.CaptionDictionary;

/** Captions and column names used in payslips, loaded from resource files next to this class. */
final class PayslipVocabulary {

    static final CaptionDictionary CAPTIONS = CaptionDictionary.load(PayslipVocabulary.class, "payslip-words.txt");
    static final CaptionDictionary COLUMNS = CaptionDictionary.load(PayslipVocabulary.class, "payslip-columns.txt");

    /** Concepts of totals. */
    static final Set<String> TOTAL_CONCEPTS = Set.of(
            "gross",
            "deductions",
            "net-before-tax",
            "net-taxable",
            "net-social",
            "tax",
            "net-paid",
            "paid-out",
            "employer-total");

    /** Concepts of totals that may also be column names. */
    static final Set<String> COLUMN_CONCEPTS = Set.of("gross", "deductions", "tax", "employer-total");

    private PayslipVocabulary() {}
}

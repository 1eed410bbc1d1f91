package org.mesinfos.connectors.generic.payslip;

import java.util.Set;
import org.mesinfos.connectors.generic.document.CaptionWords;

/** Captions and column names used in payslips, loaded from resource files next to this class. */
final class PayslipWords {

    static final CaptionWords CAPTIONS = CaptionWords.load(PayslipWords.class, "payslip-words.txt");
    static final CaptionWords COLUMNS = CaptionWords.load(PayslipWords.class, "payslip-columns.txt");

    /** Concepts of totals. */
    static final Set<String> SUMS = Set.of(
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
    static final Set<String> VAGUE = Set.of("gross", "deductions", "tax", "employer-total");

    private PayslipWords() {}
}

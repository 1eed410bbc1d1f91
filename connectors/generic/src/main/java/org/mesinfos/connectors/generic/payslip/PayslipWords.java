package org.mesinfos.connectors.generic.payslip;

import java.util.Set;
import org.mesinfos.connectors.generic.document.CaptionWords;

/** The words that payslips are written with, read from tables beside this class. */
final class PayslipWords {

    static final CaptionWords CAPTIONS = CaptionWords.load(PayslipWords.class, "payslip-words.txt");
    static final CaptionWords COLUMNS = CaptionWords.load(PayslipWords.class, "payslip-columns.txt");

    /** What sums stand for. */
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

    /** Names of sums that are names of columns as well. */
    static final Set<String> VAGUE = Set.of("gross", "deductions", "tax", "employer-total");

    private PayslipWords() {}
}

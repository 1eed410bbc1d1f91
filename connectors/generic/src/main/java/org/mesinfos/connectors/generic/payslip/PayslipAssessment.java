package org.mesinfos.connectors.generic.payslip;

import org.mesinfos.connectors.generic.document.DocumentAssessment;
import org.mesinfos.connectors.generic.document.DocumentScore;

/** Assessment of the plausibility that a document is a payslip, and of the proof of its net pay. */
final class PayslipAssessment {

    private static final double TOP = 0.3;
    private static final int TITLED = 35;
    private static final int NET = 15;
    private static final int GROSS = 10;
    private static final int PERIOD = 10;
    private static final int LINES = 10;
    private static final int EMPLOYEE = 8;
    private static final int CONFIRMED = 11;
    private static final int OTHER_DOCUMENT = -45;

    private PayslipAssessment() {}

    static DocumentAssessment assess(PrintedPayslip payslip) {
        DocumentScore score = new DocumentScore();
        PayslipTotals sums = payslip.totals();
        score.addIf(payslip.isTitled(), TITLED, "titled as a payslip");
        score.addIf(sums.unanimous("net-paid").isPresent(), NET, "net pay");
        score.addIf(sums.unanimous("gross").isPresent(), GROSS, "gross pay");
        score.addIf(payslip.period().isPresent(), PERIOD, "a period");
        score.addIf(!payslip.lines().isEmpty(), LINES, payslip.lines().size() + " lines");
        boolean employee = payslip.captions()
                .find("employee", "employee-number", "insurance-number")
                .findAny()
                .isPresent();
        score.addIf(employee, EMPLOYEE, "an employee");
        boolean addsUp =
                sums.difference().filter(missing -> missing.signum() == 0).isPresent();
        score.addIf(addsUp, CONFIRMED, "totals that add up");
        score.require(addsUp, "net pay: no gross pay and deductions that add up to it");
        boolean other = payslip.captions()
                .find("other")
                .anyMatch(caption ->
                        caption.line().page() == 1 && caption.line().printed().relativeBaseline() <= TOP);
        score.addIf(other, OTHER_DOCUMENT, "words of another kind of document");
        return score.assessment();
    }
}

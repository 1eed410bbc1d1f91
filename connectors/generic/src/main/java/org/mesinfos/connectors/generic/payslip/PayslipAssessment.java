package org.mesinfos.connectors.generic.payslip;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.generic.acceptance.PlausibilityScore;
import org.mesinfos.connectors.generic.document.DocumentAssessment;

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
        PlausibilityScore score = new PlausibilityScore();
        PayslipTotals sums = payslip.totals();
        if (payslip.isTitled()) {
            score.add(TITLED, "titled as a payslip");
        }
        if (sums.unanimous("net-paid").isPresent()) {
            score.add(NET, "net pay");
        }
        if (sums.unanimous("gross").isPresent()) {
            score.add(GROSS, "gross pay");
        }
        if (payslip.period().isPresent()) {
            score.add(PERIOD, "a period");
        }
        if (!payslip.lines().isEmpty()) {
            score.add(LINES, payslip.lines().size() + " lines");
        }
        boolean employee = payslip.captions()
                .find("employee", "employee-number", "insurance-number")
                .findAny()
                .isPresent();
        if (employee) {
            score.add(EMPLOYEE, "an employee");
        }
        boolean addsUp =
                sums.difference().filter(missing -> missing.signum() == 0).isPresent()
                        || payslip.isNetPayProvenByLines();
        if (addsUp) {
            score.add(CONFIRMED, "totals that add up");
        }
        if (payslip.captions().find("other").anyMatch(caption -> caption.line().isAtTop(TOP))) {
            score.add(OTHER_DOCUMENT, "words of another kind of document");
        }
        return new DocumentAssessment(score.plausibility(), score.remarks(), lacking(payslip, addsUp));
    }

    private static List<String> lacking(PrintedPayslip payslip, boolean addsUp) {
        List<String> lacking = new ArrayList<>();
        if (!addsUp) {
            lacking.add("net pay: no gross pay and deductions that add up to it");
        }
        lacking.addAll(payslip.dates().lacking());
        return lacking;
    }
}

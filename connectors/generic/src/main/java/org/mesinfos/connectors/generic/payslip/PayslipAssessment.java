package org.mesinfos.connectors.generic.payslip;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.generic.document.DocumentAssessment;

/** Assessment of the confidence that a document is a payslip and is interpreted correctly. */
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
    private static final int MAX_CONFIDENCE = 99;

    private PayslipAssessment() {}

    static DocumentAssessment assess(PrintedPayslip payslip) {
        List<String> evidence = new ArrayList<>();
        PayslipTotals sums = payslip.totals();
        int total = scoreIf(payslip.isTitled(), TITLED, "titled as a payslip", evidence);
        total += scoreIf(sums.unanimous("net-paid").isPresent(), NET, "net pay", evidence);
        total += scoreIf(sums.unanimous("gross").isPresent(), GROSS, "gross pay", evidence);
        total += scoreIf(payslip.period().isPresent(), PERIOD, "a period", evidence);
        total += scoreIf(!payslip.lines().isEmpty(), LINES, payslip.lines().size() + " lines", evidence);
        boolean employee = payslip.captions()
                .find("employee", "employee-number", "insurance-number")
                .findAny()
                .isPresent();
        total += scoreIf(employee, EMPLOYEE, "an employee", evidence);
        boolean addsUp =
                sums.difference().filter(missing -> missing.signum() == 0).isPresent();
        total += scoreIf(addsUp, CONFIRMED, "totals that add up", evidence);
        boolean other = payslip.captions()
                .find("other")
                .anyMatch(caption ->
                        caption.line().page() == 1 && caption.line().printed().relativeBaseline() <= TOP);
        total += scoreIf(other, OTHER_DOCUMENT, "words of another kind of document", evidence);
        return new DocumentAssessment(Math.max(0, Math.min(MAX_CONFIDENCE, total)), String.join(", ", evidence));
    }

    private static int scoreIf(boolean condition, int points, String words, List<String> evidence) {
        if (condition) {
            evidence.add(words);
        }
        return condition ? points : 0;
    }
}

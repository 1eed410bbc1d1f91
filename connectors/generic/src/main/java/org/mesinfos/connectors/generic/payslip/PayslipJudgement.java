package org.mesinfos.connectors.generic.payslip;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.generic.document.Judgement;

/** Assesses the confidence that a document is a payslip and is interpreted correctly. */
final class PayslipJudgement {

    private static final double TOP = 0.3;
    private static final int NAMED = 35;
    private static final int NET = 15;
    private static final int GROSS = 10;
    private static final int PERIOD = 10;
    private static final int LINES = 10;
    private static final int EMPLOYEE = 8;
    private static final int CONFIRMED = 11;
    private static final int OTHER = -45;
    private static final int MOST = 99;

    private PayslipJudgement() {}

    static Judgement of(PrintedPayslip payslip) {
        List<String> evidence = new ArrayList<>();
        PaySums sums = payslip.sums();
        int total = when(payslip.isNamed(), NAMED, "titled as a payslip", evidence);
        total += when(sums.one("net-paid").isPresent(), NET, "net pay", evidence);
        total += when(sums.one("gross").isPresent(), GROSS, "gross pay", evidence);
        total += when(payslip.period().isPresent(), PERIOD, "a period", evidence);
        total += when(!payslip.lines().isEmpty(), LINES, payslip.lines().size() + " lines", evidence);
        boolean employee = payslip.captions()
                .of("employee", "employee-number", "insurance-number")
                .findAny()
                .isPresent();
        total += when(employee, EMPLOYEE, "an employee", evidence);
        boolean addsUp = sums.missing().filter(missing -> missing.signum() == 0).isPresent();
        total += when(addsUp, CONFIRMED, "totals that add up", evidence);
        boolean other = payslip.captions()
                .of("other")
                .anyMatch(caption ->
                        caption.line().page() == 1 && caption.line().printed().depth() <= TOP);
        total += when(other, OTHER, "words of another kind of document", evidence);
        return new Judgement(Math.max(0, Math.min(MOST, total)), String.join(", ", evidence));
    }

    private static int when(boolean condition, int points, String words, List<String> evidence) {
        if (condition) {
            evidence.add(words);
        }
        return condition ? points : 0;
    }
}

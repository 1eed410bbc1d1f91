package org.mesinfos.connectors.generic.reimbursement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.mesinfos.connectors.generic.acceptance.PlausibilityScore;
import org.mesinfos.connectors.generic.document.DocumentAssessment;

/** Assessment of the plausibility that a document lists health reimbursements, and of the proof of its lines. */
final class ReimbursementAssessment {

    private static final double TOP = 0.3;
    private static final int TITLED = 40;
    private static final int LINES = 15;
    private static final int NUMBER = 8;
    private static final int INSURED = 8;
    private static final int CONFIRMED = 28;
    private static final int OTHER_DOCUMENT = -45;

    private ReimbursementAssessment() {}

    static DocumentAssessment assess(PrintedReimbursements statement) {
        PlausibilityScore score = new PlausibilityScore();
        score.add(TITLED, "titled as reimbursements");
        score.add(LINES, statement.table().lines().size() + " lines of care");
        if (statement.reference("statement-number").unanimous().isPresent()) {
            score.add(NUMBER, "a number");
        }
        if (statement
                .captions()
                .find("insurance-number", "member-number")
                .findAny()
                .isPresent()) {
            score.add(INSURED, "an insured person");
        }
        if (statement.differences().isTotalPaidProven()) {
            score.add(CONFIRMED, "lines that add up to the total paid");
        }
        if (statement
                .captions()
                .find("other")
                .anyMatch(caption -> caption.line().isAtTop(TOP))) {
            score.add(OTHER_DOCUMENT, "words of another kind of document");
        }
        return new DocumentAssessment(score.plausibility(), score.remarks(), lacking(statement));
    }

    private static List<String> lacking(PrintedReimbursements statement) {
        List<String> lacking = new ArrayList<>();
        if (!haveAll(statement, line -> statement.date(line, "care-date").isPresent())) {
            lacking.add("care date: not on all lines");
        }
        if (!haveAll(statement, line -> line.text("act").isPresent())) {
            lacking.add("act: not on all lines");
        }
        if (!haveAll(statement, line -> line.paid().isPresent())) {
            lacking.add("reimbursed: not on all lines");
        }
        if (!haveAll(statement, line -> line.number("paid-out").isEmpty())) {
            lacking.add("reimbursed: no words of a compulsory or a complementary insurer");
        }
        if (!haveAll(statement, ReimbursementAssessment::isWithinCost)) {
            lacking.add("paid: less than the reimbursements");
        }
        if (!statement.differences().isTotalPaidProven()
                || !statement.differences().differences().isEmpty()) {
            lacking.add("reimbursed: no lines that add up to the total paid");
        }
        lacking.addAll(statement.dates().lacking());
        return lacking;
    }

    private static boolean haveAll(PrintedReimbursements statement, Predicate<CareLine> required) {
        return statement.table().lines().stream().allMatch(required);
    }

    private static boolean isWithinCost(CareLine line) {
        return line.number("cost")
                .filter(cost -> cost.signum() > 0)
                .flatMap(cost -> line.paid().map(paid -> paid.compareTo(cost) <= 0))
                .orElse(true);
    }
}

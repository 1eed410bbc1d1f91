package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.generic.TransactionColumnRole;

/**
 * The sections of a statement under one hypothesis about their signs.
 *
 * @param sections one section per account
 * @param skippedLines lines among the transactions that are not transactions under this hypothesis
 * @param hypothesis hypothesis about the signs
 * @param verdict how well the balances confirm it
 */
record SignedSections(
        List<AccountSection> sections,
        List<SectionCollector.SkippedLine> skippedLines,
        SignHypothesis hypothesis,
        SignHypothesis.BalanceVerdict verdict) {

    /**
     * Evaluates all hypotheses and returns the one that balances confirm best; the most likely one if balances confirm
     * none.
     */
    static SignedSections of(List<AccountSection> sections, SignEvidence evidence, boolean swappable) {
        List<SignedSections> readings = new ArrayList<>();
        for (SignHypothesis hypothesis : evidence.hypotheses(swappable)) {
            readings.add(evaluate(sections, hypothesis));
        }
        if (evidence.singleAmounts() > evidence.markedOutgoing() + evidence.markedIncoming() && hasBalances(sections)) {
            List<AccountSection> resolved =
                    sections.stream().map(RunningBalanceSigns::resolve).toList();
            readings.add(evaluate(
                    resolved,
                    new SignHypothesis(
                            StatementSignRule.AS_PRINTED, SignHypothesis.BalanceMeaning.CREDIT_IS_POSITIVE)));
        }
        SignedSections best = readings.get(0);
        for (SignedSections other : readings.subList(1, readings.size())) {
            if (other.verdict().confirmedPerThousand() > best.verdict().confirmedPerThousand()
                    && other.verdict().isConfirmed()) {
                best = other;
            }
        }
        return best;
    }

    private static SignedSections evaluate(List<AccountSection> sections, SignHypothesis reading) {
        UnnamedTotals.Result result = UnnamedTotals.remove(sections, reading);
        return new SignedSections(
                result.sections(), result.skippedLines(), reading, reading.verdict(result.sections()));
    }

    private static boolean hasBalances(List<AccountSection> sections) {
        return sections.stream()
                .flatMap(section -> section.transactions().stream())
                .anyMatch(transaction ->
                        transaction.amount(TransactionColumnRole.BALANCE_AFTER).isPresent());
    }
}

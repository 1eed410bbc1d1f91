package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.generic.Role;

/**
 * The sections of a statement under one hypothesis about their signs.
 *
 * @param sections one section per account
 * @param passed lines among the transactions that are not transactions under this hypothesis
 * @param reading hypothesis about the signs
 * @param verdict how well the balances confirm it
 */
record SignedSections(
        List<Section> sections, List<SectionLog.Passed> passed, Hypothesis reading, Hypothesis.Verdict verdict) {

    /**
     * Evaluates all hypotheses and returns the one that balances confirm best; the most likely one if balances confirm
     * none.
     */
    static SignedSections of(List<Section> sections, SignEvidence evidence, boolean swappable) {
        List<SignedSections> readings = new ArrayList<>();
        for (Hypothesis hypothesis : evidence.hypotheses(swappable)) {
            readings.add(read(sections, hypothesis));
        }
        if (evidence.single() > evidence.outgoing() + evidence.incoming() && hasBalances(sections)) {
            List<Section> resolved =
                    sections.stream().map(BalanceSigns::resolve).toList();
            readings.add(read(resolved, new Hypothesis(SignRule.AS_PRINTED, Hypothesis.Balances.OWNED)));
        }
        SignedSections best = readings.get(0);
        for (SignedSections other : readings.subList(1, readings.size())) {
            if (other.verdict().share() > best.verdict().share()
                    && other.verdict().isConfirmed()) {
                best = other;
            }
        }
        return best;
    }

    private static SignedSections read(List<Section> sections, Hypothesis reading) {
        UnnamedSums.Told result = UnnamedSums.told(sections, reading);
        return new SignedSections(result.sections(), result.passed(), reading, reading.verdict(result.sections()));
    }

    private static boolean hasBalances(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> section.movements().stream())
                .anyMatch(transaction -> transaction.money(Role.BALANCE_AFTER).isPresent());
    }
}

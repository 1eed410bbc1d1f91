package org.mesinfos.pipelines.identity.benchmark;

import java.util.Arrays;
import java.util.List;
import org.mesinfos.linkage.RulePair;
import org.mesinfos.linkage.rules.DeterministicRule;

/**
 * Measured error of a deterministic rule.
 *
 * @param rule name of the rule
 * @param pairs number of pairs of records that the rule links
 * @param wrong number of these that are of two people
 */
public record RuleCount(String rule, long pairs, long wrong) {

    static List<RuleCount> of(List<RulePair> pairs, int[] truth) {
        return Arrays.stream(DeterministicRule.values())
                .map(rule -> of(rule, pairs, truth))
                .filter(count -> count.pairs() > 0)
                .toList();
    }

    private static RuleCount of(DeterministicRule rule, List<RulePair> pairs, int[] truth) {
        List<RulePair> linked =
                pairs.stream().filter(pair -> pair.rule() == rule).toList();
        long wrong = linked.stream()
                .filter(pair -> truth[pair.first()] != truth[pair.second()])
                .count();
        return new RuleCount(rule.label(), linked.size(), wrong);
    }
}

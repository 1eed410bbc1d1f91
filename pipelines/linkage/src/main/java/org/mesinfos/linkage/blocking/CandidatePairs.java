package org.mesinfos.linkage.blocking;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.linkage.features.PersonTable;

/**
 * The candidate pairs of a table: pairs of records that share at least one blocking key, each once. Immutable; several
 * threads may iterate over it.
 */
public final class CandidatePairs implements RecordPairs {

    private final PersonTable table;
    private final List<BlockingRuleKeys> rules = new ArrayList<>();
    private final List<BlockingRuleSummary> summaries = new ArrayList<>();

    public CandidatePairs(PersonTable table) {
        this.table = table;
        BlockingKeyGenerator maker = new BlockingKeyGenerator(table);
        long budget = BlockSizes.budget(table.size());
        for (BlockingRule rule : BlockingRule.values()) {
            BlockingRuleKeys keys = BlockingRuleKeys.of(rule, table.size(), maker);
            summaries.add(keys.cap(budget, BlockSizes.LARGEST));
            rules.add(keys);
        }
    }

    /** Returns the statistics of each blocking rule. */
    List<BlockingRuleSummary> summaries() {
        return List.copyOf(summaries);
    }

    /** Returns an upper bound of the number of pairs. Pairs of several rules are counted several times. */
    public long upperBound() {
        return summaries.stream().mapToLong(BlockingRuleSummary::pairs).sum();
    }

    /** Returns whether any blocking rule makes two rows a candidate pair. */
    public boolean contains(int a, int b) {
        return linkable(a, b) && rules.stream().anyMatch(rule -> rule.shareKey(a, b));
    }

    @Override
    public void forEach(int part, int parts, PairVisitor visitor) {
        int[] seenFor = new int[table.size()];
        for (int row = part; row < table.size(); row += parts) {
            int a = row;
            for (BlockingRuleKeys keys : rules) {
                keys.forEachLaterMatch(a, b -> {
                    if (seenFor[b] != a + 1) {
                        seenFor[b] = a + 1;
                        if (linkable(a, b)) {
                            visitor.pair(a, b);
                        }
                    }
                });
            }
        }
    }

    private boolean linkable(int a, int b) {
        return table.linkable(a, b);
    }

    /** Visitor of candidate pairs; the first row is always the smaller one. */
    public interface PairVisitor {
        void pair(int a, int b);
    }
}

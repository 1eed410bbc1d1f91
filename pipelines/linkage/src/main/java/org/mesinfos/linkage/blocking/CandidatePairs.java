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
    private final long upperBound;

    public CandidatePairs(PersonTable table) {
        this.table = table;
        BlockingKeyGenerator maker = new BlockingKeyGenerator(table);
        long budget = BlockSizes.budget(table.size());
        long pairs = 0;
        for (BlockingRule rule : BlockingRule.values()) {
            BlockingRuleKeys keys = BlockingRuleKeys.of(rule, table.size(), maker);
            pairs += keys.cap(budget, BlockSizes.LARGEST);
            rules.add(keys);
        }
        this.upperBound = pairs;
    }

    /** Returns an upper bound of the number of pairs. Pairs of several rules are counted several times. */
    public long upperBound() {
        return upperBound;
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

package org.mesinfos.linkage.blocking;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.linkage.features.PersonTable;

/**
 * The candidate pairs of a table: pairs of records that share at least one blocking key, each once. Immutable; several
 * threads may iterate over it.
 */
public final class CandidatePairs {

    private static final long LEAST_BUDGET = 3_000_000;
    private static final int BUDGET_PER_RECORD = 8;
    private static final int LARGEST_BLOCK = 3_000;

    private final PersonTable table;
    private final List<RuleKeys> rules = new ArrayList<>();
    private final List<RuleSummary> summaries = new ArrayList<>();

    public CandidatePairs(PersonTable table) {
        this.table = table;
        KeyMaker maker = new KeyMaker(table);
        long budget = LEAST_BUDGET + (long) BUDGET_PER_RECORD * table.size();
        for (BlockingRule rule : BlockingRule.values()) {
            RuleKeys keys = RuleKeys.of(rule, table.size(), maker);
            summaries.add(keys.cap(budget, LARGEST_BLOCK));
            rules.add(keys);
        }
    }

    /** Returns the statistics of each blocking rule. */
    public List<RuleSummary> summaries() {
        return List.copyOf(summaries);
    }

    /** Returns an upper bound of the number of pairs. Pairs of several rules are counted several times. */
    public long atMost() {
        return summaries.stream().mapToLong(RuleSummary::pairs).sum();
    }

    /** Returns whether any blocking rule makes two rows a candidate pair. */
    public boolean contains(int a, int b) {
        return linkable(a, b) && rules.stream().anyMatch(rule -> rule.share(a, b));
    }

    /**
     * Visits each pair of a part of the candidate pairs once.
     *
     * @param part index of the part, from 0
     * @param parts number of parts; the division depends on these two numbers only
     */
    public void forEach(int part, int parts, PairVisitor visitor) {
        int[] seenFor = new int[table.size()];
        for (int row = part; row < table.size(); row += parts) {
            int a = row;
            for (RuleKeys keys : rules) {
                keys.forEachLater(a, b -> {
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

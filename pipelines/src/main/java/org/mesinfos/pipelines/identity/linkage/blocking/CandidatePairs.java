package org.mesinfos.pipelines.identity.linkage.blocking;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.pipelines.identity.linkage.features.PersonTable;

/** The pairs of a table that agree in some key, each once. Immutable; several threads may walk it. */
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

    /** What each rule came to. */
    public List<RuleSummary> summaries() {
        return List.copyOf(summaries);
    }

    /** At least as many pairs as there are. */
    public long atMost() {
        return summaries.stream().mapToLong(RuleSummary::pairs).sum();
    }

    /** How many parts {@link #forEach} can be divided into, for several threads. */
    public int ruleCount() {
        return rules.size();
    }

    /** Whether any rule brings two rows together. */
    public boolean contains(int a, int b) {
        return linkable(a, b) && rules.stream().anyMatch(rule -> rule.share(a, b));
    }

    /**
     * Walks the pairs that one rule adds to those of the rules before it.
     *
     * @param part which of the parts of this rule's pairs, from 0
     * @param parts into how many they are divided; the same pairs for the same two numbers
     */
    public void forEach(int rule, int part, int parts, PairVisitor visitor) {
        RuleKeys keys = rules.get(rule);
        int from = 0;
        int block = 0;
        while (from < keys.entryCount()) {
            int to = keys.blockEnd(from);
            if (block % parts == part) {
                visit(rule, keys, from, to, visitor);
            }
            from = to;
            block++;
        }
    }

    private void visit(int rule, RuleKeys keys, int from, int to, PairVisitor visitor) {
        for (int i = from; i < to; i++) {
            for (int j = i + 1; j < to; j++) {
                int a = keys.row(i);
                int b = keys.row(j);
                if (linkable(a, b) && !sharedBefore(rule, a, b) && keys.isFirstShared(a, b, i)) {
                    visitor.pair(a, b);
                }
            }
        }
    }

    private boolean sharedBefore(int rule, int a, int b) {
        for (int earlier = 0; earlier < rule; earlier++) {
            if (rules.get(earlier).share(a, b)) {
                return true;
            }
        }
        return false;
    }

    private boolean linkable(int a, int b) {
        return table.linkable(a, b);
    }

    /** Takes a pair; the first row is the smaller one. */
    public interface PairVisitor {
        void pair(int a, int b);
    }
}

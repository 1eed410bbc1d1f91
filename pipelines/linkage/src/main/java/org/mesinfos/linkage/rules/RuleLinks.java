package org.mesinfos.linkage.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mesinfos.linkage.compare.PairComparison;
import org.mesinfos.linkage.compare.RecordComparator;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.Kind;

/** The pairs of rows that a rule links; they follow from the records alone. Immutable. */
public final class RuleLinks {

    private final FactFinder facts;
    /** Smaller row in the upper half, ascending. */
    private final long[] pairs;

    private RuleLinks(FactFinder facts, long[] pairs) {
        this.facts = facts;
        this.pairs = pairs;
    }

    /** Looks at all rows that share an e-mail address, telephone, account or personal number. */
    public static RuleLinks of(PersonTable table, RecordComparator.Preparation preparation) {
        RecordComparator comparator = preparation.comparator();
        PairComparison comparison = new PairComparison();
        FactFinder facts = new FactFinder(table, new Holders(table, (a, b) -> {
            comparator.compareOwn(a, b, comparison);
            return FactFinder.persons(comparison);
        }));
        List<Kind> kinds = new ArrayList<>(Holders.KINDS);
        kinds.add(Kind.PERSONAL_IDENTIFIER);
        PairList found = new PairList();
        for (Kind kind : kinds) {
            Holders.forEachBlock(table, kind, (value, rows) -> {
                for (int i = 0; i < rows.length; i++) {
                    for (int j = i + 1; j < rows.length; j++) {
                        if (rows[i] < rows[j] && table.linkable(rows[i], rows[j])) {
                            comparator.compare(rows[i], rows[j], comparison);
                            if (Rule.deciding(facts.facts(rows[i], rows[j], comparison))
                                    .isPresent()) {
                                found.add(pair(rows[i], rows[j]));
                            }
                        }
                    }
                }
            });
        }
        return new RuleLinks(facts, found.sorted());
    }

    /** Whether a rule links two rows. */
    public boolean link(int a, int b) {
        return Arrays.binarySearch(pairs, pair(a, b)) >= 0;
    }

    /** How many pairs rules link. */
    public int size() {
        return pairs.length;
    }

    /** The smaller row of a pair. */
    public int first(int pair) {
        return (int) (pairs[pair] >>> 32);
    }

    /** The larger row of a pair. */
    public int second(int pair) {
        return (int) pairs[pair];
    }

    /** The rule that links two rows, which compare as told. */
    public Optional<Rule> rule(int a, int b, PairComparison comparison) {
        return Rule.deciding(facts.facts(a, b, comparison));
    }

    /** What keeps every rule from linking two rows, which compare as told. */
    public Optional<Veto> veto(int a, int b, PairComparison comparison) {
        return Veto.of(facts.facts(a, b, comparison));
    }

    private static long pair(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }
}

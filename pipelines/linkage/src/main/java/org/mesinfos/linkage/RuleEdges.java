package org.mesinfos.linkage;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.linkage.blocking.RecordPairs;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.compare.PairComparison;
import org.mesinfos.linkage.compare.RecordComparator;
import org.mesinfos.linkage.rules.DeterministicLinks;

/** Edges and pairs of rows that deterministic rules link. */
final class RuleEdges {

    /**
     * Log odds of pairs that a rule links, so high that their edges are the last to be cut in a component that is too
     * large.
     */
    private static final float CERTAIN_LOG_ODDS = 100;

    private final DeterministicLinks links;
    private final RecordComparator.ComparisonContext context;

    RuleEdges(DeterministicLinks links, RecordComparator.ComparisonContext context) {
        this.links = links;
        this.context = context;
    }

    /** Returns an edge for each pair that a rule may link. */
    Edges edges() {
        Edges edges = new Edges();
        for (int pair = 0; pair < links.size(); pair++) {
            edges.add(links.first(pair), links.second(pair), CERTAIN_LOG_ODDS);
        }
        return edges;
    }

    /** Returns an edge for those of some pairs that a rule links. */
    Edges edges(RecordPairs pairs) {
        Edges edges = new Edges();
        RecordComparator comparator = context.comparator();
        PairComparison comparison = new PairComparison();
        pairs.forEach(0, 1, (a, b) -> {
            comparator.compare(a, b, comparison);
            if (links.rule(a, b, comparison).isPresent()) {
                edges.add(a, b, CERTAIN_LOG_ODDS);
            }
        });
        return edges;
    }

    /** Returns the pairs with the rules that link them. */
    List<RulePair> pairs() {
        RecordComparator comparator = context.comparator();
        PairComparison comparison = new PairComparison();
        List<RulePair> pairs = new ArrayList<>();
        for (int pair = 0; pair < links.size(); pair++) {
            int first = links.first(pair);
            int second = links.second(pair);
            comparator.compare(first, second, comparison);
            links.rule(first, second, comparison).ifPresent(rule -> pairs.add(new RulePair(first, second, rule)));
        }
        return pairs;
    }
}

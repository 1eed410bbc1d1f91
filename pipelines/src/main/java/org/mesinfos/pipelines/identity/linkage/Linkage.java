package org.mesinfos.pipelines.identity.linkage;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.pipelines.identity.linkage.blocking.CandidatePairs;
import org.mesinfos.pipelines.identity.linkage.clustering.AverageLinkage;
import org.mesinfos.pipelines.identity.linkage.clustering.ClusteringRules;
import org.mesinfos.pipelines.identity.linkage.clustering.Components;
import org.mesinfos.pipelines.identity.linkage.clustering.Edges;
import org.mesinfos.pipelines.identity.linkage.clustering.Evidence;
import org.mesinfos.pipelines.identity.linkage.compare.Field;
import org.mesinfos.pipelines.identity.linkage.compare.PairComparison;
import org.mesinfos.pipelines.identity.linkage.compare.RecordComparator;
import org.mesinfos.pipelines.identity.linkage.features.PersonTable;
import org.mesinfos.pipelines.identity.linkage.model.LinkageModel;
import org.mesinfos.pipelines.identity.linkage.model.PairScorer;

/**
 * Links the records of a table under a model. The same records give the same clusters in any order, on any number of
 * threads.
 */
public final class Linkage {

    private static final int PARTS = 16;

    private final PersonTable table;
    private final CandidatePairs candidates;
    private final RecordComparator.Preparation preparation;
    private final PairScorer scorer;
    private final ClusteringRules rules;

    public Linkage(
            PersonTable table,
            CandidatePairs candidates,
            RecordComparator.Preparation preparation,
            LinkageModel model,
            ClusteringRules rules) {
        this.table = table;
        this.candidates = candidates;
        this.preparation = preparation;
        this.scorer = new PairScorer(model);
        this.rules = rules;
    }

    /** Scores the candidate pairs and clusters what they bring together. */
    public Linked link() {
        return link(edges());
    }

    /** Clusters what edges bring together. */
    public Linked link(Edges all) {
        Edges edges = all.from(rules.edge());
        List<AverageLinkage.Outcome> outcomes = Components.of(table.size(), edges, rules).parallelStream()
                .map(rows -> new AverageLinkage(rules).cluster(rows, evidence()))
                .toList();
        return Linked.of(table.size(), outcomes, edges.size());
    }

    /** The pairs whose odds reach the threshold of an edge. */
    public Edges edges() {
        List<int[]> places = new ArrayList<>();
        for (int rule = 0; rule < candidates.ruleCount(); rule++) {
            for (int part = 0; part < PARTS; part++) {
                places.add(new int[] {rule, part});
            }
        }
        List<Edges> parts =
                places.parallelStream().map(place -> edges(place[0], place[1])).toList();
        Edges edges = new Edges();
        parts.forEach(edges::addAll);
        return edges;
    }

    private Edges edges(int rule, int part) {
        Edges edges = new Edges();
        RecordComparator comparator = preparation.comparator();
        PairComparison comparison = new PairComparison();
        candidates.forEach(rule, part, PARTS, (a, b) -> {
            comparator.compare(a, b, comparison);
            double logOdds = scorer.logOdds(comparison);
            if (logOdds >= rules.edge()) {
                edges.add(a, b, (float) logOdds);
            }
        });
        return edges;
    }

    /** What speaks for and against any two rows, for one thread. */
    public Evidence evidence() {
        RecordComparator comparator = preparation.comparator();
        PairComparison comparison = new PairComparison();
        return new Evidence() {
            @Override
            public int fields() {
                return Field.COUNT;
            }

            @Override
            public boolean compare(int a, int b, float[] bits) {
                if (!table.linkable(a, b)) {
                    return false;
                }
                comparator.compare(a, b, comparison);
                for (int field = 0; field < Field.COUNT; field++) {
                    boolean missing = comparison.level(field) == Field.MISSING;
                    bits[field] = missing ? Float.NaN : (float) scorer.bits(field, comparison);
                }
                return true;
            }

            @Override
            public double logOdds(float[] bits) {
                return scorer.logOdds(bits);
            }
        };
    }
}

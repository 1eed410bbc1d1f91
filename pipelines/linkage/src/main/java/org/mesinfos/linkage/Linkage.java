package org.mesinfos.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mesinfos.linkage.blocking.CandidatePairs;
import org.mesinfos.linkage.clustering.AverageLinkage;
import org.mesinfos.linkage.clustering.ClusteringRules;
import org.mesinfos.linkage.clustering.Components;
import org.mesinfos.linkage.clustering.CutRows;
import org.mesinfos.linkage.clustering.Doubts;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.clustering.Evidence;
import org.mesinfos.linkage.clustering.Ruling;
import org.mesinfos.linkage.compare.Field;
import org.mesinfos.linkage.compare.PairComparison;
import org.mesinfos.linkage.compare.RecordComparator;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.model.LinkageModel;
import org.mesinfos.linkage.model.PairScorer;
import org.mesinfos.linkage.rules.RuleLinks;

/**
 * Linkage of the records of a table under a model. The same records give the same clusters in any order and on any
 * number of threads.
 */
public final class Linkage {

    private static final int PARTS = 16;
    /**
     * Log odds of pairs that a rule links, so high that their edges are the last to be cut in a component that is too
     * large.
     */
    private static final float BEYOND_DOUBT = 100;

    private final PersonTable table;
    private final CandidatePairs candidates;
    private final RecordComparator.Preparation context;
    private final PairScorer scorer;
    private final ClusteringRules parameters;
    private final Apart cannotLink;
    private final RuleLinks deterministicLinks;

    /** Creates a linkage without cannot-link constraints. */
    public Linkage(
            PersonTable table,
            CandidatePairs candidates,
            RecordComparator.Preparation context,
            LinkageModel model,
            ClusteringRules parameters) {
        this(table, candidates, context, model, parameters, Apart.NONE);
    }

    /** @param cannotLink rows that are never linked */
    public Linkage(
            PersonTable table,
            CandidatePairs candidates,
            RecordComparator.Preparation context,
            LinkageModel model,
            ClusteringRules parameters,
            Apart cannotLink) {
        this.table = table;
        this.candidates = candidates;
        this.context = context;
        this.scorer = new PairScorer(model);
        this.parameters = parameters;
        this.cannotLink = cannotLink;
        this.deterministicLinks = RuleLinks.of(table, context);
    }

    /** Returns the number of rows. */
    public int size() {
        return table.size();
    }

    /** Scores the candidate pairs and clusters their edges. */
    public Linked link() {
        return link(edges());
    }

    /** Clusters the rows that are connected by edges or by rules. */
    public Linked link(Edges allEdges) {
        Edges edges = allEdges.from(parameters.edge());
        Components components = components(edges);
        List<AverageLinkage.Outcome> results = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> cluster(components.share(part, PARTS)))
                .flatMap(List::stream)
                .toList();
        edges.addAll(ruled());
        return linked(results, edges.of(components.cut()::cut));
    }

    /** Returns the components of rows that are connected by edges or by rules. */
    public Components components(Edges edges) {
        Edges allEdges = new Edges();
        allEdges.addAll(edges);
        allEdges.addAll(ruled());
        return Components.of(table.size(), allEdges, parameters);
    }

    /**
     * Combines the results of all components.
     *
     * @param results result of each component, in any order
     * @param cut edges between rows that were in one component before it was split, in any order
     */
    public Linked linked(List<AverageLinkage.Outcome> results, Edges cut) {
        Linked linked = Linked.of(table.size(), results);
        return linked.reviewing(CutPairs.of(cut.from(parameters.review()), linked.clusters(), this::keptApart));
    }

    private Edges ruled() {
        Edges edges = new Edges();
        for (int pair = 0; pair < deterministicLinks.size(); pair++) {
            edges.add(deterministicLinks.first(pair), deterministicLinks.second(pair), BEYOND_DOUBT);
        }
        return edges;
    }

    /** Returns the expected number of linked pairs that are of two people. */
    public double expectedFalsePairs(Linked linked) {
        Lonely singletonShares = new Lonely(table, linked);
        double[] falsePairs = IntStream.range(0, PARTS)
                .parallel()
                .mapToDouble(part -> wrongPairs(linked, part, new Doubts(evidence(), singletonShares)))
                .toArray();
        return Arrays.stream(falsePairs).sum();
    }

    private static double wrongPairs(Linked linked, int part, Doubts estimator) {
        double falsePairs = 0;
        for (int i = part; i < linked.outcomes().size(); i += PARTS) {
            falsePairs += estimator.wrongPairs(linked.outcomes().get(i));
        }
        return falsePairs;
    }

    private boolean keptApart(int a, int b) {
        return !table.linkable(a, b) || cannotLink.apart(a, b);
    }

    /**
     * Clusters the rows of components. Passing many components at once is faster, because the comparators are expensive
     * to create.
     */
    public List<AverageLinkage.Outcome> cluster(List<int[]> components) {
        Evidence fieldWeights = evidence();
        AverageLinkage linkage = new AverageLinkage(parameters);
        return components.stream()
                .map(component -> linkage.cluster(component, fieldWeights))
                .toList();
    }

    /** Returns the pairs whose odds reach the edge threshold. */
    public Edges edges() {
        List<Edges> parts = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> edges(part, PARTS))
                .toList();
        Edges edges = new Edges();
        parts.forEach(edges::addAll);
        return edges;
    }

    /**
     * Returns the edges of a part of the candidate pairs.
     *
     * @param part index of the part, from 0
     * @param parts number of parts
     */
    public Edges edges(int part, int parts) {
        Edges edges = new Edges();
        Scoring scoring = new Scoring();
        candidates.forEach(part, parts, (a, b) -> scoring.score(a, b, edges));
        return edges;
    }

    /**
     * Returns the edges of a part of the candidate pairs, limited to pairs of rows that were separated when their
     * component was split. Part 0 includes the edges of rules.
     */
    public Edges edges(int part, int parts, CutRows cut) {
        Edges edges = part == 0 ? ruled().of(cut::cut) : new Edges();
        Scoring scoring = new Scoring();
        candidates.forEach(part, parts, (a, b) -> {
            if (cut.cut(a, b)) {
                scoring.score(a, b, edges);
            }
        });
        return edges;
    }

    /** Scorer of pairs, for one thread. */
    private final class Scoring {

        private final RecordComparator comparator = context.comparator();
        private final PairComparison comparison = new PairComparison();

        /** Adds a pair if its odds reach the threshold. */
        void score(int a, int b, Edges edges) {
            comparator.compareOwn(a, b, comparison);
            if (scorer.logOddsAtMost(comparison, context.othersOfBoth(a, b)) >= parameters.edge()) {
                comparator.compareOthers(a, b, comparison);
                double logOdds = scorer.logOdds(comparison);
                if (logOdds >= parameters.edge()) {
                    edges.add(a, b, (float) logOdds);
                }
            }
        }
    }

    /** Compares two rows in every field, even if they are not a candidate pair. */
    public PairEvidence explain(int a, int b) {
        PairComparison comparison = new PairComparison();
        context.comparator().compare(a, b, comparison);
        List<FieldEvidence> fields = new ArrayList<>();
        for (Field field : Field.values()) {
            int level = comparison.level(field);
            if (level != Field.MISSING) {
                fields.add(new FieldEvidence(
                        field, field.levels().get(level).name(), scorer.bits(field.place(), comparison)));
            }
        }
        return new PairEvidence(
                fields,
                scorer.bits(comparison),
                scorer.prior(),
                scorer.householdBits(comparison),
                scorer.logOdds(comparison),
                deterministicLinks.rule(a, b, comparison),
                deterministicLinks.veto(a, b, comparison));
    }

    /** Returns a source of match weights, for one thread. */
    public Evidence evidence() {
        RecordComparator comparator = context.comparator();
        PairComparison comparison = new PairComparison();
        return new Evidence() {
            @Override
            public int fields() {
                return Field.COUNT;
            }

            @Override
            public Ruling compare(int a, int b, float[] weights) {
                if (keptApart(a, b)) {
                    Arrays.fill(weights, Float.NaN);
                    return Ruling.APART;
                }
                comparator.compare(a, b, comparison);
                for (int field = 0; field < Field.COUNT; field++) {
                    boolean missing = comparison.level(field) == Field.MISSING;
                    weights[field] = missing ? Float.NaN : (float) scorer.bits(field, comparison);
                }
                shareBetweenNames(comparison, weights);
                if (deterministicLinks.link(a, b)) {
                    return Ruling.ONE_PERSON;
                }
                return deterministicLinks.veto(a, b, comparison).isPresent() ? Ruling.NO_RULE : Ruling.OPEN;
            }

            @Override
            public double logOdds(float[] weights) {
                return scorer.logOdds(weights);
            }
        };
    }

    /**
     * Splits the match weight of swapped names. If given and family name are swapped, the comparison reports one level,
     * at the given name, that covers both fields: each field gets half of its weight.
     */
    private static void shareBetweenNames(PairComparison comparison, float[] weights) {
        int family = Field.FAMILY_NAME.place();
        int given = Field.GIVEN_NAME.place();
        if (comparison.isSwapped() && Float.isNaN(weights[family])) {
            weights[given] /= 2;
            weights[family] = weights[given];
        }
    }
}

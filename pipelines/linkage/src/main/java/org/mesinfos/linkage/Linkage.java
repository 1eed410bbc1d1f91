package org.mesinfos.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mesinfos.linkage.blocking.CandidatePairs;
import org.mesinfos.linkage.blocking.RecordPairs;
import org.mesinfos.linkage.clustering.AverageLinkage;
import org.mesinfos.linkage.clustering.ClusteringParameters;
import org.mesinfos.linkage.clustering.Components;
import org.mesinfos.linkage.clustering.CutRows;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.clustering.FalsePairEstimator;
import org.mesinfos.linkage.clustering.FieldWeights;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.compare.PairComparison;
import org.mesinfos.linkage.compare.RecordComparator;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.model.LinkageModel;
import org.mesinfos.linkage.model.PairScorer;
import org.mesinfos.linkage.rules.DeterministicLinks;

/**
 * Linkage of the records of a table under a model. The same records give the same clusters in any order and on any
 * number of threads.
 */
public final class Linkage {

    private static final int PARTS = 16;
    private static final double BILLION = 1e9;

    private final PersonTable table;
    private final RecordPairs candidates;
    private final RecordComparator.ComparisonContext context;
    private final PairScorer scorer;
    private final ClusteringParameters parameters;
    private final CannotLink cannotLink;
    private final DeterministicLinks deterministicLinks;
    private final RuleEdges rules;
    private final UndatedPairs undatedPairs;

    /** The model whose fit is checked after linking; empty during training. */
    private final Optional<LinkageModel> checked;

    /** Why the model does not fit the records, empty if it does or if this is unknown before linking. */
    private final Optional<String> misfit;

    /** Creates a linkage without cannot-link constraints. */
    public Linkage(
            PersonTable table,
            CandidatePairs candidates,
            RecordComparator.ComparisonContext context,
            LinkageModel model,
            ClusteringParameters parameters) {
        this(
                table,
                candidates,
                context,
                scorer(table, model),
                parameters,
                CannotLink.NONE,
                DeterministicLinks.of(table, context, parameters.contradictions()),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Creates a linkage whose links are checked against the model.
     *
     * @param cannotLink rows that are never linked
     * @param misfit why the model does not fit the records, so that only rules link; empty if it may fit
     */
    public Linkage(
            PersonTable table,
            CandidatePairs candidates,
            RecordComparator.ComparisonContext context,
            LinkageModel model,
            ClusteringParameters parameters,
            CannotLink cannotLink,
            Optional<String> misfit) {
        this(
                table,
                candidates,
                context,
                scorer(table, model),
                misfit.isPresent() ? parameters.byRulesOnly() : parameters,
                cannotLink,
                DeterministicLinks.of(table, context, parameters.contradictions()),
                Optional.of(model),
                misfit);
    }

    private Linkage(
            PersonTable table,
            RecordPairs candidates,
            RecordComparator.ComparisonContext context,
            PairScorer scorer,
            ClusteringParameters parameters,
            CannotLink cannotLink,
            DeterministicLinks deterministicLinks,
            Optional<LinkageModel> checked,
            Optional<String> misfit) {
        this.table = table;
        this.candidates = candidates;
        this.context = context;
        this.scorer = scorer;
        this.parameters = parameters;
        this.cannotLink = cannotLink;
        this.deterministicLinks = deterministicLinks;
        this.rules = new RuleEdges(deterministicLinks, context);
        this.undatedPairs = UndatedPairs.of(table, parameters.contradictions(), scorer);
        this.checked = checked;
        this.misfit = misfit;
    }

    private Linkage(Linkage other, UndatedPairs undatedPairs) {
        this.table = other.table;
        this.candidates = other.candidates;
        this.context = other.context;
        this.scorer = other.scorer;
        this.parameters = other.parameters;
        this.cannotLink = other.cannotLink;
        this.deterministicLinks = other.deterministicLinks;
        this.rules = other.rules;
        this.undatedPairs = undatedPairs;
        this.checked = other.checked;
        this.misfit = other.misfit;
    }

    /** Returns whether the odds of records without dates of birth are limited. */
    public boolean limitsUndatedPairs() {
        return undatedPairs.areLimited();
    }

    /** Returns a linkage that links records without dates of birth by their match weights alone. */
    public Linkage withoutLimitOfUndatedPairs() {
        return new Linkage(this, UndatedPairs.UNLIMITED);
    }

    /**
     * Creates a linkage that scores pairs in a part of a table.
     *
     * @param pairs the pairs to score
     */
    public static Linkage ofScoredPairs(
            PersonTable part,
            RecordPairs pairs,
            RecordComparator.ComparisonContext context,
            PairScorer scorer,
            ClusteringParameters parameters) {
        return new Linkage(
                part,
                pairs,
                context,
                scorer,
                parameters,
                CannotLink.NONE,
                DeterministicLinks.withoutPairs(part, context, parameters.contradictions()),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Creates a linkage that clusters components in a part of a table.
     *
     * @param cannotLink rows that are never linked
     */
    public static Linkage ofComponents(
            PersonTable part,
            RecordComparator.ComparisonContext context,
            PairScorer scorer,
            ClusteringParameters parameters,
            CannotLink cannotLink) {
        return new Linkage(
                part,
                (number, parts, visitor) -> {},
                context,
                scorer,
                parameters,
                cannotLink,
                DeterministicLinks.of(part, context, parameters.contradictions()),
                Optional.empty(),
                Optional.empty());
    }

    private static PairScorer scorer(PersonTable table, LinkageModel model) {
        return RelativeCounts.scorer(model, Households.of(table), Namesakes.of(table), Twins.of(table));
    }

    /** Returns the number of rows. */
    public int size() {
        return table.size();
    }

    /** Scores the candidate pairs and clusters their edges. */
    public LinkageResult link() {
        return link(edges());
    }

    /** Clusters the rows that are connected by edges or by rules. */
    public LinkageResult link(Edges allEdges) {
        Edges edges = allEdges.atLeast(parameters.edgeThreshold());
        Components components = components(edges);
        List<AverageLinkage.ComponentResult> results = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> cluster(components.part(part, PARTS)))
                .flatMap(List::stream)
                .toList();
        edges.addAll(rules.edges());
        return combine(results, edges.filter(components.cutRows()::isCut));
    }

    /** Returns the components of rows that are connected by edges or by rules. */
    public Components components(Edges edges) {
        Edges allEdges = new Edges();
        allEdges.addAll(edges);
        allEdges.addAll(rules.edges());
        return Components.of(table.size(), allEdges, parameters);
    }

    /**
     * Combines the results of all components. If the links show that the model does not fit the records, only those by
     * rules remain.
     *
     * @param results result of each component, in any order
     * @param cut edges between rows that were in one component before it was split, in any order
     */
    public LinkageResult combine(List<AverageLinkage.ComponentResult> results, Edges cut) {
        Optional<String> problem = misfit.isPresent()
                ? misfit
                : checked.flatMap(
                        model -> LinkedPairCheck.problem(results, context, model, parameters.contradictions()));
        LinkageResult linked = (problem.isPresent() && misfit.isEmpty()
                        ? linkByRules()
                        : LinkageResult.of(table.size(), results))
                .withMisfit(problem);
        return linked.withReviews(
                CutPairReviews.of(cut.atLeast(parameters.reviewThreshold()), linked.clusters(), this::mustNotLink));
    }

    /** Clusters the rows that are connected by rules, regardless of match weights. */
    public LinkageResult linkByRules() {
        Components components = Components.of(table.size(), rules.edges(), parameters);
        AverageLinkage linkage = new AverageLinkage(parameters.byRulesOnly());
        FieldWeights fieldWeights = fieldWeights();
        return LinkageResult.of(
                table.size(),
                components.part(0, 1).stream()
                        .map(component -> linkage.cluster(component, fieldWeights))
                        .toList());
    }

    /** Returns edges for those of some pairs that a rule links. */
    public Edges ruleEdges(RecordPairs pairs) {
        return rules.edges(pairs);
    }

    /** Returns the pairs that rules link. */
    public List<RulePair> rulePairs() {
        return rules.pairs();
    }

    /** Returns why linked pairs do not fit a model, by sums of their {@link #linkedPairCounts}; empty if they do. */
    public static Optional<String> linkedPairProblem(
            long[] counts, LinkageModel model, ClusteringParameters parameters) {
        return LinkedPairCheck.problem(counts, model, parameters.contradictions());
    }

    /** Returns the counts by which linked pairs of a part of the rows are checked; see {@link LinkedPairCheck}. */
    public long[] linkedPairCounts(List<AverageLinkage.ComponentResult> results) {
        return LinkedPairCheck.counts(results, context);
    }

    /**
     * Returns the expected number of linked pairs in components that are of two people, in billionths, so that the sum
     * over parts of a table does not depend on the parts.
     *
     * @param singletonShares shares of records that are the only one of their person
     */
    public long expectedFalsePairs(List<AverageLinkage.ComponentResult> results, SingletonShares singletonShares) {
        FalsePairEstimator estimator = new FalsePairEstimator(fieldWeights(), row -> singletonShares.of(table, row));
        return results.stream()
                .mapToLong(result -> billionths(estimator.expectedFalsePairs(result)))
                .sum();
    }

    private static long billionths(double pairs) {
        return Math.round(pairs * BILLION);
    }

    /** Returns a number from its billionths. */
    public static double ofBillionths(long billionths) {
        return billionths / BILLION;
    }

    /** Returns the expected number of linked pairs that are of two people. */
    public double expectedFalsePairs(LinkageResult linked) {
        SingletonShares singletonShares = new SingletonShares(table, linked);
        return ofBillionths(IntStream.range(0, PARTS)
                .parallel()
                .mapToLong(part -> partialFalsePairs(
                        linked, part, new FalsePairEstimator(fieldWeights(), row -> singletonShares.of(table, row))))
                .sum());
    }

    private static long partialFalsePairs(LinkageResult linked, int part, FalsePairEstimator estimator) {
        long falsePairs = 0;
        for (int i = part; i < linked.outcomes().size(); i += PARTS) {
            falsePairs +=
                    billionths(estimator.expectedFalsePairs(linked.outcomes().get(i)));
        }
        return falsePairs;
    }

    private boolean mustNotLink(int a, int b) {
        return !table.linkable(a, b) || cannotLink.forbids(a, b);
    }

    /**
     * Clusters the rows of components. Passing many components at once is faster, because the comparators are expensive
     * to create.
     */
    public List<AverageLinkage.ComponentResult> cluster(List<int[]> components) {
        FieldWeights fieldWeights = fieldWeights();
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
        EdgeScoring scoring = new EdgeScoring(context, scorer, parameters.edgeThreshold());
        candidates.forEach(part, parts, (a, b) -> scoring.score(a, b, edges));
        return edges;
    }

    /**
     * Returns the edges of a part of the candidate pairs, limited to pairs of rows that were separated when their
     * component was split. Part 0 includes the edges of rules.
     */
    public Edges edges(int part, int parts, CutRows cut) {
        Edges edges = part == 0 ? rules.edges().filter(cut::isCut) : new Edges();
        EdgeScoring scoring = new EdgeScoring(context, scorer, parameters.edgeThreshold());
        candidates.forEach(part, parts, (a, b) -> {
            if (cut.isCut(a, b)) {
                scoring.score(a, b, edges);
            }
        });
        return edges;
    }

    /** Compares two rows in every field, even if they are not a candidate pair. */
    public PairEvidence explain(int a, int b) {
        PairComparison comparison = new PairComparison();
        context.comparator().compare(a, b, comparison);
        List<FieldEvidence> fields = new ArrayList<>();
        for (ComparisonField field : ComparisonField.values()) {
            int level = comparison.level(field);
            if (level != ComparisonField.MISSING) {
                fields.add(new FieldEvidence(
                        field, field.levels().get(level).name(), scorer.matchWeight(field.index(), comparison)));
            }
        }
        return new PairEvidence(
                fields,
                scorer.matchWeight(comparison),
                scorer.prior(),
                scorer.householdMatchWeight(comparison),
                undatedPairs.limited(
                        scorer.logOdds(comparison),
                        field -> comparison.level(field) == ComparisonField.MISSING
                                ? Double.NaN
                                : scorer.matchWeight(field.index(), comparison)),
                deterministicLinks.rule(a, b, comparison),
                deterministicLinks.veto(a, b, comparison),
                deterministicLinks.contradictions(a, b, comparison));
    }

    private FieldWeights fieldWeights() {
        return new RowWeights(context.comparator(), scorer, deterministicLinks, this::mustNotLink, undatedPairs);
    }
}

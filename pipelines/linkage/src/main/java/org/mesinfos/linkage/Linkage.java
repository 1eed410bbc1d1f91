package org.mesinfos.linkage;

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
import org.mesinfos.linkage.compare.RecordComparator;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.model.LinkageModel;

/**
 * Linkage of the records of a table under a model: scored pairs connect components, which are clustered, and the links are
 * checked against the model. The same records give the same clusters in any order and on any number of threads.
 */
public final class Linkage {

    private static final int PARTS = 16;

    private final PersonTable table;
    private final RecordPairs candidates;
    private final PairScoring scoring;
    private final ComponentClustering clustering;
    private final ClusteringParameters parameters;

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
        this(table, candidates, context, model, parameters, CannotLink.NONE, Optional.empty(), Optional.empty());
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
                model,
                misfit.isPresent() ? parameters.byRulesOnly() : parameters,
                cannotLink,
                Optional.of(model),
                misfit);
    }

    private Linkage(
            PersonTable table,
            CandidatePairs candidates,
            RecordComparator.ComparisonContext context,
            LinkageModel model,
            ClusteringParameters parameters,
            CannotLink cannotLink,
            Optional<LinkageModel> checked,
            Optional<String> misfit) {
        this.table = table;
        this.candidates = candidates;
        this.scoring = PairScoring.withRulePairs(table, context, RelativeCounts.scorer(model, table), parameters);
        this.clustering = new ComponentClustering(table, scoring, parameters, cannotLink);
        this.parameters = parameters;
        this.checked = checked;
        this.misfit = misfit;
    }

    private Linkage(Linkage other, ComponentClustering clustering) {
        this.table = other.table;
        this.candidates = other.candidates;
        this.scoring = other.scoring;
        this.clustering = clustering;
        this.parameters = other.parameters;
        this.checked = other.checked;
        this.misfit = other.misfit;
    }

    /** Returns whether the odds of records without dates of birth are limited. */
    public boolean limitsUndatedPairs() {
        return clustering.undatedPairs().areLimited();
    }

    /** Returns a linkage that links records without dates of birth by their match weights alone. */
    public Linkage withoutLimitOfUndatedPairs() {
        return new Linkage(this, clustering.withoutLimitOfUndatedPairs());
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
        edges.addAll(scoring.ruleEdges());
        return combine(results, edges.filter(components.cutRows()::isCut));
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
        return scoring.edges(candidates, part, parts);
    }

    /**
     * Returns the edges of a part of the candidate pairs, limited to pairs of rows that were separated when their
     * component was split. Part 0 includes the edges of rules.
     */
    public Edges edges(int part, int parts, CutRows cut) {
        return scoring.edges(candidates, part, parts, cut);
    }

    /** Returns the components of rows that are connected by edges or by rules. */
    public Components components(Edges edges) {
        Edges allEdges = new Edges();
        allEdges.addAll(edges);
        allEdges.addAll(scoring.ruleEdges());
        return Components.of(table.size(), allEdges, parameters);
    }

    /** Clusters the rows of components. */
    public List<AverageLinkage.ComponentResult> cluster(List<int[]> components) {
        return clustering.cluster(components);
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
                : checked.flatMap(model ->
                        ComponentClustering.linkedPairProblem(clustering.linkedPairCounts(results), model, parameters));
        LinkageResult linked = (problem.isPresent() && misfit.isEmpty()
                        ? linkByRules()
                        : LinkageResult.of(table.size(), results))
                .withMisfit(problem);
        return linked.withReviews(CutPairReviews.of(
                cut.atLeast(parameters.reviewThreshold()), linked.clusters(), clustering::mustNotLink));
    }

    /** Clusters the rows that are connected by rules, regardless of match weights. */
    public LinkageResult linkByRules() {
        Components components = Components.of(table.size(), scoring.ruleEdges(), parameters);
        return LinkageResult.of(table.size(), clustering.clusterByRules(components.part(0, 1)));
    }

    /** Returns the pairs that rules link. */
    public List<RulePair> rulePairs() {
        return scoring.rulePairs();
    }

    /** Returns the expected number of linked pairs that are of two people. */
    public double expectedFalsePairs(LinkageResult linked) {
        return clustering.expectedFalsePairs(linked);
    }

    /** Compares two rows in every field, even if they are not a candidate pair. */
    public PairEvidence explain(int a, int b) {
        return scoring.explain(a, b, clustering.undatedPairs());
    }
}

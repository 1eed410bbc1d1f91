package org.mesinfos.linkage;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mesinfos.linkage.clustering.AverageLinkage;
import org.mesinfos.linkage.clustering.ClusteringParameters;
import org.mesinfos.linkage.clustering.FalsePairEstimator;
import org.mesinfos.linkage.clustering.FieldWeights;
import org.mesinfos.linkage.compare.RecordComparator;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.model.LinkageModel;
import org.mesinfos.linkage.model.PairScorer;

/** Clustering of the components of a table, or of a part of it, with the check and the prediction of its links. */
public final class ComponentClustering {

    private static final int PARTS = 16;
    private static final double BILLION = 1e9;

    private final PersonTable table;
    private final PairScoring scoring;
    private final ClusteringParameters parameters;
    private final CannotLink cannotLink;
    private final UndatedPairs undatedPairs;

    ComponentClustering(
            PersonTable table, PairScoring scoring, ClusteringParameters parameters, CannotLink cannotLink) {
        this(table, scoring, parameters, cannotLink, scoring.undatedPairs(table, parameters));
    }

    private ComponentClustering(
            PersonTable table,
            PairScoring scoring,
            ClusteringParameters parameters,
            CannotLink cannotLink,
            UndatedPairs undatedPairs) {
        this.table = table;
        this.scoring = scoring;
        this.parameters = parameters;
        this.cannotLink = cannotLink;
        this.undatedPairs = undatedPairs;
    }

    /**
     * Creates the clustering of components in a part of a table.
     *
     * @param cannotLink rows that are never linked
     */
    public static ComponentClustering ofPart(
            PersonTable part,
            RecordComparator.ComparisonContext context,
            PairScorer scorer,
            ClusteringParameters parameters,
            CannotLink cannotLink) {
        return new ComponentClustering(
                part, PairScoring.withRulePairs(part, context, scorer, parameters), parameters, cannotLink);
    }

    /** Returns a clustering that links records without dates of birth by their match weights alone. */
    ComponentClustering withoutLimitOfUndatedPairs() {
        return new ComponentClustering(table, scoring, parameters, cannotLink, UndatedPairs.UNLIMITED);
    }

    UndatedPairs undatedPairs() {
        return undatedPairs;
    }

    /**
     * Clusters the rows of components. Passing many components at once is faster, because the comparators are expensive
     * to create.
     */
    public List<AverageLinkage.ComponentResult> cluster(List<int[]> components) {
        return cluster(components, parameters);
    }

    /** Clusters the rows of components by rules, regardless of match weights. */
    List<AverageLinkage.ComponentResult> clusterByRules(List<int[]> components) {
        return cluster(components, parameters.byRulesOnly());
    }

    private List<AverageLinkage.ComponentResult> cluster(List<int[]> components, ClusteringParameters applied) {
        FieldWeights fieldWeights = fieldWeights();
        AverageLinkage linkage = new AverageLinkage(applied);
        return components.stream()
                .map(component -> linkage.cluster(component, fieldWeights))
                .toList();
    }

    /** Returns whether two rows are never linked. */
    boolean mustNotLink(int a, int b) {
        return !table.linkable(a, b) || cannotLink.forbids(a, b);
    }

    /** Returns the counts by which linked pairs of a part of the rows are checked; see {@link LinkedPairCheck}. */
    public long[] linkedPairCounts(List<AverageLinkage.ComponentResult> results) {
        return LinkedPairCheck.counts(results, scoring.context());
    }

    /** Returns why linked pairs do not fit a model, by sums of their {@link #linkedPairCounts}; empty if they do. */
    public static Optional<String> linkedPairProblem(
            long[] counts, LinkageModel model, ClusteringParameters parameters) {
        return LinkedPairCheck.problem(counts, model, parameters.contradictions());
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
                .mapToLong(result -> Math.round(estimator.expectedFalsePairs(result) * BILLION))
                .sum();
    }

    /** Returns the expected number of linked pairs that are of two people. */
    double expectedFalsePairs(LinkageResult linked) {
        SingletonShares singletonShares = new SingletonShares(table, linked);
        return ofBillionths(IntStream.range(0, PARTS)
                .parallel()
                .mapToLong(part -> expectedFalsePairs(part(linked.outcomes(), part), singletonShares))
                .sum());
    }

    private static List<AverageLinkage.ComponentResult> part(List<AverageLinkage.ComponentResult> results, int part) {
        return IntStream.iterate(part, number -> number < results.size(), number -> number + PARTS)
                .mapToObj(results::get)
                .toList();
    }

    /** Returns a number from its billionths. */
    public static double ofBillionths(long billionths) {
        return billionths / BILLION;
    }

    private FieldWeights fieldWeights() {
        return scoring.fieldWeights(this::mustNotLink, undatedPairs);
    }
}

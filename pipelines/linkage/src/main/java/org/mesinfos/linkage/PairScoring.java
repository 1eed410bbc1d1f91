package org.mesinfos.linkage;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.linkage.blocking.RecordPairs;
import org.mesinfos.linkage.clustering.ClusteringParameters;
import org.mesinfos.linkage.clustering.CutRows;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.clustering.FieldWeights;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.compare.PairComparison;
import org.mesinfos.linkage.compare.RecordComparator;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.model.PairScorer;
import org.mesinfos.linkage.rules.DeterministicLinks;

/** Scoring of the pairs of a table, or of a part of it: edges by odds and by rules, and the evidence of a pair. */
public final class PairScoring {

    private final RecordComparator.ComparisonContext context;
    private final PairScorer scorer;
    private final double edgeThreshold;
    private final DeterministicLinks deterministicLinks;
    private final RuleEdges rules;

    private PairScoring(
            RecordComparator.ComparisonContext context,
            PairScorer scorer,
            ClusteringParameters parameters,
            DeterministicLinks deterministicLinks) {
        this.context = context;
        this.scorer = scorer;
        this.edgeThreshold = parameters.edgeThreshold();
        this.deterministicLinks = deterministicLinks;
        this.rules = new RuleEdges(deterministicLinks, context);
    }

    /** Creates the scoring of a table, or of components of it, whose pairs by rules are listed at once. */
    static PairScoring withRulePairs(
            PersonTable table,
            RecordComparator.ComparisonContext context,
            PairScorer scorer,
            ClusteringParameters parameters) {
        return new PairScoring(
                context, scorer, parameters, DeterministicLinks.of(table, context, parameters.contradictions()));
    }

    /** Creates the scoring of a part of a table, in which rules evaluate pairs one at a time and list none. */
    public static PairScoring ofPart(
            PersonTable part,
            RecordComparator.ComparisonContext context,
            PairScorer scorer,
            ClusteringParameters parameters) {
        return new PairScoring(
                context,
                scorer,
                parameters,
                DeterministicLinks.withoutPairs(part, context, parameters.contradictions()));
    }

    /**
     * Returns the pairs whose odds reach the edge threshold.
     *
     * @param part index of the part of the pairs, from 0
     * @param parts number of parts
     */
    public Edges edges(RecordPairs pairs, int part, int parts) {
        Edges edges = new Edges();
        EdgeScoring scoring = new EdgeScoring(context, scorer, edgeThreshold);
        pairs.forEach(part, parts, (a, b) -> scoring.score(a, b, edges));
        return edges;
    }

    /**
     * Returns the pairs whose odds reach the edge threshold, limited to rows that were separated when their component was
     * split. Part 0 includes the edges of rules.
     */
    Edges edges(RecordPairs pairs, int part, int parts, CutRows cut) {
        Edges edges = part == 0 ? rules.edges().filter(cut::isCut) : new Edges();
        EdgeScoring scoring = new EdgeScoring(context, scorer, edgeThreshold);
        pairs.forEach(part, parts, (a, b) -> {
            if (cut.isCut(a, b)) {
                scoring.score(a, b, edges);
            }
        });
        return edges;
    }

    /** Returns edges for all pairs that a rule links. */
    Edges ruleEdges() {
        return rules.edges();
    }

    /** Returns edges for those of some pairs that a rule links. */
    public Edges ruleEdges(RecordPairs pairs) {
        return rules.edges(pairs);
    }

    /** Returns the pairs that rules link. */
    List<RulePair> rulePairs() {
        return rules.pairs();
    }

    RecordComparator.ComparisonContext context() {
        return context;
    }

    /** Returns the limit of the odds of records without dates of birth. */
    UndatedPairs undatedPairs(PersonTable table, ClusteringParameters parameters) {
        return UndatedPairs.of(table, parameters, scorer);
    }

    /**
     * Returns the match weights of pairs by field, for one thread.
     *
     * @param cannotLink rows that are never linked
     */
    FieldWeights fieldWeights(CannotLink cannotLink, UndatedPairs undatedPairs) {
        return new RowWeights(context.comparator(), scorer, deterministicLinks, cannotLink, undatedPairs);
    }

    /** Compares two rows in every field. */
    PairEvidence explain(int a, int b, UndatedPairs undatedPairs) {
        PairComparison comparison = new PairComparison();
        context.comparator().compare(a, b, comparison);
        float[] weights = new float[PairScorer.WEIGHTS];
        scorer.matchWeights(comparison, weights);
        List<FieldEvidence> fields = new ArrayList<>();
        for (ComparisonField field : ComparisonField.values()) {
            int level = comparison.level(field);
            if (level != ComparisonField.MISSING) {
                fields.add(new FieldEvidence(
                        field, field.levels().get(level).name(), scorer.matchWeight(field.index(), comparison)));
            }
        }
        double logOdds = scorer.logOdds(comparison);
        return new PairEvidence(
                fields,
                scorer.matchWeight(comparison),
                scorer.prior(),
                scorer.householdMatchWeight(comparison),
                logOdds,
                undatedPairs.limited(logOdds, weights),
                deterministicLinks.rule(a, b, comparison),
                deterministicLinks.veto(a, b, comparison),
                deterministicLinks.contradictions(a, b, comparison));
    }
}

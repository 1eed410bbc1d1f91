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
 * Links the records of a table under a model. The same records give the same clusters in any order, on any number of
 * threads.
 */
public final class Linkage {

    private static final int PARTS = 16;
    /** Odds, as a logarithm, of pairs that a rule links: what is too large is taken apart elsewhere. */
    private static final float BEYOND_DOUBT = 100;

    private final PersonTable table;
    private final CandidatePairs candidates;
    private final RecordComparator.Preparation preparation;
    private final PairScorer scorer;
    private final ClusteringRules rules;
    private final Apart apart;
    private final RuleLinks ruled;

    /** A linkage of whom nothing is known beforehand. */
    public Linkage(
            PersonTable table,
            CandidatePairs candidates,
            RecordComparator.Preparation preparation,
            LinkageModel model,
            ClusteringRules rules) {
        this(table, candidates, preparation, model, rules, Apart.NONE);
    }

    /** @param apart rows that are never linked */
    public Linkage(
            PersonTable table,
            CandidatePairs candidates,
            RecordComparator.Preparation preparation,
            LinkageModel model,
            ClusteringRules rules,
            Apart apart) {
        this.table = table;
        this.candidates = candidates;
        this.preparation = preparation;
        this.scorer = new PairScorer(model);
        this.rules = rules;
        this.apart = apart;
        this.ruled = RuleLinks.of(table, preparation);
    }

    /** How many rows are linked. */
    public int size() {
        return table.size();
    }

    /** Scores the candidate pairs and clusters what they bring together. */
    public Linked link() {
        return link(edges());
    }

    /** Clusters what edges and rules bring together. */
    public Linked link(Edges all) {
        Edges edges = all.from(rules.edge());
        Components components = components(edges);
        List<AverageLinkage.Outcome> outcomes = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> cluster(components.share(part, PARTS)))
                .flatMap(List::stream)
                .toList();
        edges.addAll(ruled());
        return linked(outcomes, edges.of(components.cut()::cut));
    }

    /** What edges and rules bring together. */
    public Components components(Edges edges) {
        Edges all = new Edges();
        all.addAll(edges);
        all.addAll(ruled());
        return Components.of(table.size(), all, rules);
    }

    /**
     * What became of the rows.
     *
     * @param outcomes what became of each component, in any order
     * @param cut edges between rows that were in one component before it was taken apart, in any order
     */
    public Linked linked(List<AverageLinkage.Outcome> outcomes, Edges cut) {
        Linked linked = Linked.of(table.size(), outcomes);
        return linked.reviewing(CutPairs.of(cut.from(rules.review()), linked.clusters(), this::keptApart));
    }

    private Edges ruled() {
        Edges edges = new Edges();
        for (int pair = 0; pair < ruled.size(); pair++) {
            edges.add(ruled.first(pair), ruled.second(pair), BEYOND_DOUBT);
        }
        return edges;
    }

    /** How many pairs of rows that were linked are expected to be of two people. */
    public double expectedFalsePairs(Linked linked) {
        Lonely alone = new Lonely(table, linked);
        double[] wrong = IntStream.range(0, PARTS)
                .parallel()
                .mapToDouble(part -> wrongPairs(linked, part, new Doubts(evidence(), alone)))
                .toArray();
        return Arrays.stream(wrong).sum();
    }

    private static double wrongPairs(Linked linked, int part, Doubts doubts) {
        double wrong = 0;
        for (int i = part; i < linked.outcomes().size(); i += PARTS) {
            wrong += doubts.wrongPairs(linked.outcomes().get(i));
        }
        return wrong;
    }

    private boolean keptApart(int a, int b) {
        return !table.linkable(a, b) || apart.apart(a, b);
    }

    /** Clusters the rows of components; better many at once: what compares them is too large to be made for each. */
    public List<AverageLinkage.Outcome> cluster(List<int[]> components) {
        Evidence evidence = evidence();
        AverageLinkage linkage = new AverageLinkage(rules);
        return components.stream()
                .map(component -> linkage.cluster(component, evidence))
                .toList();
    }

    /** The pairs whose odds reach the threshold of an edge. */
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
     * Those of a share of the pairs.
     *
     * @param part which part, from 0
     * @param parts into how many all pairs are divided
     */
    public Edges edges(int part, int parts) {
        Edges edges = new Edges();
        Scoring scoring = new Scoring();
        candidates.forEach(part, parts, (a, b) -> scoring.score(a, b, edges));
        return edges;
    }

    /** The same of those rows alone that a component lost when it was taken apart; with those of rules. */
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

    /** Scores pairs, for one thread. */
    private final class Scoring {

        private final RecordComparator comparator = preparation.comparator();
        private final PairComparison comparison = new PairComparison();

        /** Adds a pair whose odds reach the threshold. */
        void score(int a, int b, Edges edges) {
            comparator.compareOwn(a, b, comparison);
            if (scorer.logOddsAtMost(comparison, preparation.othersOfBoth(a, b)) >= rules.edge()) {
                comparator.compareOthers(a, b, comparison);
                double logOdds = scorer.logOdds(comparison);
                if (logOdds >= rules.edge()) {
                    edges.add(a, b, (float) logOdds);
                }
            }
        }
    }

    /** What any two rows tell together, whether or not anything brings them together. */
    public PairEvidence explain(int a, int b) {
        PairComparison comparison = new PairComparison();
        preparation.comparator().compare(a, b, comparison);
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
                ruled.rule(a, b, comparison),
                ruled.veto(a, b, comparison));
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
            public Ruling compare(int a, int b, float[] bits) {
                if (keptApart(a, b)) {
                    Arrays.fill(bits, Float.NaN);
                    return Ruling.APART;
                }
                comparator.compare(a, b, comparison);
                for (int field = 0; field < Field.COUNT; field++) {
                    boolean missing = comparison.level(field) == Field.MISSING;
                    bits[field] = missing ? Float.NaN : (float) scorer.bits(field, comparison);
                }
                shareBetweenNames(comparison, bits);
                if (ruled.link(a, b)) {
                    return Ruling.ONE_PERSON;
                }
                return ruled.veto(a, b, comparison).isPresent() ? Ruling.NO_RULE : Ruling.OPEN;
            }

            @Override
            public double logOdds(float[] bits) {
                return scorer.logOdds(bits);
            }
        };
    }

    /**
     * Given and family name in each other's place are told as one level of the given name, which speaks for both: half
     * of it is the family name's.
     */
    private static void shareBetweenNames(PairComparison comparison, float[] bits) {
        int family = Field.FAMILY_NAME.place();
        int given = Field.GIVEN_NAME.place();
        if (comparison.isSwapped() && Float.isNaN(bits[family])) {
            bits[given] /= 2;
            bits[family] = bits[given];
        }
    }
}

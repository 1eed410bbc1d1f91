package org.mesinfos.linkage.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mesinfos.linkage.Households;
import org.mesinfos.linkage.Linkage;
import org.mesinfos.linkage.Relatives;
import org.mesinfos.linkage.blocking.CandidatePairs;
import org.mesinfos.linkage.clustering.ClusteringParameters;
import org.mesinfos.linkage.clustering.ContradictionPolicy;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.compare.PairComparison;
import org.mesinfos.linkage.compare.RecordComparator;
import org.mesinfos.linkage.features.Hashes;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.model.LinkageModel;

/**
 * Trainer of a model without labels: compares a sample of the candidate pairs and a sample of random pairs, then
 * estimates the parameters by EM.
 *
 * <p>Samples depend on the content of the records, so that the same records give the same model in any order.
 */
public final class Trainer {

    private static final int COMPARED_PAIRS = 400_000;
    private static final int RANDOM_PAIRS = 600_000;
    private static final int PARTS = 8;
    private static final int PASSES = 2;
    /** Household pairs for each match below which the records are of people without families. */
    private static final double NO_FAMILIES = 0.01;

    private final PersonTable table;
    private final CandidatePairs candidates;
    private final RecordComparator.ComparisonContext context;
    private final LinkageModel expected;

    /** @param expected model whose m-probabilities are expected, and outweighed by many matches only */
    public Trainer(
            PersonTable table,
            CandidatePairs candidates,
            RecordComparator.ComparisonContext context,
            LinkageModel expected) {
        this.table = table;
        this.candidates = candidates;
        this.context = context;
        this.expected = expected;
    }

    /** Trains the model. */
    public TrainingResult train() {
        long samplingInterval = Math.max(1, candidates.upperBound() / COMPARED_PAIRS);
        PairSample compared = concatenate(IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> sampleCandidates(part, samplingInterval))
                .toList());
        PairSample random = concatenate(IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(this::sampleRandomPairs)
                .toList());
        ExpectationMaximisation expectation = new ExpectationMaximisation(
                compared, random, samplingInterval, linkablePairs(), expected.mProbabilities());
        Households households = Households.of(table);
        boolean withoutFamilies =
                households.wouldBeNoticed() && Relatives.of(table).areAbsent();
        double singletonShare = 1;
        LinkageModel model = expectation.initialModel(table.size());
        for (int pass = 0; pass < PASSES; pass++) {
            ContradictionPolicy policy = policy(withoutFamilies, households, model);
            Linkage linkage = new Linkage(
                    table, candidates, context, model, ClusteringParameters.TRAINING.withContradictions(policy));
            Edges edges = linkage.edges();
            boolean last = pass == PASSES - 1;
            singletonShare = last ? singletonShare(model, edges, policy) : singletonShare;
            model = refine(expectation, model, linkage.link(edges).clusters());
        }
        return new TrainingResult(
                model,
                singletonShare,
                policy(withoutFamilies, households, model),
                table.size(),
                candidates.upperBound(),
                compared.size(),
                random.size());
    }

    /**
     * Returns the policy on contradictions under a model. They are weighed only if the records show that they are of
     * people without families.
     */
    private static ContradictionPolicy policy(boolean withoutFamilies, Households households, LinkageModel model) {
        boolean none = households.relatives() == 0 && model.householdPrior() < NO_FAMILIES * model.prior();
        return withoutFamilies && none ? ContradictionPolicy.WEIGH : ContradictionPolicy.BAR;
    }

    private LinkageModel refine(ExpectationMaximisation expectation, LinkageModel model, int[] clusters) {
        RecordComparator comparator = context.comparator();
        PairComparison comparison = new PairComparison();
        PairSample within = new PairSample();
        boolean[] isSingleton = new boolean[table.size()];
        for (int[] rows : members(clusters)) {
            isSingleton[rows[0]] = rows.length == 1;
            for (int i = 0; i < rows.length; i++) {
                for (int j = i + 1; j < rows.length; j++) {
                    comparator.compare(rows[i], rows[j], comparison);
                    within.add(rows[i], rows[j], comparison);
                }
            }
        }
        return expectation.refine(model, clusters, within, isSingleton);
    }

    private static List<int[]> members(int[] clusters) {
        long[] sorted = new long[clusters.length];
        for (int row = 0; row < clusters.length; row++) {
            sorted[row] = (long) clusters[row] << 32 | row;
        }
        Arrays.sort(sorted);
        List<int[]> members = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= sorted.length; to++) {
            if (to == sorted.length || sorted[to] >> 32 != sorted[from] >> 32) {
                members.add(Arrays.stream(sorted, from, to)
                        .mapToInt(entry -> (int) entry)
                        .toArray());
                from = to;
            }
        }
        return members;
    }

    /** Returns the share of records that are linked with no other. */
    private double singletonShare(LinkageModel model, Edges edges, ContradictionPolicy policy) {
        ClusteringParameters parameters = ClusteringParameters.STANDARD.withContradictions(policy);
        return new Linkage(table, candidates, context, model, parameters)
                .link(edges)
                .singletonShare();
    }

    private PairSample sampleCandidates(int part, long samplingInterval) {
        RecordComparator comparator = context.comparator();
        PairComparison comparison = new PairComparison();
        PairSample sample = new PairSample();
        candidates.forEach(part, PARTS, (a, b) -> {
            if (Long.remainderUnsigned(Hashes.of(a, b), samplingInterval) == 0) {
                comparator.compare(a, b, comparison);
                sample.add(a, b, comparison);
            }
        });
        return sample;
    }

    /** Returns all pairs of a small table; otherwise pairs drawn with a fixed sequence of hashes. */
    private PairSample sampleRandomPairs(int part) {
        RecordComparator comparator = context.comparator();
        PairComparison comparison = new PairComparison();
        PairSample sample = new PairSample();
        int rows = table.size();
        long all = (long) rows * (rows - 1) / 2;
        if (all <= RANDOM_PAIRS) {
            for (int a = part; a < rows; a += PARTS) {
                for (int b = a + 1; b < rows; b++) {
                    compareAndAdd(a, b, comparator, comparison, sample);
                }
            }
            return sample;
        }
        for (int draw = part; draw < RANDOM_PAIRS; draw += PARTS) {
            int a = (int) Long.remainderUnsigned(Hashes.of(draw, 1), rows);
            int b = (int) Long.remainderUnsigned(Hashes.of(draw, 2), rows);
            if (a != b) {
                compareAndAdd(Math.min(a, b), Math.max(a, b), comparator, comparison, sample);
            }
        }
        return sample;
    }

    private void compareAndAdd(
            int a, int b, RecordComparator comparator, PairComparison comparison, PairSample sample) {
        if (table.linkable(a, b)) {
            comparator.compare(a, b, comparison);
            sample.add(a, b, comparison);
        }
    }

    /** Returns the number of pairs that may be linked. */
    private double linkablePairs() {
        int[] sizes = new int[128];
        for (int row = 0; row < table.size(); row++) {
            sizes[table.group(row)]++;
        }
        double pairs = (double) table.size() * (table.size() - 1) / 2;
        for (int group = PersonTable.GROUP_WITH_DUPLICATES + 1; group < sizes.length; group++) {
            pairs -= (double) sizes[group] * (sizes[group] - 1) / 2;
        }
        return Math.max(1, pairs);
    }

    private static PairSample concatenate(List<PairSample> parts) {
        PairSample all = new PairSample();
        parts.forEach(all::addAll);
        return all;
    }
}

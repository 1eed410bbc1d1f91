package org.mesinfos.linkage.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Comparison of the attachments with a search that computes everything again after each join. */
final class SingletonAttachmentsTest {

    private static final double LN2 = Math.log(2);

    private static final ClusteringParameters PARAMETERS = ClusteringParameters.builder()
            .linkThreshold(5)
            .singletonShare(1 / 30.0)
            .build();

    /** Match weights of one field, with rare contradictions and constraints. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record RandomWeights(double[][] bits, PairConstraint[][] constraints) implements FieldWeights {

        /** @param steps number of different weights; the fewer, the more pairs have equal ones */
        static RandomWeights of(long seed, int size, int steps) {
            Random random = new Random(seed);
            double[][] bits = new double[size][size];
            PairConstraint[][] constraints = new PairConstraint[size][size];
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < a; b++) {
                    bits[a][b] = -14 + 22.0 * random.nextInt(steps) / steps;
                    LinkConstraint kind =
                            switch (random.nextInt(30)) {
                                case 0 -> LinkConstraint.CANNOT_LINK;
                                case 1 -> LinkConstraint.MUST_LINK;
                                case 2 -> LinkConstraint.VETOED;
                                default -> LinkConstraint.NONE;
                            };
                    int contradicting = random.nextInt(15) == 0 ? 1 << random.nextInt(3) : 0;
                    PairConstraint ruling = PairConstraint.of(kind);
                    constraints[a][b] = new PairConstraint(kind, ruling.ruleLogOdds(), contradicting, 0);
                    bits[b][a] = bits[a][b];
                    constraints[b][a] = constraints[a][b];
                }
            }
            return new RandomWeights(bits, constraints);
        }

        @Override
        public int fieldCount() {
            return 1;
        }

        @Override
        public PairConstraint compare(int a, int b, float[] field) {
            field[0] = (float) bits[a][b];
            return constraints[a][b];
        }

        @Override
        public double logOdds(float[] field) {
            return field[0];
        }
    }

    /** The same search without anything kept between two joins. */
    private record ExhaustiveSearch(ComponentClusters clusters, ClusteringParameters parameters) {

        List<List<Integer>> joins() {
            List<List<Integer>> joins = new ArrayList<>();
            for (int[] pair = best(); pair.length > 0; pair = best()) {
                joins.add(List.of(pair[0], pair[1]));
                clusters.join(pair[0], pair[1]);
            }
            return joins;
        }

        private int[] best() {
            int[] attachment = {};
            double bestSurplus = 0;
            for (int first = 0; first < clusters.count(); first++) {
                for (int second = first + 1; clusters.exists(first) && second < clusters.count(); second++) {
                    if (clusters.exists(second) && clusters.mayJoin(first, second)) {
                        double surplus = surplus(first, second);
                        boolean better = attachment.length == 0 ? surplus >= 0 : surplus > bestSurplus;
                        if (better && !clusters.isAmbiguous(first, second)) {
                            bestSurplus = surplus;
                            attachment = new int[] {first, second};
                        }
                    }
                }
            }
            return attachment;
        }

        private double surplus(int i, int j) {
            double required = parameters.requiredLogOdds(clusters.rows(i).length, clusters.rows(j).length);
            double logOdds = clusters.logOdds(i, j);
            double gain = Math.min(gain(i, j), gain(j, i));
            boolean possible = logOdds - Math.log(parameters.singletonShare()) / LN2 >= required;
            return !possible
                    ? Double.NEGATIVE_INFINITY
                    : (gain == Double.POSITIVE_INFINITY ? logOdds : logOdds + gain) - required;
        }

        private double gain(int single, int one) {
            if (clusters.rows(single).length > 1) {
                return Double.POSITIVE_INFINITY;
            }
            AlternativeClusters alternatives = new AlternativeClusters(parameters.singletonShare());
            for (int other = 0; other < clusters.count(); other++) {
                boolean another = clusters.exists(other) && other != single && other != one;
                if (another && clusters.logOdds(single, other) > AlternativeClusters.NEGLIGIBLE) {
                    alternatives.add(clusters.logOdds(single, other), clusters.logOdds(one, other));
                }
            }
            return alternatives.gain();
        }
    }

    private static ComponentClusters clusters(int size, FieldWeights weights) {
        return new ComponentClusters(IntStream.range(0, size).toArray(), weights, PARAMETERS);
    }

    private static List<List<Integer>> joins(int size, FieldWeights weights) {
        ComponentClusters clusters = clusters(size, weights);
        SingletonAttachments attachments = new SingletonAttachments(clusters, PARAMETERS);
        List<List<Integer>> joins = new ArrayList<>();
        for (int[] pair = attachments.best(); pair.length > 0; pair = attachments.best()) {
            joins.add(List.of(pair[0], pair[1]));
            attachments.join(pair[0], pair[1]);
        }
        return joins;
    }

    @Property(tries = 2_000)
    void makesTheSameJoinsAsAnExhaustiveSearch(@ForAll long seed, @ForAll @IntRange(min = 2, max = 16) int size) {
        assertSameJoins(size, RandomWeights.of(seed, size, 1_000_000));
    }

    @Property(tries = 1_000)
    void decidesTiesLikeAnExhaustiveSearch(@ForAll long seed, @ForAll @IntRange(min = 2, max = 16) int size) {
        assertSameJoins(size, RandomWeights.of(seed, size, 8));
    }

    private static void assertSameJoins(int size, RandomWeights weights) {
        assertThat(joins(size, weights)).isEqualTo(new ExhaustiveSearch(clusters(size, weights), PARAMETERS).joins());
    }
}

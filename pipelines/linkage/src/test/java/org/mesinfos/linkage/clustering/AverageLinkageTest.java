package org.mesinfos.linkage.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class AverageLinkageTest {

    private static final ClusteringParameters PARAMETERS = ClusteringParameters.builder()
            .linkThreshold(5)
            .sizePenalty(0)
            .ambiguityMargin(0)
            .build();
    private static final ClusteringParameters WITH_MARGIN =
            PARAMETERS.toBuilder().ambiguityMargin(4).build();

    /** Fixed match weights of one field; {@link #NEVER} is a cannot-link constraint. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record FixedWeights(double[][] bits, LinkConstraint[][] rulings, int[][] contradicting)
            implements FieldWeights {

        static final double NEVER = Double.NEGATIVE_INFINITY;

        @Override
        public int fieldCount() {
            return 1;
        }

        @Override
        public PairConstraint compare(int a, int b, float[] field) {
            field[0] = (float) bits[a][b];
            PairConstraint ruling = PairConstraint.of(bits[a][b] == NEVER ? LinkConstraint.CANNOT_LINK : rulings[a][b]);
            return new PairConstraint(ruling.kind(), ruling.ruleLogOdds(), contradicting[a][b], 0);
        }

        FixedWeights contradictingIn(int value, int a, int b) {
            contradicting[a][b] |= 1 << value;
            contradicting[b][a] |= 1 << value;
            return this;
        }

        FixedWeights with(LinkConstraint ruling, int a, int b) {
            rulings[a][b] = ruling;
            rulings[b][a] = ruling;
            return this;
        }

        @Override
        public double logOdds(float[] field) {
            return field[0];
        }
    }

    private static FixedWeights table(int size, PairBits pairs) {
        double[][] bits = new double[size][size];
        LinkConstraint[][] rulings = new LinkConstraint[size][size];
        for (LinkConstraint[] row : rulings) {
            Arrays.fill(row, LinkConstraint.NONE);
        }
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < a; b++) {
                bits[a][b] = pairs.bits(b, a);
                bits[b][a] = bits[a][b];
            }
        }
        return new FixedWeights(bits, rulings, new int[size][size]);
    }

    private interface PairBits {
        double bits(int smaller, int larger);
    }

    private static List<List<Integer>> clusters(ClusteringParameters parameters, int size, FieldWeights fieldWeights) {
        return new AverageLinkage(parameters)
                .cluster(IntStream.range(0, size).toArray(), fieldWeights).clusters().stream()
                        .map(rows -> Arrays.stream(rows).boxed().toList())
                        .toList();
    }

    @Test
    void joinsRowsWithHighOdds() {
        assertThat(clusters(PARAMETERS, 3, table(3, (a, b) -> 8))).containsExactly(List.of(0, 1, 2));
    }

    /** Each doubling of the pairs that a join makes, beyond two, requires one more bit here: four pairs require six. */
    @Test
    void joinsThatMakeMorePairsRequireHigherOdds() {
        ClusteringParameters parameters = PARAMETERS.toBuilder().sizePenalty(1).build();
        PairBits persons = (a, b) -> b < 4 ? 20 : 5.5;

        assertThat(clusters(parameters, 5, table(5, persons))).containsExactly(List.of(0, 1, 2, 3), List.of(4));
        assertThat(clusters(parameters, 3, table(3, (a, b) -> b < 2 ? 20 : 5.5)))
                .containsExactly(List.of(0, 1, 2));
    }

    @Test
    void doesNotJoinClustersByOneWrongEdge() {
        FixedWeights chain = table(4, (a, b) -> (a < 2) == (b < 2) ? 12 : a == 1 && b == 2 ? 6 : -9);

        assertThat(clusters(PARAMETERS, 4, chain)).containsExactly(List.of(0, 1), List.of(2, 3));
    }

    @Test
    void leavesUnsurePairsToClericalReview() {
        AverageLinkage.ComponentResult outcome =
                new AverageLinkage(PARAMETERS).cluster(new int[] {0, 1}, table(2, (a, b) -> 2.5));

        assertThat(outcome.clusters()).containsExactly(new int[] {0}, new int[] {1});
        assertThat(outcome.merges()).isEmpty();
        assertThat(outcome.reviews())
                .singleElement()
                .satisfies(review -> assertThat(review.logOdds()).isEqualTo(2.5));
    }

    @Test
    void doesNotJoinARowThatFitsTwoPeople() {
        FixedWeights fatherAndSon = table(3, (a, b) -> a == 0 && b == 1 ? -20 : 9);

        assertThat(clusters(WITH_MARGIN, 3, fatherAndSon)).containsExactly(List.of(0), List.of(1), List.of(2));
    }

    @Test
    void comparesARowWithTheMajorityOfACluster() {
        FixedWeights oneSlip = table(4, (a, b) -> a == 0 ? 3 : 9);

        assertThat(clusters(PARAMETERS, 4, oneSlip)).containsExactly(List.of(0), List.of(1, 2, 3));
        FixedWeights slipInTheCluster = table(5, (a, b) -> a == 0 ? (b < 4 ? 7 : -4) : 9);
        assertThat(clusters(PARAMETERS, 5, slipInTheCluster)).containsExactly(List.of(0, 1, 2, 3, 4));
    }

    @Test
    void lowersTheThresholdForUnambiguousSingleRowsWhenSingletonsAreRare() {
        ClusteringParameters fewSingletons = PARAMETERS.withSingletonShare(1 / 8.0);

        assertThat(clusters(fewSingletons, 2, table(2, (a, b) -> 3))).containsExactly(List.of(0, 1));
        assertThat(clusters(PARAMETERS, 2, table(2, (a, b) -> 3))).containsExactly(List.of(0), List.of(1));
        assertThat(clusters(fewSingletons, 2, table(2, (a, b) -> 1.5))).containsExactly(List.of(0), List.of(1));
    }

    @Test
    void doesNotLowerTheThresholdForAmbiguousSingleRows() {
        FixedWeights rivals = table(3, (a, b) -> a == 0 && b == 1 ? -20 : b == 2 && a == 0 ? 3 : 1);

        assertThat(clusters(PARAMETERS.withSingletonShare(1 / 8.0), 3, rivals))
                .containsExactly(List.of(0), List.of(1), List.of(2));
    }

    @Test
    void joinsMustLinkPairsRegardlessOfTheirOdds() {
        FixedWeights unsure = table(2, (a, b) -> -3).with(LinkConstraint.MUST_LINK, 0, 1);

        assertThat(clusters(WITH_MARGIN, 2, unsure)).containsExactly(List.of(0, 1));
    }

    @Test
    void doesNotJoinClustersWithAVetoedPairByRule() {
        FixedWeights father = table(3, (a, b) -> a == 0 ? (b == 1 ? 4 : -3) : -30)
                .with(LinkConstraint.MUST_LINK, 0, 2)
                .with(LinkConstraint.VETOED, 1, 2);

        assertThat(clusters(PARAMETERS, 3, father)).containsExactly(List.of(0, 2), List.of(1));
        FixedWeights known = father.with(LinkConstraint.MUST_LINK, 0, 1).with(LinkConstraint.NONE, 0, 2);
        assertThat(clusters(PARAMETERS, 3, known)).containsExactly(List.of(0, 1), List.of(2));
    }

    @Test
    void leavesARowThatRulesLinkToTwoPeopleToClericalReview() {
        FixedWeights fatherAndSon = table(3, (a, b) -> a == 0 && b == 1 ? -20 : 2)
                .with(LinkConstraint.VETOED, 0, 1)
                .with(LinkConstraint.MUST_LINK, 0, 2);

        AverageLinkage.ComponentResult outcome =
                new AverageLinkage(WITH_MARGIN).cluster(new int[] {0, 1, 2}, fatherAndSon);

        assertThat(outcome.clusters()).containsExactly(new int[] {0}, new int[] {1}, new int[] {2});
        assertThat(outcome.reviews()).hasSize(2);
    }

    @Test
    void cannotLinkTakesPrecedenceOverMustLink() {
        FixedWeights registered = table(2, (a, b) -> FixedWeights.NEVER).with(LinkConstraint.MUST_LINK, 0, 1);

        assertThat(clusters(PARAMETERS, 2, registered)).containsExactly(List.of(0), List.of(1));
    }

    /** Two rows with contradicting given names. */
    private static FixedWeights twoNames(double odds) {
        return table(2, (a, b) -> odds).contradictingIn(PairConstraint.NAME_VALUE, 0, 1);
    }

    @Test
    void highOddsOutweighTwoGivenNamesOnlyWhereContradictionsAreWeighed() {
        ClusteringParameters weighing = PARAMETERS.withContradictions(ContradictionPolicy.WEIGH);

        assertThat(clusters(weighing, 2, twoNames(15))).containsExactly(List.of(0, 1));
        assertThat(clusters(weighing, 2, twoNames(14.9))).containsExactly(List.of(0), List.of(1));
        assertThat(clusters(PARAMETERS, 2, twoNames(40))).containsExactly(List.of(0), List.of(1));
    }

    @Test
    void noOddsOutweighAnotherContradiction() {
        ClusteringParameters weighing = PARAMETERS.withContradictions(ContradictionPolicy.WEIGH);
        FixedWeights suffixes = table(2, (a, b) -> 40).contradictingIn(PairConstraint.NAME_VALUE + 3, 0, 1);

        assertThat(clusters(weighing, 2, suffixes)).containsExactly(List.of(0), List.of(1));
    }

    /** John, J. and Joan of one person: that Joan contradicts John does not make J. ambiguous, unless Joan is a stranger. */
    @Test
    void aContradictingRowOfProbablyOnePersonLeavesNoRowAmbiguousWhereContradictionsAreWeighed() {
        FixedWeights alike =
                table(3, (a, b) -> a == 0 && b == 2 ? 1 : 9).contradictingIn(PairConstraint.NAME_VALUE, 0, 2);
        FixedWeights stranger =
                table(3, (a, b) -> a == 0 && b == 2 ? -1 : 9).contradictingIn(PairConstraint.NAME_VALUE, 0, 2);
        ClusteringParameters weighing = WITH_MARGIN.withContradictions(ContradictionPolicy.WEIGH);

        assertThat(clusters(weighing, 3, alike)).containsExactly(List.of(0, 1), List.of(2));
        assertThat(clusters(weighing, 3, stranger)).containsExactly(List.of(0), List.of(1), List.of(2));
        assertThat(clusters(WITH_MARGIN, 3, alike)).containsExactly(List.of(0), List.of(1), List.of(2));
    }

    @Property(tries = 200)
    void neverJoinsRowsThatCannotBeLinked(@ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int size) {
        FixedWeights table = random(seed, size);

        for (List<Integer> cluster : clusters(PARAMETERS, size, table)) {
            for (int a : cluster) {
                for (int b : cluster) {
                    assertThat(table.bits()[a][b]).isNotEqualTo(FixedWeights.NEVER);
                }
            }
        }
    }

    @Property(tries = 200)
    void assignsEveryRowToExactlyOneCluster(@ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int size) {
        assertThat(clusters(WITH_MARGIN, size, random(seed, size)).stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, size).boxed().toList());
    }

    private static FixedWeights random(long seed, int size) {
        Random random = new Random(seed);
        return table(size, (a, b) -> random.nextInt(5) == 0 ? FixedWeights.NEVER : random.nextDouble() * 30 - 10);
    }
}

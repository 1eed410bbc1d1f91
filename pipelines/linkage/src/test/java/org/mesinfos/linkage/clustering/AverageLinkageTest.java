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

    private static final ClusteringRules PARAMETERS = new ClusteringRules(0, 5, 0, 0, 0, 400, 1);
    private static final ClusteringRules WITH_MARGIN = new ClusteringRules(0, 5, 0, 4, 0, 400, 1);

    /** Fixed match weights of one field; {@link #NEVER} is a cannot-link constraint. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Table(double[][] bits, Ruling[][] rulings) implements Evidence {

        static final double NEVER = Double.NEGATIVE_INFINITY;

        @Override
        public int fields() {
            return 1;
        }

        @Override
        public Ruling compare(int a, int b, float[] field) {
            field[0] = (float) bits[a][b];
            return bits[a][b] == NEVER ? Ruling.APART : rulings[a][b];
        }

        Table with(Ruling ruling, int a, int b) {
            rulings[a][b] = ruling;
            rulings[b][a] = ruling;
            return this;
        }

        @Override
        public double logOdds(float[] field) {
            return field[0];
        }
    }

    private static Table table(int size, PairBits pairs) {
        double[][] bits = new double[size][size];
        Ruling[][] rulings = new Ruling[size][size];
        for (Ruling[] row : rulings) {
            Arrays.fill(row, Ruling.OPEN);
        }
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < a; b++) {
                bits[a][b] = pairs.bits(b, a);
                bits[b][a] = bits[a][b];
            }
        }
        return new Table(bits, rulings);
    }

    private interface PairBits {
        double bits(int smaller, int larger);
    }

    private static List<List<Integer>> clusters(ClusteringRules parameters, int size, Evidence fieldWeights) {
        return new AverageLinkage(parameters)
                .cluster(IntStream.range(0, size).toArray(), fieldWeights).clusters().stream()
                        .map(rows -> Arrays.stream(rows).boxed().toList())
                        .toList();
    }

    @Test
    void joinsRowsWithHighOdds() {
        assertThat(clusters(PARAMETERS, 3, table(3, (a, b) -> 8))).containsExactly(List.of(0, 1, 2));
    }

    @Test
    void doesNotJoinClustersByOneWrongEdge() {
        Table chain = table(4, (a, b) -> (a < 2) == (b < 2) ? 12 : a == 1 && b == 2 ? 6 : -9);

        assertThat(clusters(PARAMETERS, 4, chain)).containsExactly(List.of(0, 1), List.of(2, 3));
    }

    @Test
    void leavesUnsurePairsToClericalReview() {
        AverageLinkage.Outcome outcome =
                new AverageLinkage(PARAMETERS).cluster(new int[] {0, 1}, table(2, (a, b) -> 2.5));

        assertThat(outcome.clusters()).containsExactly(new int[] {0}, new int[] {1});
        assertThat(outcome.joins()).isEmpty();
        assertThat(outcome.reviews())
                .singleElement()
                .satisfies(review -> assertThat(review.logOdds()).isEqualTo(2.5));
    }

    @Test
    void doesNotJoinARowThatFitsTwoPeople() {
        Table fatherAndSon = table(3, (a, b) -> a == 0 && b == 1 ? -20 : 9);

        assertThat(clusters(WITH_MARGIN, 3, fatherAndSon)).containsExactly(List.of(0), List.of(1), List.of(2));
    }

    @Test
    void comparesARowWithTheMajorityOfACluster() {
        Table oneSlip = table(4, (a, b) -> a == 0 ? 3 : 9);

        assertThat(clusters(PARAMETERS, 4, oneSlip)).containsExactly(List.of(0), List.of(1, 2, 3));
        Table slipInTheCluster = table(5, (a, b) -> a == 0 ? (b < 4 ? 7 : -4) : 9);
        assertThat(clusters(PARAMETERS, 5, slipInTheCluster)).containsExactly(List.of(0, 1, 2, 3, 4));
    }

    @Test
    void lowersTheThresholdForUnambiguousSingleRowsWhenSingletonsAreRare() {
        ClusteringRules fewSingletons = PARAMETERS.whereAlone(1 / 8.0);

        assertThat(clusters(fewSingletons, 2, table(2, (a, b) -> 3))).containsExactly(List.of(0, 1));
        assertThat(clusters(PARAMETERS, 2, table(2, (a, b) -> 3))).containsExactly(List.of(0), List.of(1));
        assertThat(clusters(fewSingletons, 2, table(2, (a, b) -> 1.5))).containsExactly(List.of(0), List.of(1));
    }

    @Test
    void doesNotLowerTheThresholdForAmbiguousSingleRows() {
        Table rivals = table(3, (a, b) -> a == 0 && b == 1 ? -20 : b == 2 && a == 0 ? 3 : 1);

        assertThat(clusters(PARAMETERS.whereAlone(1 / 8.0), 3, rivals))
                .containsExactly(List.of(0), List.of(1), List.of(2));
    }

    @Test
    void joinsMustLinkPairsRegardlessOfTheirOdds() {
        Table unsure = table(2, (a, b) -> -3).with(Ruling.ONE_PERSON, 0, 1);

        assertThat(clusters(WITH_MARGIN, 2, unsure)).containsExactly(List.of(0, 1));
    }

    @Test
    void doesNotJoinClustersWithAVetoedPairByRule() {
        Table father = table(3, (a, b) -> a == 0 ? (b == 1 ? 4 : -3) : -30)
                .with(Ruling.ONE_PERSON, 0, 2)
                .with(Ruling.NO_RULE, 1, 2);

        assertThat(clusters(PARAMETERS, 3, father)).containsExactly(List.of(0, 2), List.of(1));
        Table known = father.with(Ruling.ONE_PERSON, 0, 1).with(Ruling.OPEN, 0, 2);
        assertThat(clusters(PARAMETERS, 3, known)).containsExactly(List.of(0, 1), List.of(2));
    }

    @Test
    void leavesARowThatRulesLinkToTwoPeopleToClericalReview() {
        Table fatherAndSon = table(3, (a, b) -> a == 0 && b == 1 ? -20 : 2)
                .with(Ruling.NO_RULE, 0, 1)
                .with(Ruling.ONE_PERSON, 0, 2);

        AverageLinkage.Outcome outcome = new AverageLinkage(WITH_MARGIN).cluster(new int[] {0, 1, 2}, fatherAndSon);

        assertThat(outcome.clusters()).containsExactly(new int[] {0}, new int[] {1}, new int[] {2});
        assertThat(outcome.reviews()).hasSize(2);
    }

    @Test
    void cannotLinkTakesPrecedenceOverMustLink() {
        Table registered = table(2, (a, b) -> Table.NEVER).with(Ruling.ONE_PERSON, 0, 1);

        assertThat(clusters(PARAMETERS, 2, registered)).containsExactly(List.of(0), List.of(1));
    }

    @Property(tries = 200)
    void neverJoinsRowsThatCannotBeLinked(@ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int size) {
        Table table = random(seed, size);

        for (List<Integer> cluster : clusters(PARAMETERS, size, table)) {
            for (int a : cluster) {
                for (int b : cluster) {
                    assertThat(table.bits()[a][b]).isNotEqualTo(Table.NEVER);
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

    private static Table random(long seed, int size) {
        Random random = new Random(seed);
        return table(size, (a, b) -> random.nextInt(5) == 0 ? Table.NEVER : random.nextDouble() * 30 - 10);
    }
}

package org.mesinfos.pipelines.identity.linkage.clustering;

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

    private static final ClusteringRules RULES = new ClusteringRules(0, 5, 0, -15, 20, 400);

    private static List<List<Integer>> clusters(int size, PairOdds odds) {
        return new AverageLinkage(RULES)
                .cluster(IntStream.range(0, size).toArray(), odds).clusters().stream()
                        .map(rows -> Arrays.stream(rows).boxed().toList())
                        .toList();
    }

    @Test
    void joinsWhatAgrees() {
        assertThat(clusters(3, (a, b) -> 8)).containsExactly(List.of(0, 1, 2));
    }

    @Test
    void oneBadLinkInAChainJoinsNothing() {
        PairOdds chain = (a, b) -> (a < 2) == (b < 2) ? 12 : a == 1 && b == 2 ? 6 : -9;

        assertThat(clusters(4, chain)).containsExactly(List.of(0, 1), List.of(2, 3));
    }

    @Test
    void whatIsUnsureIsLeftToAnOperator() {
        AverageLinkage.Outcome outcome = new AverageLinkage(RULES).cluster(new int[] {3, 7}, (a, b) -> 2.5);

        assertThat(outcome.clusters()).containsExactly(new int[] {3}, new int[] {7});
        assertThat(outcome.joins()).isEmpty();
        assertThat(outcome.reviews())
                .singleElement()
                .satisfies(review -> assertThat(review.mean()).isEqualTo(2.5));
    }

    @Property(tries = 200)
    void whatMustBeKeptApartIsNeverTogether(@ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int size) {
        double[][] odds = odds(seed, size);

        for (List<Integer> cluster : clusters(size, (a, b) -> odds[a][b])) {
            for (int a : cluster) {
                for (int b : cluster) {
                    assertThat(odds[a][b]).isNotEqualTo(Double.NEGATIVE_INFINITY);
                }
            }
        }
    }

    @Property(tries = 200)
    void everyRowIsInOneCluster(@ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int size) {
        double[][] odds = odds(seed, size);

        assertThat(clusters(size, (a, b) -> odds[a][b]).stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, size).boxed().toList());
    }

    private static double[][] odds(long seed, int size) {
        Random random = new Random(seed);
        double[][] odds = new double[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < a; b++) {
                odds[a][b] = random.nextInt(5) == 0 ? Double.NEGATIVE_INFINITY : random.nextDouble() * 30 - 10;
                odds[b][a] = odds[a][b];
            }
        }
        return odds;
    }
}

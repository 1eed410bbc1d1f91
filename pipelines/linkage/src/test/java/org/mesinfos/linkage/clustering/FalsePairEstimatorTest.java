package org.mesinfos.linkage.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FalsePairEstimatorTest {

    /** Returns one field with a weight of 3 weights for every pair except those given. */
    private static FieldWeights fieldWeights(int[]... exceptions) {
        return new FieldWeights() {
            @Override
            public int fieldCount() {
                return 1;
            }

            @Override
            public PairConstraint compare(int a, int b, float[] weights) {
                boolean differ = Arrays.stream(exceptions).anyMatch(pair -> pair[0] == a && pair[1] == b);
                weights[0] = differ ? -20 : 3;
                return PairConstraint.of(LinkConstraint.NONE);
            }

            @Override
            public double logOdds(float[] weights) {
                return weights[0];
            }
        };
    }

    private static AverageLinkage.ClusterPair join(double logOdds, int[] first, int... second) {
        return new AverageLinkage.ClusterPair(first, second, logOdds);
    }

    private static double falsePairs(
            double singletonShare,
            FieldWeights fieldWeights,
            List<int[]> clusters,
            AverageLinkage.ClusterPair... joins) {
        return new FalsePairEstimator(fieldWeights, row -> singletonShare)
                .expectedFalsePairs(new AverageLinkage.ComponentResult(clusters, List.of(joins), List.of()));
    }

    @Test
    void usesTheOddsOfThePairWhenTheSingletonShareIsOne() {
        double falsePairs = falsePairs(1, fieldWeights(), List.of(new int[] {0, 1}), join(3, new int[] {0}, 1));

        assertThat(falsePairs).isCloseTo(1 / 9.0, within(1e-9));
    }

    @Test
    void expectsFewerFalsePairsWhenSingletonsAreRare() {
        double falsePairs = falsePairs(1 / 8.0, fieldWeights(), List.of(new int[] {0, 1}), join(3, new int[] {0}, 1));

        assertThat(falsePairs).isCloseTo(1 / 65.0, within(1e-9));
    }

    @Test
    void expectsMoreFalsePairsWhenARowFitsAnotherCluster() {
        FieldWeights fieldWeights = fieldWeights(new int[] {0, 2});

        double falsePairs =
                falsePairs(1 / 8.0, fieldWeights, List.of(new int[] {0, 1}, new int[] {2}), join(3, new int[] {0}, 1));

        assertThat(falsePairs).isCloseTo((1 / 65.0 + 1 / 9.0) / 2, within(0.001));
    }

    @Test
    void usesTheOddsOfTheJoinIfTheyAreHigher() {
        double falsePairs = falsePairs(1, fieldWeights(), List.of(new int[] {0, 1}), join(5, new int[] {0}, 1));

        assertThat(falsePairs).isCloseTo(1 / 33.0, within(1e-9));
    }

    @Test
    void usesTheOddsOfTheClusterIfTheyAreHigher() {
        double falsePairs = falsePairs(1, fieldWeights(), List.of(new int[] {0, 1}), join(1, new int[] {0}, 1));

        assertThat(falsePairs).isCloseTo(1 / 9.0, within(1e-9));
    }

    @Test
    void comparesTheSmallerOfTwoClustersWithTheRest() {
        int[] all = {0, 1, 2, 3, 4};

        double falsePairs = falsePairs(1 / 8.0, fieldWeights(), List.of(all), join(9, new int[] {0, 1}, 2, 3, 4));

        assertThat(falsePairs).isCloseTo(6 / 513.0, within(1e-9));
    }

    /** No model knows every reason why two people have the same values. */
    @Test
    void evenTheMostCertainJoinsMayBeWrong() {
        double falsePairs = falsePairs(1, fieldWeights(), List.of(new int[] {0, 1}), join(40, new int[] {0}, 1));

        assertThat(falsePairs).isCloseTo(0.00002, within(1e-9));
    }
}

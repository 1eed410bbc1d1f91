package org.mesinfos.pipelines.identity.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.identity.linkage.clustering.AverageLinkage.Join;
import org.mesinfos.pipelines.identity.linkage.clustering.Edges;

final class CutPairsTest {

    /** Rows 0 and 1 were clustered together, so were 2 and 3; 4 was left alone. */
    private static final List<int[]> COMPONENTS = List.of(new int[] {0, 1}, new int[] {2, 3});

    private static final int[] CLUSTERS = {0, 0, 1, 2, 3};

    private static Edges edges() {
        Edges edges = new Edges();
        edges.add(0, 1, 9);
        edges.add(2, 3, 1);
        edges.add(1, 2, 2);
        edges.add(0, 2, 3);
        edges.add(3, 4, 1);
        edges.add(2, 4, -1);
        return edges;
    }

    private static List<String> told(Apart apart) {
        return CutPairs.of(edges(), COMPONENTS, CLUSTERS, 0, apart).stream()
                .map((Join pair) ->
                        List.of(pair.first()[0], pair.first().length, pair.second()[0], pair.second().length) + " "
                                + pair.logOdds())
                .toList();
    }

    @Test
    void eachTwoClustersWhoseEdgesWereCutAreLeftToAnOperatorOnceWithTheBestOdds() {
        assertThat(told(Apart.NONE)).containsExactly("[0, 2, 2, 1] 3.0", "[3, 1, 4, 1] 1.0");
    }

    @Test
    void nobodyIsAskedOfWhoIsKnownToBeTwoPeople() {
        assertThat(told((a, b) -> a == 1 && b == 2)).containsExactly("[3, 1, 4, 1] 1.0");
    }
}

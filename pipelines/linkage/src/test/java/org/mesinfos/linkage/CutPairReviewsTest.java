package org.mesinfos.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.linkage.clustering.AverageLinkage.ClusterPair;
import org.mesinfos.linkage.clustering.Edges;

final class CutPairReviewsTest {

    /** Rows 0 and 1 are one cluster; rows 2, 3 and 4 are singletons. */
    private static final int[] CLUSTERS = {0, 0, 1, 2, 3};

    private static Edges edges() {
        Edges edges = new Edges();
        edges.add(1, 2, 2);
        edges.add(0, 2, 3);
        edges.add(3, 4, 1);
        return edges;
    }

    private static List<String> reviews(CannotLink cannotLink) {
        return CutPairReviews.of(edges(), CLUSTERS, cannotLink).stream()
                .map((ClusterPair pair) ->
                        List.of(pair.first()[0], pair.first().length, pair.second()[0], pair.second().length) + " "
                                + pair.logOdds())
                .toList();
    }

    @Test
    void reviewsEachPairOfClustersOnceWithItsHighestOdds() {
        assertThat(reviews(CannotLink.NONE)).containsExactly("[0, 2, 2, 1] 3.0", "[3, 1, 4, 1] 1.0");
    }

    @Test
    void skipsPairsThatCannotBeLinked() {
        assertThat(reviews((a, b) -> a == 1 && b == 2)).containsExactly("[3, 1, 4, 1] 1.0");
    }
}

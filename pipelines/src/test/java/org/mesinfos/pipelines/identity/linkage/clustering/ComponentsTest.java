package org.mesinfos.pipelines.identity.linkage.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ComponentsTest {

    private static ClusteringRules upTo(int largest) {
        return new ClusteringRules(0, 5, 0, 0, 0, largest, 1);
    }

    @Test
    void rowsThatEdgesConnectAreTogetherAndLonelyOnesAreNotTold() {
        Edges edges = new Edges();
        edges.add(0, 4, 3);
        edges.add(4, 5, 3);
        edges.add(1, 2, 3);

        assertThat(Components.of(7, edges, upTo(10))).containsExactlyInAnyOrder(new int[] {0, 4, 5}, new int[] {1, 2});
    }

    @Test
    void aComponentThatIsTooLargeComesApartAtItsWeakestEdges() {
        Edges edges = new Edges();
        edges.add(0, 1, 9);
        edges.add(1, 2, 1);
        edges.add(2, 3, 9);

        assertThat(Components.of(4, edges, upTo(3))).containsExactlyInAnyOrder(new int[] {0, 1}, new int[] {2, 3});
    }
}

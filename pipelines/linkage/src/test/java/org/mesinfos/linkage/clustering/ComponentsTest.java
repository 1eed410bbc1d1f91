package org.mesinfos.linkage.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ComponentsTest {

    private static ClusteringParameters upTo(int largest) {
        return ClusteringParameters.builder().maxComponentSize(largest).build();
    }

    @Test
    void returnsConnectedRowsWithoutSingletons() {
        Edges edges = new Edges();
        edges.add(0, 4, 3);
        edges.add(4, 5, 3);
        edges.add(1, 2, 3);

        Components split = Components.of(7, edges, upTo(10));

        assertThat(split.components()).containsExactlyInAnyOrder(new int[] {0, 4, 5}, new int[] {1, 2});
        assertThat(split.cutRows().isEmpty()).isTrue();
    }

    @Test
    void splitsLargeComponentsAtTheirWeakestEdges() {
        Edges edges = new Edges();
        edges.add(0, 1, 9);
        edges.add(1, 2, 1);
        edges.add(2, 3, 9);
        edges.add(3, 4, 1);
        edges.add(5, 6, 1);

        Components split = Components.of(7, edges, upTo(3));

        assertThat(split.components()).containsExactlyInAnyOrder(new int[] {0, 1}, new int[] {2, 3}, new int[] {5, 6});
        assertThat(cuts(split.cutRows())).containsExactly("1 2", "3 4");
        assertThat(cuts(CutRows.of(split.cutRows().rowsAndGroups()))).containsExactly("1 2", "3 4");
    }

    /** Returns which pairs of consecutive rows were cut. */
    private static List<String> cuts(CutRows cut) {
        return IntStream.range(0, 6)
                .filter(row -> cut.isCut(row, row + 1))
                .mapToObj(row -> row + " " + (row + 1))
                .toList();
    }
}

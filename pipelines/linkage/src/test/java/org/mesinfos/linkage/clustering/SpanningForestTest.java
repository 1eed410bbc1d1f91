package org.mesinfos.linkage.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class SpanningForestTest {

    private static final int ROWS = 60;

    @Test
    void retainsTheStrongestEdgesWithoutCycles() {
        Edges edges = new Edges();
        edges.add(0, 1, 2);
        edges.add(1, 2, -3);
        edges.add(0, 2, 7.5f);
        edges.add(3, 4, -1);

        assertThat(texts(SpanningForest.of(5, edges))).containsExactly("0-2 7.5", "0-1 2.0", "3-4 -1.0");
    }

    @Property(tries = 200)
    void forestsOfPartsHaveTheComponentsOfAllEdges(
            @ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(min = 1, max = 9) int parts) {
        Random random = new Random(seed);
        Edges all = new Edges();
        List<Edges> divided = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            divided.add(new Edges());
        }
        for (int edge = 0; edge < 150; edge++) {
            int first = random.nextInt(ROWS - 1);
            int second = first + 1 + random.nextInt(ROWS - 1 - first);
            float odds = random.nextInt(40) / 2f;
            all.add(first, second, odds);
            divided.get(random.nextInt(parts)).add(first, second, odds);
        }
        Edges forests = new Edges();
        divided.forEach(part -> forests.addAll(SpanningForest.of(ROWS, part)));
        Edges forest = SpanningForest.of(ROWS, forests);
        ClusteringParameters rules =
                ClusteringParameters.builder().maxComponentSize(7).build();

        Components expected = Components.of(ROWS, all, rules);
        Components found = Components.of(ROWS, forest, rules);

        assertThat(forest.size()).isLessThan(ROWS);
        assertThat(sets(found)).isEqualTo(sets(expected));
        for (int a = 0; a < ROWS; a++) {
            for (int b = 0; b < a; b++) {
                assertThat(found.cutRows().isCut(a, b))
                        .isEqualTo(expected.cutRows().isCut(a, b));
            }
        }
    }

    private static List<String> sets(Components components) {
        return components.components().stream().map(Arrays::toString).sorted().toList();
    }

    private static List<String> texts(Edges edges) {
        List<String> assigned = new ArrayList<>();
        for (int edge = 0; edge < edges.size(); edge++) {
            assigned.add(edges.first(edge) + "-" + edges.second(edge) + " " + edges.logOdds(edge));
        }
        return assigned;
    }
}

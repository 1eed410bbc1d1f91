package org.mesinfos.connectors.generic.statement.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Clustering of items by their horizontal position on the page. */
public final class EdgeClusters {

    private EdgeClusters() {}

    /**
     * Items that share an edge.
     *
     * @param position mean position of the edge, in points
     * @param members items in ascending order of their edges
     */
    public record EdgeCluster<T>(double position, List<T> members) {
        public int size() {
            return members.size();
        }
    }

    /**
     * Groups items into clusters, from left to right.
     *
     * @param tolerance maximum distance between neighbours of one cluster, in points
     */
    public static <T> List<EdgeCluster<T>> of(List<T> things, ToDoubleFunction<T> edge, double tolerance) {
        List<T> sorted = new ArrayList<>(things);
        sorted.sort(java.util.Comparator.comparingDouble(edge));
        List<EdgeCluster<T>> clusters = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size()
                    || edge.applyAsDouble(sorted.get(i)) - edge.applyAsDouble(sorted.get(i - 1)) > tolerance) {
                List<T> members = List.copyOf(sorted.subList(start, i));
                clusters.add(new EdgeCluster<>(
                        members.stream().mapToDouble(edge).average().orElse(0), members));
                start = i;
            }
        }
        return clusters;
    }
}

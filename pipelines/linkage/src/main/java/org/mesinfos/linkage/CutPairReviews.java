package org.mesinfos.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.mesinfos.linkage.clustering.AverageLinkage;
import org.mesinfos.linkage.clustering.Edges;

/**
 * Clerical reviews for edges that were cut because a component was too large. No clustering has evaluated these edges,
 * so each pair of clusters is reviewed once, with the highest odds between the two. Stateless.
 */
final class CutPairReviews {

    private CutPairReviews() {}

    /**
     * Returns the pairs of clusters between which edges were cut.
     *
     * @param edges the edges that were cut
     * @param clusters cluster of each row
     * @param cannotLink pairs of rows that are known to be of two people
     */
    static List<AverageLinkage.ClusterPair> of(Edges edges, int[] clusters, CannotLink cannotLink) {
        Map<Long, Float> best = new TreeMap<>();
        for (int edge = 0; edge < edges.size(); edge++) {
            int a = clusters[edges.first(edge)];
            int b = clusters[edges.second(edge)];
            best.merge((long) Math.min(a, b) << 32 | Math.max(a, b), edges.logOdds(edge), Math::max);
        }
        return clusterPairs(best, clusters, cannotLink);
    }

    private static List<AverageLinkage.ClusterPair> clusterPairs(
            Map<Long, Float> best, int[] clusters, CannotLink cannotLink) {
        Map<Integer, List<Integer>> members = new HashMap<>();
        best.keySet().forEach(pair -> {
            members.put((int) (pair >>> 32), new ArrayList<>());
            members.put(pair.intValue(), new ArrayList<>());
        });
        for (int row = 0; row < clusters.length && !best.isEmpty(); row++) {
            if (members.containsKey(clusters[row])) {
                members.get(clusters[row]).add(row);
            }
        }
        List<AverageLinkage.ClusterPair> joins = new ArrayList<>();
        best.forEach((pair, odds) -> {
            int[] first = rows(members, (int) (pair >>> 32));
            int[] second = rows(members, pair.intValue());
            if (!anyForbidden(first, second, cannotLink)) {
                joins.add(new AverageLinkage.ClusterPair(first, second, odds));
            }
        });
        return joins;
    }

    private static int[] rows(Map<Integer, List<Integer>> members, int cluster) {
        return Objects.requireNonNull(members.get(cluster), "members has each cluster of a pair").stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static boolean anyForbidden(int[] first, int[] second, CannotLink cannotLink) {
        return Arrays.stream(first).anyMatch(a -> Arrays.stream(second).anyMatch(b -> cannotLink.forbids(a, b)));
    }
}

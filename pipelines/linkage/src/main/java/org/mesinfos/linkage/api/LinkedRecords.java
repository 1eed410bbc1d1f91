package org.mesinfos.linkage.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.mesinfos.linkage.LinkageResult;

/** The result of linking records. Immutable. */
public final class LinkedRecords {

    private final List<List<String>> clusters;
    private final List<ReviewPair> reviews;

    private LinkedRecords(List<List<String>> clusters, List<ReviewPair> reviews) {
        this.clusters = List.copyOf(clusters);
        this.reviews = List.copyOf(reviews);
    }

    static LinkedRecords of(LinkageResult linked, IntFunction<String> idOfRow) {
        Map<Integer, List<String>> clusters = new TreeMap<>();
        for (int row = 0; row < linked.clusters().length; row++) {
            clusters.computeIfAbsent(linked.clusters()[row], first -> new ArrayList<>())
                    .add(idOfRow.apply(row));
        }
        List<List<String>> sorted = clusters.values().stream()
                .map(ids -> ids.stream().sorted().toList())
                .sorted(Comparator.comparing(ids -> ids.get(0)))
                .toList();
        List<ReviewPair> reviews = linked.reviews().stream()
                .map(pair -> ReviewPair.of(ids(pair.first(), idOfRow), ids(pair.second(), idOfRow), pair.logOdds()))
                .sorted(Comparator.comparingDouble(ReviewPair::logOdds)
                        .reversed()
                        .thenComparing(pair -> pair.first().get(0))
                        .thenComparing(pair -> pair.second().get(0)))
                .toList();
        return new LinkedRecords(sorted, reviews);
    }

    private static List<String> ids(int[] rows, IntFunction<String> idOfRow) {
        return Arrays.stream(rows).mapToObj(idOfRow).sorted().toList();
    }

    /**
     * Returns the ids of the records of each person. Each record is in exactly one cluster. Ids are sorted, and clusters
     * are sorted by their first id.
     */
    public List<List<String>> clusters() {
        return clusters;
    }

    /** Returns the pairs of clusters that may be of one person and were not joined, the most probable first. */
    public List<ReviewPair> reviews() {
        return reviews;
    }
}

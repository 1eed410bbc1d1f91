package org.mesinfos.pipelines.identity.linkage.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Joins rows of one component into clusters: always the two clusters whose rows agree best on average, as long as that
 * average is high enough and no two of their rows must be kept apart. One bad link in a chain thus joins nothing, which
 * transitive closure would.
 *
 * <p>Time and memory grow with the square of the component's size.
 */
public final class AverageLinkage {

    /** Two clusters that were, or might have been, joined. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Join(int[] first, int[] second, double mean) {}

    /** What became of a component: its clusters, the joins made, and those left to an operator. */
    public record Outcome(List<int[]> clusters, List<Join> joins, List<Join> reviews) {}

    private final ClusteringRules rules;

    public AverageLinkage(ClusteringRules rules) {
        this.rules = rules;
    }

    /** Clusters the rows of a component, which come ascending; so do those of each cluster. */
    public Outcome cluster(int[] rows, PairOdds odds) {
        int size = rows.length;
        double[][] sums = new double[size][];
        List<int[]> clusters = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            clusters.add(new int[] {rows[i]});
            sums[i] = new double[size];
            for (int j = 0; j < i; j++) {
                double value = Math.min(rules.most(), odds.logOdds(rows[j], rows[i]));
                value = value == Double.NEGATIVE_INFINITY ? value : Math.max(rules.least(), value);
                sums[i][j] = value;
                sums[j][i] = value;
            }
        }
        List<Join> joins = new ArrayList<>();
        int[] best = new int[size];
        for (int i = 0; i < size; i++) {
            best[i] = best(i, sums, clusters);
        }
        while (true) {
            int first = -1;
            for (int i = 0; i < size; i++) {
                if (clusters.get(i) != null
                        && best[i] >= 0
                        && (first < 0 || mean(i, best[i], sums, clusters) > mean(first, best[first], sums, clusters))) {
                    first = i;
                }
            }
            if (first < 0 || mean(first, best[first], sums, clusters) < rules.link()) {
                break;
            }
            int second = Math.max(first, best[first]);
            first = Math.min(first, best[first]);
            joins.add(new Join(clusters.get(first), clusters.get(second), mean(first, second, sums, clusters)));
            join(first, second, sums, clusters, best);
        }
        return new Outcome(clusters.stream().filter(c -> c != null).toList(), joins, reviews(sums, clusters));
    }

    private void join(int first, int second, double[][] sums, List<int[]> clusters, int[] best) {
        clusters.set(first, merged(clusters.get(first), clusters.get(second)));
        clusters.set(second, null);
        for (int other = 0; other < sums.length; other++) {
            if (clusters.get(other) != null && other != first) {
                sums[first][other] += sums[second][other];
                sums[other][first] = sums[first][other];
            }
        }
        for (int i = 0; i < sums.length; i++) {
            if (clusters.get(i) == null) {
                continue;
            }
            if (i == first || best[i] == first || best[i] == second) {
                best[i] = best(i, sums, clusters);
            } else if (best[i] < 0 || mean(i, first, sums, clusters) > mean(i, best[i], sums, clusters)) {
                best[i] = mean(i, first, sums, clusters) == Double.NEGATIVE_INFINITY ? best[i] : first;
            }
        }
    }

    private List<Join> reviews(double[][] sums, List<int[]> clusters) {
        List<Join> reviews = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            for (int j = i + 1; j < sums.length; j++) {
                if (clusters.get(i) != null && clusters.get(j) != null) {
                    double mean = mean(i, j, sums, clusters);
                    if (mean >= rules.review()) {
                        reviews.add(new Join(clusters.get(i), clusters.get(j), mean));
                    }
                }
            }
        }
        return reviews;
    }

    private static int best(int i, double[][] sums, List<int[]> clusters) {
        int best = -1;
        for (int j = 0; j < sums.length; j++) {
            if (j != i
                    && clusters.get(j) != null
                    && sums[i][j] != Double.NEGATIVE_INFINITY
                    && (best < 0 || mean(i, j, sums, clusters) > mean(i, best, sums, clusters))) {
                best = j;
            }
        }
        return best;
    }

    private static double mean(int i, int j, double[][] sums, List<int[]> clusters) {
        return sums[i][j] / ((double) clusters.get(i).length * clusters.get(j).length);
    }

    private static int[] merged(int[] a, int[] b) {
        int[] merged = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, merged, a.length, b.length);
        Arrays.sort(merged);
        return merged;
    }
}

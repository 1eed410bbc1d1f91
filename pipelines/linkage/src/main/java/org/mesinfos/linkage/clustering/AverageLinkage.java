package org.mesinfos.linkage.clustering;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins rows of one component into clusters: first those that a rule says are one person, then always the two clusters
 * that agree best, as long as they agree well enough and no two of their rows must be kept apart; at last single rows
 * that fit one cluster and nobody else, for which less is enough. One bad link in a chain thus joins nothing, which
 * transitive closure would.
 *
 * <p>Time and memory grow with the square of the component's size.
 */
public final class AverageLinkage {

    /**
     * Two clusters that were, or might have been, joined.
     *
     * @param logOdds that they are one person, by what both say; where a rule says so, at least what it takes to link
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared: handed on and read.
    public record Join(int[] first, int[] second, double logOdds) {}

    /** What became of a component: its clusters, the joins made, and those left to an operator. */
    public record Outcome(List<int[]> clusters, List<Join> joins, List<Join> reviews) {}

    private final ClusteringRules rules;

    public AverageLinkage(ClusteringRules rules) {
        this.rules = rules;
    }

    /** Clusters the rows of a component, which come ascending; so do those of each cluster. */
    public Outcome cluster(int[] rows, Evidence evidence) {
        Clusters clusters = new Clusters(rows, evidence, rules);
        List<Join> joins = new ArrayList<>();
        int[] best = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            best[i] = best(i, clusters);
        }
        while (true) {
            int leading = leading(best, clusters);
            if (leading < 0 || clusters.surplus(leading, best[leading]) < 0) {
                break;
            }
            int first = Math.min(leading, best[leading]);
            int second = Math.max(leading, best[leading]);
            if (rules.margin() > 0 && clusters.isAmbiguous(first, second)) {
                clusters.postpone(first, second);
                best[first] = best(first, clusters);
                best[second] = best(second, clusters);
                continue;
            }
            joins.add(new Join(clusters.rows(first), clusters.rows(second), clusters.joinedAt(first, second)));
            clusters.join(first, second);
            update(first, second, best, clusters);
        }
        joinUnrivalled(clusters, joins);
        List<int[]> made = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            if (clusters.rows(i) != null) {
                made.add(clusters.rows(i));
            }
        }
        return new Outcome(made, joins, reviews(clusters));
    }

    /** Joins single rows to the one cluster that they fit, the surest first, as long as that is sure enough. */
    private void joinUnrivalled(Clusters clusters, List<Join> joins) {
        int[] surest = surestUnrivalled(clusters);
        while (surest.length > 0) {
            int first = surest[0];
            int second = surest[1];
            joins.add(new Join(clusters.rows(first), clusters.rows(second), clusters.odds(first, second)));
            clusters.join(first, second);
            surest = surestUnrivalled(clusters);
        }
    }

    /** The two clusters of which a single row fits nobody else best; empty when none is sure enough. */
    private int[] surestUnrivalled(Clusters clusters) {
        int[] surest = {};
        double most = 0;
        for (int first = 0; rules.alone() < 1 && first < clusters.count(); first++) {
            for (int second = first + 1; clusters.rows(first) != null && second < clusters.count(); second++) {
                if (clusters.rows(second) != null && clusters.mayJoin(first, second)) {
                    double surplus = clusters.unrivalledSurplus(first, second);
                    boolean surer = surest.length == 0 ? surplus >= 0 : surplus > most;
                    if (surer && !clusters.isAmbiguous(first, second)) {
                        most = surplus;
                        surest = new int[] {first, second};
                    }
                }
            }
        }
        return surest;
    }

    private static int leading(int[] best, Clusters clusters) {
        int leading = -1;
        for (int i = 0; i < best.length; i++) {
            if (clusters.rows(i) != null
                    && best[i] >= 0
                    && (leading < 0 || clusters.surplus(i, best[i]) > clusters.surplus(leading, best[leading]))) {
                leading = i;
            }
        }
        return leading;
    }

    private static void update(int first, int second, int[] best, Clusters clusters) {
        for (int i = 0; i < best.length; i++) {
            if (clusters.rows(i) == null) {
                continue;
            }
            if (i == first || best[i] == first || best[i] == second) {
                best[i] = best(i, clusters);
            } else if (clusters.mayJoin(i, first)
                    && (best[i] < 0 || clusters.surplus(i, first) > clusters.surplus(i, best[i]))) {
                best[i] = first;
            }
        }
    }

    private static int best(int i, Clusters clusters) {
        int best = -1;
        for (int j = 0; j < clusters.count(); j++) {
            if (j != i
                    && clusters.rows(j) != null
                    && clusters.mayJoin(i, j)
                    && (best < 0 || clusters.surplus(i, j) > clusters.surplus(i, best))) {
                best = j;
            }
        }
        return best;
    }

    private List<Join> reviews(Clusters clusters) {
        List<Join> reviews = new ArrayList<>();
        for (int i = 0; i < clusters.count(); i++) {
            for (int j = i + 1; j < clusters.count(); j++) {
                boolean unsure = clusters.odds(i, j) >= rules.review() || clusters.isRuled(i, j);
                if (clusters.rows(i) != null && clusters.rows(j) != null && unsure) {
                    reviews.add(new Join(clusters.rows(i), clusters.rows(j), clusters.odds(i, j)));
                }
            }
        }
        return reviews;
    }
}

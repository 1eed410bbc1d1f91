package org.mesinfos.linkage.clustering;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * How many pairs of rows that clustering put together are expected to be of two people.
 *
 * <p>The odds at which two clusters were joined are not the last word: records that came later speak for it or against
 * it, and a single row that fits nobody else is hardly another person's where few records like it are alone. So each row
 * is looked at once more beside all others of its cluster, with who else it may be; likewise the smaller of two clusters
 * of several rows that were joined, of which nothing is known but what both say. Where the odds at the time of joining
 * were better, or those with some other row, they hold: a record written like a few of its person need not be written
 * like most.
 *
 * <p>Not safe for use by several threads.
 */
public final class Doubts {

    private final Evidence evidence;
    private final IntToDoubleFunction alone;

    /** @param alone share of the records like a row that are the only one of their person */
    public Doubts(Evidence evidence, IntToDoubleFunction alone) {
        this.evidence = evidence;
        this.alone = alone;
    }

    /** Pairs within the clusters of a component that are expected to be of two people. */
    public double wrongPairs(AverageLinkage.Outcome outcome) {
        Evidence remembered = new RememberedEvidence(evidence);
        Map<Integer, int[]> clusterOf = new HashMap<>();
        outcome.clusters().forEach(cluster -> Arrays.stream(cluster).forEach(row -> clusterOf.put(row, cluster)));
        double wrong = 0;
        for (AverageLinkage.Join join : outcome.joins()) {
            int[] cluster = clusterOf.get(join.first()[0]);
            if (join.first().length > 1 && join.second().length > 1) {
                int[] smaller = join.first().length <= join.second().length ? join.first() : join.second();
                wrong += ofSeveral(smaller, cluster, join.logOdds(), remembered);
            } else {
                wrong += ofSingle(join.first(), cluster, join.logOdds(), outcome.clusters(), remembered);
                wrong += ofSingle(join.second(), cluster, join.logOdds(), outcome.clusters(), remembered);
            }
        }
        return wrong;
    }

    private static double ofSeveral(int[] part, int[] cluster, double joinedAt, Evidence evidence) {
        int[] rest = without(cluster, part);
        double odds = Math.max(joinedAt, FieldSums.odds(part, rest, evidence));
        return wrong(odds) * part.length * rest.length;
    }

    /** Of two rows that are a person by themselves, each is half in doubt. */
    private double ofSingle(int[] row, int[] cluster, double joinedAt, List<int[]> clusters, Evidence evidence) {
        if (row.length > 1) {
            return 0;
        }
        int[] rest = without(cluster, row);
        double odds = Math.max(joinedAt, FieldSums.odds(row, rest, evidence));
        for (int other : rest) {
            odds = Math.max(odds, FieldSums.odds(row, new int[] {other}, evidence));
        }
        Elsewhere elsewhere = new Elsewhere(alone.applyAsDouble(row[0]));
        for (int[] other : clusters) {
            if (other != cluster) {
                double fits = FieldSums.odds(row, other, evidence);
                if (fits > Elsewhere.NEGLIGIBLE) {
                    elsewhere.mayBe(fits, FieldSums.odds(rest, other, evidence));
                }
            }
        }
        double pairs = rest.length == 1 ? 0.5 : rest.length;
        return wrong(odds + elsewhere.gain()) * pairs;
    }

    private static int[] without(int[] cluster, int[] part) {
        return Arrays.stream(cluster)
                .filter(row -> Arrays.binarySearch(part, row) < 0)
                .toArray();
    }

    private static double wrong(double logOdds) {
        return 1 / (1 + Math.pow(2, logOdds));
    }
}

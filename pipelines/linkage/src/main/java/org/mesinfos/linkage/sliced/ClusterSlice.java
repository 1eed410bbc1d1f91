package org.mesinfos.linkage.sliced;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mesinfos.linkage.ComponentClustering;
import org.mesinfos.linkage.SingletonShares;
import org.mesinfos.linkage.clustering.AverageLinkage.ClusterPair;
import org.mesinfos.linkage.clustering.AverageLinkage.ComponentResult;
import org.mesinfos.linkage.clustering.ClusteringParameters;
import org.mesinfos.linkage.features.TableRow;

/** Clustering of the components of a slice. Not safe for use by several threads. */
public final class ClusterSlice {

    private final Slice slice;
    private final ComponentClustering clustering;
    private final List<ComponentResult> results;

    /**
     * Clusters the components of a slice.
     *
     * @param received all rows of these components, in any order
     */
    public ClusterSlice(
            Iterable<TableRow> received, SharedState state, LinkEvidence evidence, SliceConstraints constraints) {
        this.slice = new Slice(received, state.totals());
        ClusteringParameters parameters =
                switch (evidence) {
                    case ODDS_AND_RULES -> state.parameters();
                    case RULES_ONLY -> state.parameters().byRulesOnly();
                };
        this.clustering = ComponentClustering.ofPart(
                slice.table(),
                state.model().context(slice.table()),
                state.scorer(),
                parameters,
                constraints.of(slice.rows()));
        this.results = clustering.cluster(List.copyOf(slice.groups(key -> true).values()));
    }

    /** Returns the results with the positions of the rows in the input. */
    public List<ComponentResult> results() {
        return results.stream()
                .map(result -> new ComponentResult(
                        result.clusters().stream().map(slice::sources).toList(),
                        bySource(result.merges()),
                        bySource(result.reviews())))
                .toList();
    }

    private List<ClusterPair> bySource(List<ClusterPair> pairs) {
        return pairs.stream()
                .map(pair -> new ClusterPair(slice.sources(pair.first()), slice.sources(pair.second()), pair.logOdds()))
                .toList();
    }

    /** Returns the counts for the check of the links and for the shares of singletons. */
    public LinkedCounts counts() {
        Map<Integer, Integer> linked = new TreeMap<>();
        for (ComponentResult result : results) {
            for (int[] cluster : result.clusters()) {
                for (int position : cluster.length > 1 ? cluster : new int[0]) {
                    linked.merge(SingletonShares.kinds(slice.table(), position), 1, Integer::sum);
                }
            }
        }
        return new LinkedCounts(clustering.linkedPairCounts(results), linked);
    }

    /** Returns the expected number of linked pairs that are of two people, in billionths. */
    public long expectedFalsePairs(SingletonShares singletonShares) {
        return clustering.expectedFalsePairs(results, singletonShares);
    }
}

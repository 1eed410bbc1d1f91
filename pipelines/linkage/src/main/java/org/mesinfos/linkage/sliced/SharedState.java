package org.mesinfos.linkage.sliced;

import java.util.Optional;
import org.mesinfos.linkage.RelativeCounts;
import org.mesinfos.linkage.clustering.ClusteringParameters;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.TableSlice;
import org.mesinfos.linkage.features.TableTotals;
import org.mesinfos.linkage.model.PairScorer;
import org.mesinfos.linkage.trained.TrainedModel;

/**
 * State that all slices share, of a size that does not grow with the number of rows. Immutable.
 *
 * @param model the model
 * @param totals sums over all rows
 * @param buckets numbers of buckets
 * @param scorer scorer of pairs
 * @param misfit why the model does not fit the rows; empty if it does or if this is unknown before linking
 */
public record SharedState(
        TrainedModel model, TableTotals totals, Buckets buckets, PairScorer scorer, Optional<String> misfit) {

    /** Creates the state from the sums of all slices. */
    public static SharedState of(TrainedModel model, Totals totals, RelativeCounts relatives, Buckets buckets) {
        TableTotals table = totals.table().with(relatives.addresses().totals());
        PersonTable part = new TableSlice(table).build(new int[0]);
        return new SharedState(
                model,
                table,
                buckets,
                relatives.scorer(model.scaledTo(part.wholeSize()), part, totals.relatives()),
                model.fit(part).reason());
    }

    /** Returns the parameters of clustering. */
    ClusteringParameters parameters() {
        return misfit.isPresent() ? model.clusteringParameters().byRulesOnly() : model.clusteringParameters();
    }
}

package org.mesinfos.pipelines.transforms.slices;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.PCollectionView;
import org.jspecify.annotations.Nullable;
import org.mesinfos.linkage.RelativeCounts;
import org.mesinfos.linkage.sliced.Buckets;
import org.mesinfos.linkage.sliced.SharedState;
import org.mesinfos.linkage.sliced.Totals;
import org.mesinfos.linkage.trained.TrainedModel;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.identity.trained.TrainedModelFile;

/**
 * Side inputs that the steps of linkage share, as far as they are computed. Small whatever the number of people.
 *
 * @param model text of the model file
 * @param sizes sizes of buckets and slices
 * @param count number of people
 * @param totals sums over all rows; null before they are computed
 * @param relatives counts of relatives; null before they are computed
 */
public record SliceViews(
        String model,
        SliceSizes sizes,
        PCollectionView<Integer> count,
        @Nullable PCollectionView<Iterable<Block<Totals>>> totals,
        @Nullable PCollectionView<Iterable<Block<RelativeCounts>>> relatives)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    SliceViews withTotals(PCollectionView<Iterable<Block<Totals>>> view) {
        return new SliceViews(model, sizes, count, view, relatives);
    }

    SliceViews withRelatives(PCollectionView<Iterable<Block<RelativeCounts>>> view) {
        return new SliceViews(model, sizes, count, totals, view);
    }

    /** Returns the side inputs that are computed. */
    public List<PCollectionView<?>> sideInputs() {
        List<PCollectionView<?>> views = new ArrayList<>(List.of(count));
        if (totals != null) {
            views.add(totals);
        }
        if (relatives != null) {
            views.add(relatives);
        }
        return views;
    }

    TrainedModel trainedModel() {
        return TrainedModelFile.read("The linkage model", model);
    }

    <A, B> int people(DoFn<A, B>.ProcessContext context) {
        return context.sideInput(count);
    }

    <A, B> Buckets buckets(DoFn<A, B>.ProcessContext context) {
        return Buckets.of(people(context), sizes.rowsPerBucket(), sizes.rowsPerSlice());
    }

    <A, B> Totals totals(DoFn<A, B>.ProcessContext context) {
        if (totals == null) {
            throw new IllegalStateException("Totals are computed before they are read");
        }
        return Totals.read(SliceBlocks.bytes(context.sideInput(totals)));
    }

    /** Returns the state that all slices share. */
    public <A, B> SharedState state(DoFn<A, B>.ProcessContext context) {
        if (relatives == null) {
            throw new IllegalStateException("Relatives are counted before they are read");
        }
        return SharedState.of(
                trainedModel(),
                totals(context),
                RelativeCounts.read(SliceBlocks.bytes(context.sideInput(relatives))),
                buckets(context));
    }
}

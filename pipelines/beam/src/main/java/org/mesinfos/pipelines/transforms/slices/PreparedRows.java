package org.mesinfos.pipelines.transforms.slices;

import java.util.List;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.mesinfos.linkage.features.RowRank;
import org.mesinfos.linkage.features.TableRow;
import org.mesinfos.linkage.sliced.KeyEntries;
import org.mesinfos.linkage.sliced.Totals;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.transforms.output.TransformOutput;

/**
 * Output of {@link PrepareRows}.
 *
 * @param rows rows by bucket
 * @param places places of the rows by bucket of places
 * @param keys keys by bucket of keys
 * @param totals sums over the rows
 */
record PreparedRows(
        PCollection<KV<Integer, Block<TableRow>>> rows,
        PCollection<KV<Integer, Block<RowRank>>> places,
        PCollection<KV<Integer, Block<KeyEntries>>> keys,
        PCollection<KV<Integer, Block<Totals>>> totals)
        implements TransformOutput {

    @Override
    public List<PCollection<?>> collections() {
        return List.of(rows, places, keys, totals);
    }
}

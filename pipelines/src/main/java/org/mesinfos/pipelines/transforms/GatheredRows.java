package org.mesinfos.pipelines.transforms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mesinfos.pipelines.elements.HolderRows;
import org.mesinfos.pipelines.rows.RowBatch;

/**
 * The rows that travelled to one holder.
 *
 * @param moved whether all that the holder had is among them
 * @param batches the rows; not to be changed by others
 */
record GatheredRows(boolean moved, List<RowBatch> batches) {

    static Map<String, GatheredRows> byHolder(BlockCompression<HolderRows> compression, Iterable<byte[]> blocks) {
        Map<String, GatheredRows> holders = new TreeMap<>();
        for (byte[] block : blocks) {
            for (HolderRows rows : compression.decompress(block)) {
                holders.merge(
                        rows.getHolder(),
                        new GatheredRows(rows.getMoved(), new ArrayList<>(rows.getBatches())),
                        GatheredRows::plus);
            }
        }
        return holders;
    }

    private GatheredRows plus(GatheredRows more) {
        batches.addAll(more.batches());
        return new GatheredRows(moved || more.moved(), batches);
    }
}

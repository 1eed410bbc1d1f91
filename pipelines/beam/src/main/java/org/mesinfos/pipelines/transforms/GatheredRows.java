package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mesinfos.pipelines.elements.HolderRows;
import org.mesinfos.pipelines.rows.AcceptedFile;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.store.StoreContent;
import org.mesinfos.pipelines.store.catalog.ContentFile;

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

    /**
     * All rows of the holder: these, and those that earlier runs stored for it unless they travelled as well.
     *
     * @param stored where the store keeps the earlier ones; empty when there are none
     */
    AcceptedRows joined(Optional<ContentFile> stored, StoreContent content) throws IOException {
        AcceptedRows rows = AcceptedRows.of(batches);
        return moved || stored.isEmpty()
                ? rows
                : AcceptedFile.read(content.read(stored.get())).merge(rows);
    }

    private GatheredRows plus(GatheredRows more) {
        batches.addAll(more.batches());
        return new GatheredRows(moved || more.moved(), batches);
    }
}

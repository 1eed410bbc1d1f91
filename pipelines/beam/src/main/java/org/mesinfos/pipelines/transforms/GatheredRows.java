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
 * Rows that this run routed to one holder.
 *
 * @param moved true if all stored rows of the holder are among them
 * @param batches the rows; a mutable list owned by this object
 */
record GatheredRows(boolean moved, List<RowBatch> batches) {

    /** Decodes blocks and merges their rows by holder. */
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
     * Returns all rows of the holder: these rows, merged with the stored ones unless they include them.
     *
     * @param stored file of the stored rows; empty if there are none
     * @param content store to read the file from
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

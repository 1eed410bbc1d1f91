package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.BlockCodec;
import org.mesinfos.pipelines.elements.HolderRows;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.catalog.ContentFile;

/**
 * Rows that this run routed to one holder: to a person, or to a shard of held rows.
 *
 * @param includesStored true if all stored rows of the holder are among them
 * @param batches the rows; a mutable list owned by this object
 */
record RoutedRows(boolean includesStored, List<RowBatch> batches) {

    /** Decodes blocks and merges their rows by holder. */
    static Map<String, RoutedRows> byHolder(BlockCodec<HolderRows> codec, Iterable<Block<HolderRows>> blocks) {
        Map<String, RoutedRows> holders = new TreeMap<>();
        for (Block<HolderRows> block : blocks) {
            for (HolderRows rows : codec.decode(block)) {
                holders.merge(
                        rows.getHolder(),
                        new RoutedRows(rows.getMoved(), new ArrayList<>(rows.getBatches())),
                        RoutedRows::merge);
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
    AcceptedRows mergeStored(Optional<ContentFile> stored, ContentStore content) throws IOException {
        AcceptedRows rows = AcceptedRows.of(batches);
        return includesStored || stored.isEmpty()
                ? rows
                : content.readRows(stored.get()).merge(rows);
    }

    private RoutedRows merge(RoutedRows more) {
        batches.addAll(more.batches());
        return new RoutedRows(includesStored || more.includesStored(), batches);
    }
}

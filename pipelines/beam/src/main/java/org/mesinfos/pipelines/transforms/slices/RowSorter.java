package org.mesinfos.pipelines.transforms.slices;

import java.util.TreeMap;
import org.apache.beam.sdk.transforms.DoFn.OutputReceiver;
import org.apache.beam.sdk.values.KV;
import org.mesinfos.linkage.features.TableRow;
import org.mesinfos.linkage.sliced.EncodedRow;
import org.mesinfos.linkage.sliced.RowBlock;
import org.mesinfos.pipelines.elements.Block;

/** Collector of rows by bucket or slice, which emits them in blocks. Not safe for use by several threads. */
final class RowSorter {

    private static final long MAX_BYTES = 32L << 20;

    private final OutputReceiver<KV<Integer, Block<TableRow>>> output;
    private final TreeMap<Integer, RowBlock> open = new TreeMap<>();
    private long bytes;

    RowSorter(OutputReceiver<KV<Integer, Block<TableRow>>> output) {
        this.output = output;
    }

    void add(int bucket, TableRow row) {
        RowBlock block = open(bucket);
        block.add(row);
        close(block);
    }

    void add(int bucket, EncodedRow row) {
        RowBlock block = open(bucket);
        block.add(row);
        close(block);
    }

    private RowBlock open(int bucket) {
        RowBlock block = open.computeIfAbsent(bucket, first -> new RowBlock());
        bytes -= block.size();
        return block;
    }

    private void close(RowBlock block) {
        bytes += block.size();
        if (bytes > MAX_BYTES) {
            flush();
        }
    }

    /** Emits the rows that are left. */
    void flush() {
        open.forEach((bucket, rows) -> output.output(KV.of(bucket, SliceBlocks.rows(rows))));
        open.clear();
        bytes = 0;
    }
}

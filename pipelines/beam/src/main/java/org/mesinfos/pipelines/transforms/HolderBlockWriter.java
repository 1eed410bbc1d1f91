package org.mesinfos.pipelines.transforms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.BlockCodec;
import org.mesinfos.pipelines.elements.HolderRows;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.rows.RowOrigin;

/**
 * Collector of rows by group and holder, which emits the rows of each group as one compressed block, so that a runner
 * carries few, large elements.
 *
 * <p>Buffers a bounded number of bytes. Not thread-safe.
 *
 * @param <K> group key
 */
final class HolderBlockWriter<K> {

    /** Limit of the buffer: small enough for every thread to have one, large enough for well-filled blocks. */
    private static final long CAPACITY_BYTES = 32 << 20;

    private record BatchKey(RowOrigin origin, String recordType) {}

    private final Map<K, Map<String, Map<BatchKey, List<EncodedRow>>>> groups = new HashMap<>();
    private final BlockCodec<HolderRows> codec = new BlockCodec<>(HolderRows.class);
    private long bufferedBytes;

    /**
     * Adds a row, and emits all groups if the buffer is full.
     *
     * @param accepted the row, with its origin and type
     * @param row the row as the holder receives it
     * @param output receives a group key and one block of the rows of the group
     */
    void add(K group, String holder, AcceptedRow accepted, EncodedRow row, BiConsumer<K, Block<HolderRows>> output) {
        groups.computeIfAbsent(group, key -> new LinkedHashMap<>())
                .computeIfAbsent(holder, key -> new LinkedHashMap<>())
                .computeIfAbsent(new BatchKey(accepted.origin(), accepted.type().name()), key -> new ArrayList<>())
                .add(row);
        bufferedBytes += row.getRecord().remaining() + row.getKey().length() + 64L;
        if (bufferedBytes >= CAPACITY_BYTES) {
            flush(output);
        }
    }

    /** Emits the rows that are left. */
    void flush(BiConsumer<K, Block<HolderRows>> output) {
        groups.forEach((group, holders) -> output.accept(group, codec.encode(holderRows(holders))));
        groups.clear();
        bufferedBytes = 0;
    }

    private static List<HolderRows> holderRows(Map<String, Map<BatchKey, List<EncodedRow>>> holders) {
        List<HolderRows> block = new ArrayList<>(holders.size());
        holders.forEach((holder, parts) -> {
            List<RowBatch> batches = new ArrayList<>(parts.size());
            parts.forEach((part, rows) -> batches.add(new RowBatch(part.origin(), part.recordType(), rows)));
            block.add(new HolderRows(holder, false, batches));
        });
        return block;
    }
}

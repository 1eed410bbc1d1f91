package org.mesinfos.pipelines.transforms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.mesinfos.pipelines.elements.HolderRows;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.rows.RowOrigin;

/**
 * Gathers rows by group and holder and sends each group's as one compressed block, so that a runner carries few, large
 * elements. Holds at most a fixed number of bytes. Not safe for use by several threads.
 *
 * @param <K> what groups are called
 */
final class HolderBlocks<K> {

    /** Rows of a bundle wait here: small enough for every thread to have as much, large enough for whole blocks. */
    private static final long CAPACITY_BYTES = 32 << 20;

    private record Part(RowOrigin origin, String recordType) {}

    private final Map<K, Map<String, Map<Part, List<EncodedRow>>>> groups = new HashMap<>();
    private final BlockCompression<HolderRows> compression = new BlockCompression<>(HolderRows.class);
    private long waitingBytes;

    /** @param output takes a group and one block of its rows, when there are enough for blocks */
    void add(K group, String holder, RowBatch batch, EncodedRow row, BiConsumer<K, byte[]> output) {
        groups.computeIfAbsent(group, key -> new LinkedHashMap<>())
                .computeIfAbsent(holder, key -> new LinkedHashMap<>())
                .computeIfAbsent(new Part(batch.getOrigin(), batch.getRecordType()), key -> new ArrayList<>())
                .add(row);
        waitingBytes += row.getRecord().remaining() + row.getKey().length() + 64L;
        if (waitingBytes >= CAPACITY_BYTES) {
            flush(output);
        }
    }

    /** Sends what is left. */
    void flush(BiConsumer<K, byte[]> output) {
        groups.forEach((group, holders) -> output.accept(group, compression.compress(holderRows(holders))));
        groups.clear();
        waitingBytes = 0;
    }

    private static List<HolderRows> holderRows(Map<String, Map<Part, List<EncodedRow>>> holders) {
        List<HolderRows> block = new ArrayList<>(holders.size());
        holders.forEach((holder, parts) -> {
            List<RowBatch> batches = new ArrayList<>(parts.size());
            parts.forEach((part, rows) -> batches.add(new RowBatch(part.origin(), part.recordType(), rows)));
            block.add(new HolderRows(holder, false, batches));
        });
        return block;
    }
}

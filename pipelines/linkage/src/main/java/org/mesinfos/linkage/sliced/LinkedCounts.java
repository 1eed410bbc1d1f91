package org.mesinfos.linkage.sliced;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mesinfos.linkage.ComponentClustering;
import org.mesinfos.linkage.SingletonShares;
import org.mesinfos.linkage.compare.ComparisonField;

/**
 * Counts of links, which slices add up.
 *
 * @param pairs counts by which linked pairs are checked
 * @param linkedRows number of rows that are linked with others, by the kinds of their values
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, only passed on and read.
public record LinkedCounts(long[] pairs, Map<Integer, Integer> linkedRows) {

    private static final int PAIR_COUNTS = 2 * ComparisonField.COUNT;

    /** Returns why the links do not fit the model; empty if they do. */
    public Optional<String> problem(SharedState state) {
        return state.misfit().isPresent()
                ? state.misfit()
                : ComponentClustering.linkedPairProblem(
                        pairs,
                        state.model().scaledTo(state.totals().rows()),
                        state.model().clusteringParameters());
    }

    /** Returns the shares of records that are the only one of their person. */
    public SingletonShares singletonShares(SharedState state) {
        return new SingletonShares(state.totals().rowsByListedKinds(), linkedRows);
    }

    /** Encodes the counts. */
    public byte[] write() {
        ByteBuffer bytes = ByteBuffer.allocate(pairs.length * Long.BYTES + linkedRows.size() * 2 * Integer.BYTES);
        for (long count : pairs) {
            bytes.putLong(count);
        }
        linkedRows.forEach((kinds, rows) -> bytes.putInt(kinds).putInt(rows));
        return bytes.array();
    }

    /** Decodes the counts of all blocks and adds them up. */
    public static LinkedCounts read(Iterable<byte[]> blocks) {
        long[] pairs = new long[PAIR_COUNTS];
        Map<Integer, Integer> rows = new TreeMap<>();
        for (byte[] block : blocks) {
            ByteBuffer bytes = ByteBuffer.wrap(block);
            for (int i = 0; i < PAIR_COUNTS; i++) {
                pairs[i] += bytes.getLong();
            }
            while (bytes.hasRemaining()) {
                rows.merge(bytes.getInt(), bytes.getInt(), Integer::sum);
            }
        }
        return new LinkedCounts(pairs, rows);
    }
}

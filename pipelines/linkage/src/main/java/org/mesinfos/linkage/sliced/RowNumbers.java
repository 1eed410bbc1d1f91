package org.mesinfos.linkage.sliced;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mesinfos.linkage.features.RowRank;

/** Numbers rows in the order of their places. Stateless. */
public final class RowNumbers {

    private static final int ORDER_BYTES = 3 * Long.BYTES + Integer.BYTES;

    private RowNumbers() {}

    /** Encodes places. */
    public static byte[] write(List<RowRank> orders) {
        ByteBuffer bytes = ByteBuffer.allocate(orders.size() * ORDER_BYTES);
        for (RowRank order : orders) {
            bytes.putLong(order.family())
                    .putLong(order.given())
                    .putLong(order.content())
                    .putInt(order.source());
        }
        return bytes.array();
    }

    /** Returns the number of places in encoded blocks. */
    public static int count(Iterable<byte[]> blocks) {
        int count = 0;
        for (byte[] block : blocks) {
            count += block.length / ORDER_BYTES;
        }
        return count;
    }

    /**
     * Numbers the rows of a bucket of places.
     *
     * @param blocks encoded places of the bucket
     * @param counts number of rows in each bucket of places
     * @return for each bucket of rows, their positions in the input with their numbers
     */
    public static Map<Integer, KeyEntries> number(
            int bucket, Iterable<byte[]> blocks, Map<Integer, Integer> counts, Buckets buckets) {
        List<RowRank> orders = new ArrayList<>();
        for (byte[] block : blocks) {
            ByteBuffer bytes = ByteBuffer.wrap(block);
            while (bytes.hasRemaining()) {
                orders.add(new RowRank(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getInt()));
            }
        }
        orders.sort(null);
        int number = counts.entrySet().stream()
                .filter(entry -> entry.getKey() < bucket)
                .mapToInt(Map.Entry::getValue)
                .sum();
        TreeMap<Integer, KeyEntries> numbers = new TreeMap<>();
        for (RowRank order : orders) {
            numbers.computeIfAbsent(buckets.ofRow(order.source()), rows -> new KeyEntries())
                    .add(order.source(), KeyTags.NUMBER, 0, number++);
        }
        return numbers;
    }
}

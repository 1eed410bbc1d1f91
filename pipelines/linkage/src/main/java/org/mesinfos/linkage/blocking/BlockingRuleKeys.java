package org.mesinfos.linkage.blocking;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/** The blocking keys of all records under one rule. Immutable once its large blocks are dropped. */
final class BlockingRuleKeys {

    private static final int NOT_IN_A_BLOCK = -1;
    private static final int SIGN = Integer.MIN_VALUE;

    private final int[] starts;
    private int[] keys;
    private long[] entries = new long[0];
    /** The rows of each block in ascending order, block after block. */
    private int[] rows = new int[0];
    /** For each key of each row, its index in {@link #rows}. */
    private int[] places = new int[0];
    /** The indexes in {@link #rows} at which a block ends. */
    private BitSet ends = new BitSet();

    private BlockingRuleKeys(int[] starts, int[] keys) {
        this.starts = starts;
        this.keys = keys;
    }

    static BlockingRuleKeys of(BlockingRule rule, int rows, BlockingKeyGenerator maker) {
        int[] starts = new int[rows + 1];
        int[] keys = new int[rows + 16];
        BlockingKeyList list = new BlockingKeyList();
        for (int row = 0; row < rows; row++) {
            list.clear();
            maker.keys(rule, row, list);
            int end = starts[row] + list.size();
            if (end > keys.length) {
                keys = Arrays.copyOf(keys, Math.max(end, keys.length + keys.length / 2));
            }
            for (int i = 0; i < list.size(); i++) {
                keys[starts[row] + i] = list.key(i);
            }
            starts[row + 1] = end;
        }
        return new BlockingRuleKeys(starts, Arrays.copyOf(keys, starts[rows]));
    }

    /**
     * Retains the smaller blocks, as many as fit a budget of pairs, and drops the others.
     *
     * @param budget maximum number of pairs
     * @param largest maximum number of records in a block, whatever the budget
     * @return number of pairs within the retained blocks, including pairs of earlier rules
     */
    long cap(long budget, int largest) {
        entries = new long[keys.length];
        for (int row = 0; row + 1 < starts.length; row++) {
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                entries[i] = (long) (keys[i] ^ SIGN) << 32 | row;
            }
        }
        Arrays.parallelSort(entries);
        long[] pairsBySize = new long[largest + 1];
        forEachBlock((from, to) -> {
            long size = (long) to - from;
            if (size <= largest) {
                pairsBySize[(int) size] += BlockSizes.pairs(size);
            }
        });
        int limit = BlockSizes.limit(pairsBySize, budget);
        dropLargeBlocks(limit);
        return Arrays.stream(pairsBySize, 0, limit + 1).sum();
    }

    private void dropLargeBlocks(int limit) {
        int[] retained = new int[entries.length];
        int count = 0;
        BitSet blockEnds = new BitSet(entries.length);
        int[] places = new int[keys.length];
        Arrays.fill(places, NOT_IN_A_BLOCK);
        for (int from = 0; from < entries.length; ) {
            int to = blockEnd(from);
            int size = to - from;
            if (size > 1 && size <= limit) {
                for (int entry = from; entry < to; entry++) {
                    retained[count] = (int) entries[entry];
                    places[indexOfKey(retained[count], entries[entry])] = count++;
                }
                blockEnds.set(count - 1);
            }
            from = to;
        }
        this.rows = Arrays.copyOf(retained, count);
        this.places = places;
        this.ends = blockEnds;
        this.entries = new long[0];
        this.keys = new int[0];
    }

    private int indexOfKey(int row, long entry) {
        int key = (int) (entry >>> 32) ^ SIGN;
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            if (keys[i] == key) {
                return i;
            }
        }
        throw new IllegalStateException("An entry comes from a key of its row");
    }

    private void forEachBlock(BlockVisitor visitor) {
        int from = 0;
        while (from < entries.length) {
            int to = blockEnd(from);
            visitor.block(from, to);
            from = to;
        }
    }

    /** Returns the end of the block of an entry. */
    private int blockEnd(int entry) {
        int to = entry + 1;
        while (to < entries.length && entries[to] >>> 32 == entries[entry] >>> 32) {
            to++;
        }
        return to;
    }

    /** Passes to a consumer the later rows that share a key with a row, once for each shared key. */
    void forEachLaterMatch(int row, IntConsumer later) {
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            if (places[i] != NOT_IN_A_BLOCK) {
                for (int place = places[i]; !ends.get(place); place++) {
                    later.accept(rows[place + 1]);
                }
            }
        }
    }

    /** Returns whether two rows share a key whose block was retained. */
    boolean shareKey(int a, int b) {
        boolean[] shared = new boolean[1];
        forEachLaterMatch(Math.min(a, b), later -> shared[0] |= later == Math.max(a, b));
        return shared[0];
    }

    /** Visitor of blocks. */
    private interface BlockVisitor {
        void block(int from, int to);
    }
}

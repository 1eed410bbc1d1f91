package org.mesinfos.pipelines.identity.linkage.blocking;

import java.util.Arrays;
import java.util.BitSet;

/** The keys of all records under one rule. Immutable once its oversized blocks are dropped. */
final class RuleKeys {

    private static final int SIGN = Integer.MIN_VALUE;

    private final BlockingRule rule;
    private final int[] starts;
    private int[] keys;
    private long[] entries;

    private RuleKeys(BlockingRule rule, int[] starts, int[] keys) {
        this.rule = rule;
        this.starts = starts;
        this.keys = keys;
    }

    static RuleKeys of(BlockingRule rule, int rows, KeyMaker maker) {
        int[] starts = new int[rows + 1];
        int[] keys = new int[rows + 16];
        KeyList list = new KeyList();
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
        return new RuleKeys(rule, starts, Arrays.copyOf(keys, starts[rows]));
    }

    /**
     * Keeps the smaller blocks, so many that their pairs stay within a budget, and drops the others.
     *
     * @param budget pairs that may be made
     * @param largest records of the largest block that is ever kept
     */
    RuleSummary cap(long budget, int largest) {
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
                pairsBySize[(int) size] += size * (size - 1) / 2;
            }
        });
        int limit = 0;
        long pairs = 0;
        while (limit < largest && pairs + pairsBySize[limit + 1] <= budget) {
            limit++;
            pairs += pairsBySize[limit];
        }
        return drop(limit, pairs);
    }

    private RuleSummary drop(int limit, long pairs) {
        long[] kept = new long[entries.length];
        int[] counts = new int[3];
        long[] dropped = new long[2];
        BitSet droppedKeys = new BitSet();
        int[] largestKept = {0};
        forEachBlock((from, to) -> {
            int size = to - from;
            if (size > limit) {
                dropped[0]++;
                dropped[1] += size;
                droppedKeys.set(from, to);
            } else if (size > 1) {
                System.arraycopy(entries, from, kept, counts[0], size);
                counts[0] += size;
                largestKept[0] = Math.max(largestKept[0], size);
            }
        });
        if (!droppedKeys.isEmpty()) {
            forget(droppedKeys);
        }
        entries = Arrays.copyOf(kept, counts[0]);
        return new RuleSummary(rule, pairs, largestKept[0], dropped[0], dropped[1]);
    }

    /** Keys of dropped blocks become none, so that pairs they would have made are left to later rules. */
    private void forget(BitSet droppedEntries) {
        for (int entry = droppedEntries.nextSetBit(0); entry >= 0; entry = droppedEntries.nextSetBit(entry + 1)) {
            int row = (int) entries[entry];
            int key = (int) (entries[entry] >>> 32) ^ SIGN;
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                keys[i] = keys[i] == key ? KeyList.NONE : keys[i];
            }
        }
    }

    /** Takes each block as a range of {@link #row}. */
    void forEachBlock(BlockVisitor visitor) {
        int from = 0;
        while (from < entries.length) {
            int to = blockEnd(from);
            visitor.block(from, to);
            from = to;
        }
    }

    int row(int entry) {
        return (int) entries[entry];
    }

    int entryCount() {
        return entries.length;
    }

    /** The end of the block that an entry is in. */
    int blockEnd(int entry) {
        int to = entry + 1;
        while (to < entries.length && entries[to] >>> 32 == entries[entry] >>> 32) {
            to++;
        }
        return to;
    }

    /** Whether two rows share a key of this rule, the one given excepted from nothing. */
    boolean share(int a, int b) {
        for (int i = starts[a]; i < starts[a + 1]; i++) {
            for (int j = starts[b]; j < starts[b + 1] && keys[i] != KeyList.NONE; j++) {
                if (keys[i] == keys[j]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the key of an entry is the first, in the list of the first row, that both rows share. */
    boolean isFirstShared(int a, int b, int entry) {
        int key = (int) (entries[entry] >>> 32) ^ SIGN;
        for (int i = starts[a]; i < starts[a + 1]; i++) {
            for (int j = starts[b]; j < starts[b + 1] && keys[i] != KeyList.NONE; j++) {
                if (keys[i] == keys[j]) {
                    return keys[i] == key;
                }
            }
        }
        return false;
    }

    /** Takes a block. */
    interface BlockVisitor {
        void block(int from, int to);
    }
}

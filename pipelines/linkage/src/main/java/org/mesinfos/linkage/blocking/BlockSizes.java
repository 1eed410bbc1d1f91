package org.mesinfos.linkage.blocking;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Rules for the size of blocks: each blocking rule retains its smaller blocks, as many as fit a budget of pairs.
 * Stateless.
 */
public final class BlockSizes {

    /** Larger blocks are never retained. */
    public static final int LARGEST = 3_000;

    private static final long MIN_PAIR_BUDGET = 3_000_000;
    private static final int PAIR_BUDGET_PER_RECORD = 8;

    private BlockSizes() {}

    /** Returns the names of all blocking rules, in order. */
    public static List<String> rules() {
        return Stream.of(BlockingRule.values())
                .map(rule -> rule.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Returns the largest number of pairs that a blocking rule makes among so many records. */
    public static long budget(int records) {
        return MIN_PAIR_BUDGET + (long) PAIR_BUDGET_PER_RECORD * records;
    }

    /**
     * Returns the size up to which blocks are retained.
     *
     * @param pairsBySize number of pairs in all blocks of each size
     */
    public static int limit(long[] pairsBySize, long budget) {
        int limit = 0;
        long pairs = 0;
        while (limit + 1 < pairsBySize.length && pairs + pairsBySize[limit + 1] <= budget) {
            limit++;
            pairs += pairsBySize[limit];
        }
        return limit;
    }

    /** Returns the number of pairs in a block. */
    public static long pairs(long records) {
        return records * (records - 1) / 2;
    }
}

package org.mesinfos.pipelines.dedup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows of one key in one file.
 *
 * @param file hash of the file
 * @param balances running balance of each row; empty if a row has none
 */
record FileRows(String file, List<Optional<BigDecimal>> balances) {

    /** Returns the number of rows that two files have in common: those of equal balance if all rows have one. */
    int common(FileRows other) {
        if (!isBalanced() || !other.isBalanced()) {
            return Math.min(balances.size(), other.balances.size());
        }
        List<Optional<BigDecimal>> left = new ArrayList<>(other.balances);
        return (int) balances.stream().filter(left::remove).count();
    }

    private boolean isBalanced() {
        return balances.stream().allMatch(Optional::isPresent);
    }
}

package org.mesinfos.pipelines.dedup;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Rows of one key in one file.
 *
 * @param file hash of the file
 * @param balances running balance of each row; empty if a row has none
 */
record FileRows(String file, List<Optional<BigDecimal>> balances) {

    int count() {
        return balances.size();
    }

    /** Returns true if each row has a running balance. */
    boolean isBalanced() {
        return balances.stream().allMatch(Optional::isPresent);
    }
}

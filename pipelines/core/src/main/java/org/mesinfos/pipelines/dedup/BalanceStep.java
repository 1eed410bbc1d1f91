package org.mesinfos.pipelines.dedup;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.mesinfos.records.BankTransaction;

/**
 * The running balances of an account around one transaction.
 *
 * @param before balance before the transaction
 * @param after balance after the transaction
 */
record BalanceStep(BigDecimal before, BigDecimal after) {

    BalanceStep {
        before = before.stripTrailingZeros();
        after = after.stripTrailingZeros();
    }

    /** Returns the step of a record; empty if it has no running balance. */
    static Optional<BalanceStep> of(SpecificRecord record) {
        return record instanceof BankTransaction transaction && transaction.getBalanceAfter() != null
                ? Optional.of(new BalanceStep(
                        transaction.getBalanceAfter().subtract(transaction.getAmount()), transaction.getBalanceAfter()))
                : Optional.empty();
    }

    /** Returns whether a step starts at the balance at which this one ends. */
    boolean precedes(BalanceStep next) {
        return after.compareTo(next.before) == 0;
    }

    /**
     * Returns whether steps are one series without a gap, in only one order: each of them continues at the balance of
     * another one, except the first, and no balance occurs twice. Steps that change nothing are passed over.
     */
    static boolean areOneSeries(Collection<BalanceStep> steps) {
        Map<BigDecimal, BigDecimal> next = new HashMap<>();
        Set<BigDecimal> reached = new HashSet<>();
        for (BalanceStep step : steps) {
            boolean isChange = step.before.compareTo(step.after) != 0;
            if (isChange && (next.put(step.before, step.after) != null || !reached.add(step.after))) {
                return false;
            }
        }
        List<BigDecimal> starts = next.keySet().stream()
                .filter(balance -> !reached.contains(balance))
                .toList();
        return starts.size() == 1 && length(next, starts.get(0)) == next.size();
    }

    private static int length(Map<BigDecimal, BigDecimal> next, BigDecimal start) {
        int length = 0;
        for (@Nullable BigDecimal balance = next.get(start); balance != null; balance = next.get(balance)) {
            length++;
        }
        return length;
    }
}

package org.mesinfos.pipelines.relate.movement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.records.BankTransaction;

/**
 * What was booked on all accounts of one person. For one thread.
 *
 * @param all in {@link Movement#ORDER}
 */
public record Movements(List<Movement> all) {

    /**
     * What the records tell that was booked.
     *
     * @param records in any order, with their ids
     */
    public static Movements of(List<BankTransaction> records) {
        AccountNames accounts = new AccountNames(records);
        List<Movement> movements = new ArrayList<>(records.size());
        for (BankTransaction record : records) {
            Movement.of(record, accounts).ifPresent(movements::add);
        }
        movements.sort(Movement.ORDER);
        return new Movements(movements);
    }

    /** The last day on which anything was booked on each account: so far the bank has told. */
    public Map<String, Long> lastDays() {
        Map<String, Long> days = new HashMap<>();
        all.forEach(movement -> days.merge(movement.account(), movement.day(), Math::max));
        return days;
    }
}

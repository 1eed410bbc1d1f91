package org.mesinfos.pipelines.relate.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.mesinfos.pipelines.relate.movement.Movement;
import org.mesinfos.pipelines.relate.movement.Movements;

/** Groups debits and credits of the same amount. Stateless. */
final class EqualAmounts {

    private record Both(List<Movement> debits, List<Movement> credits) {}

    private EqualAmounts() {}

    /** Passes on the debits and the credits of each amount that has both, each in {@link Movement#ORDER}. */
    static void forEach(Movements transactions, BiConsumer<List<Movement>, List<Movement>> consumer) {
        Map<Long, Both> byAmount = new TreeMap<>();
        for (Movement transaction : transactions.all()) {
            if (transaction.amount() > 0) {
                byAmount.computeIfAbsent(
                                transaction.amount(), absent -> new Both(new ArrayList<>(2), new ArrayList<>(2)))
                        .credits()
                        .add(transaction);
            }
        }
        if (byAmount.isEmpty()) {
            return;
        }
        for (Movement transaction : transactions.all()) {
            Both sides = transaction.amount() < 0 ? byAmount.get(-transaction.amount()) : null;
            if (sides != null) {
                sides.debits().add(transaction);
            }
        }
        byAmount.values().forEach(sides -> {
            if (!sides.debits().isEmpty()) {
                consumer.accept(sides.debits(), sides.credits());
            }
        });
    }
}

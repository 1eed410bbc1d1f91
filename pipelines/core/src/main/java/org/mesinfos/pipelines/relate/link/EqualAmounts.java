package org.mesinfos.pipelines.relate.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.mesinfos.pipelines.relate.movement.Movement;
import org.mesinfos.pipelines.relate.movement.Movements;

/** Debits and credits of one amount. Stateless. */
final class EqualAmounts {

    private record Both(List<Movement> debits, List<Movement> credits) {}

    private EqualAmounts() {}

    /** Gives the debits and the credits of each amount that has both, each in {@link Movement#ORDER}. */
    static void forEach(Movements movements, BiConsumer<List<Movement>, List<Movement>> use) {
        Map<Long, Both> byAmount = new TreeMap<>();
        for (Movement movement : movements.all()) {
            if (movement.amount() > 0) {
                byAmount.computeIfAbsent(movement.amount(), unseen -> new Both(new ArrayList<>(2), new ArrayList<>(2)))
                        .credits()
                        .add(movement);
            }
        }
        if (byAmount.isEmpty()) {
            return;
        }
        for (Movement movement : movements.all()) {
            Both both = movement.amount() < 0 ? byAmount.get(-movement.amount()) : null;
            if (both != null) {
                both.debits().add(movement);
            }
        }
        byAmount.values().forEach(both -> {
            if (!both.debits().isEmpty()) {
                use.accept(both.debits(), both.credits());
            }
        });
    }
}

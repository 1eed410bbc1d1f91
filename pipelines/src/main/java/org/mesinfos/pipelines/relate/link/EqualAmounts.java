package org.mesinfos.pipelines.relate.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.mesinfos.pipelines.relate.movement.Movement;
import org.mesinfos.pipelines.relate.movement.Movements;

/** Debits and credits of one amount. Stateless. */
final class EqualAmounts {

    private static final Comparator<Movement> BY_AMOUNT = Comparator.<Movement>comparingLong(
                    movement -> Math.abs(movement.amount()))
            .thenComparing(Movement.ORDER);

    private EqualAmounts() {}

    /** Gives the debits and the credits of each amount that has both, each in {@link Movement#ORDER}. */
    static void forEach(Movements movements, BiConsumer<List<Movement>, List<Movement>> use) {
        List<Movement> sorted = new ArrayList<>(movements.all());
        sorted.sort(BY_AMOUNT);
        int from = 0;
        while (from < sorted.size()) {
            long amount = Math.abs(sorted.get(from).amount());
            int to = from;
            boolean debited = false;
            boolean credited = false;
            while (to < sorted.size() && Math.abs(sorted.get(to).amount()) == amount) {
                debited |= sorted.get(to).amount() < 0;
                credited |= sorted.get(to).amount() > 0;
                to++;
            }
            if (debited && credited) {
                List<Movement> equal = sorted.subList(from, to);
                use.accept(
                        equal.stream().filter(one -> one.amount() < 0).toList(),
                        equal.stream().filter(one -> one.amount() > 0).toList());
            }
            from = to;
        }
    }
}

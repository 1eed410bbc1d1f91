package org.mesinfos.pipelines.relate.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.mesinfos.pipelines.relate.transaction.BookedTransaction;
import org.mesinfos.pipelines.relate.transaction.BookedTransactions;

/** Grouping of debits and credits of the same amount. Stateless. */
final class OppositeAmounts {

    private record DebitsAndCredits(List<BookedTransaction> debits, List<BookedTransaction> credits) {}

    private OppositeAmounts() {}

    /** Passes on the debits and the credits of each amount that has both, each in {@link BookedTransaction#ORDER}. */
    static void forEach(
            BookedTransactions transactions, BiConsumer<List<BookedTransaction>, List<BookedTransaction>> consumer) {
        Map<Long, DebitsAndCredits> byAmount = new TreeMap<>();
        for (BookedTransaction transaction : transactions.all()) {
            if (transaction.amount() > 0) {
                byAmount.computeIfAbsent(
                                transaction.amount(),
                                absent -> new DebitsAndCredits(new ArrayList<>(2), new ArrayList<>(2)))
                        .credits()
                        .add(transaction);
            }
        }
        if (byAmount.isEmpty()) {
            return;
        }
        for (BookedTransaction transaction : transactions.all()) {
            DebitsAndCredits sides = transaction.amount() < 0 ? byAmount.get(-transaction.amount()) : null;
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

package org.mesinfos.pipelines.relate.recurrence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.pipelines.relate.movement.Instrument;
import org.mesinfos.pipelines.relate.movement.Movement;
import org.mesinfos.pipelines.relate.movement.Words;

/**
 * Groups the transactions of one account and sign by counterparty: by mandate, otherwise creditor, IBAN, name or label.
 * A transaction with a weaker key joins the group of a stronger one if its name or label leads to only one such group.
 * Not thread-safe.
 */
final class CounterpartyGroups {

    /** Marks a name or label that leads to several stronger keys. */
    private static final String SEVERAL = "";

    private final Map<String, String> stronger = new HashMap<>();
    private final Map<String, List<Movement>> groups = new HashMap<>();

    private record Named(Movement movement, String key) {}

    private CounterpartyGroups() {}

    /**
     * Returns the groups, in no particular order.
     *
     * @param transactions in {@link Movement#ORDER}, which each group retains
     * @param excluded ids of transactions to exclude
     */
    static Collection<List<Movement>> of(List<Movement> transactions, Set<String> excluded) {
        CounterpartyGroups groups = new CounterpartyGroups();
        List<Named> named = new ArrayList<>(transactions.size());
        for (Movement transaction : transactions) {
            if (mayComeBack(transaction) && !excluded.contains(transaction.id())) {
                groups.name(transaction).ifPresent(key -> named.add(new Named(transaction, key)));
            }
        }
        for (Named keyed : named) {
            String key = groups.strongest(groups.strongest(keyed.key()));
            groups.groups.computeIfAbsent(key, absent -> new ArrayList<>()).add(keyed.movement());
        }
        return groups.groups.values();
    }

    private static boolean mayComeBack(Movement transaction) {
        return transaction.instrument() != Instrument.CASH
                && transaction.instrument() != Instrument.CHEQUE
                && !Boolean.TRUE.equals(transaction.record().getReversal())
                && transaction.record().getReturnReason() == null;
    }

    private Optional<String> name(Movement transaction) {
        String scope = transaction.account() + (transaction.amount() < 0 ? "\n-" : "\n+");
        String label = label(transaction);
        String name = Words.key(transaction.name());
        Optional<String> labelled = label.isEmpty() ? Optional.empty() : Optional.of(scope + "label " + label);
        Optional<String> known = name.isEmpty() ? Optional.empty() : Optional.of(scope + "name " + name);
        Optional<String> identified = identifier(transaction).map(id -> scope + "id " + id);
        lead(labelled, known);
        lead(labelled.filter(unused -> known.isEmpty()), identified);
        lead(known, identified);
        return identified.or(() -> known).or(() -> labelled);
    }

    /**
     * Returns the label key. Fees and loan instalments of the bank itself are identified by the whole label, because it
     * names no counterparty.
     */
    private static String label(Movement transaction) {
        String key = Words.key(transaction.label());
        boolean bank = transaction.instrument() == Instrument.FEE || transaction.instrument() == Instrument.LOAN;
        return key.isEmpty() && bank ? Words.withoutDigits(transaction.label()) : key;
    }

    private static Optional<String> identifier(Movement transaction) {
        return Movement.reference(transaction.record().getMandateId())
                .or(() -> Movement.reference(transaction.record().getCreditorId()))
                .or(transaction::counterpartyIban);
    }

    private void lead(Optional<String> weaker, Optional<String> better) {
        if (weaker.isPresent() && better.isPresent()) {
            stronger.merge(weaker.get(), better.get(), (first, second) -> first.equals(second) ? first : SEVERAL);
        }
    }

    private String strongest(String key) {
        String better = stronger.getOrDefault(key, key);
        return better.equals(SEVERAL) ? key : better;
    }
}

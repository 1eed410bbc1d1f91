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
 * Movements of one account and sign with one other party: by mandate, else creditor, else IBAN, else name, else label. A
 * source that tells less joins those that tell more where its name or label leads to only one of them. For one thread.
 */
final class CounterpartyGroups {

    /** Stands where a name or label leads to several. */
    private static final String SEVERAL = "";

    private final Map<String, String> stronger = new HashMap<>();
    private final Map<String, List<Movement>> groups = new HashMap<>();

    private record Named(Movement movement, String key) {}

    private CounterpartyGroups() {}

    /**
     * The groups, in no order.
     *
     * @param movements in {@link Movement#ORDER}, which each group keeps
     * @param apart ids of those that are left out
     */
    static Collection<List<Movement>> of(List<Movement> movements, Set<String> apart) {
        CounterpartyGroups groups = new CounterpartyGroups();
        List<Named> named = new ArrayList<>(movements.size());
        for (Movement movement : movements) {
            if (mayComeBack(movement) && !apart.contains(movement.id())) {
                groups.name(movement).ifPresent(key -> named.add(new Named(movement, key)));
            }
        }
        for (Named one : named) {
            String key = groups.strongest(groups.strongest(one.key()));
            groups.groups.computeIfAbsent(key, unseen -> new ArrayList<>()).add(one.movement());
        }
        return groups.groups.values();
    }

    private static boolean mayComeBack(Movement movement) {
        return movement.instrument() != Instrument.CASH
                && movement.instrument() != Instrument.CHEQUE
                && !Boolean.TRUE.equals(movement.record().getReversal())
                && movement.record().getReturnReason() == null;
    }

    private Optional<String> name(Movement movement) {
        String scope = movement.account() + (movement.amount() < 0 ? "\n-" : "\n+");
        String label = label(movement);
        String name = Words.key(movement.name());
        Optional<String> labelled = label.isEmpty() ? Optional.empty() : Optional.of(scope + "label " + label);
        Optional<String> known = name.isEmpty() ? Optional.empty() : Optional.of(scope + "name " + name);
        Optional<String> identified = identifier(movement).map(id -> scope + "id " + id);
        lead(labelled, known);
        lead(labelled.filter(unused -> known.isEmpty()), identified);
        lead(known, identified);
        return identified.or(() -> known).or(() -> labelled);
    }

    /** What the bank itself takes, such as a fee, is told by how it is called: nobody else is named. */
    private static String label(Movement movement) {
        String key = Words.key(movement.label());
        boolean bank = movement.instrument() == Instrument.FEE || movement.instrument() == Instrument.LOAN;
        return key.isEmpty() && bank ? Words.withoutDigits(movement.label()) : key;
    }

    private static Optional<String> identifier(Movement movement) {
        return Movement.reference(movement.record().getMandateId())
                .or(() -> Movement.reference(movement.record().getCreditorId()))
                .or(movement::counterpartyIban);
    }

    private void lead(Optional<String> weaker, Optional<String> better) {
        if (weaker.isPresent() && better.isPresent()) {
            stronger.merge(weaker.get(), better.get(), (one, other) -> one.equals(other) ? one : SEVERAL);
        }
    }

    private String strongest(String key) {
        String better = stronger.getOrDefault(key, key);
        return better.equals(SEVERAL) ? key : better;
    }
}

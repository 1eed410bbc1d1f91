package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.Decision;
import org.mesinfos.pipelines.store.catalog.DecisionKind;
import org.mesinfos.pipelines.store.catalog.DecisionKind.Exclusion;
import org.mesinfos.pipelines.store.catalog.Decisions;
import org.mesinfos.pipelines.store.catalog.ExcludedDelivery;

/**
 * The operator's decision about a delivery. The next run obeys it.
 *
 * @param organisation organisation of the delivery
 * @param delivery id of the delivery, or its first digits
 * @param kind kind of decision
 * @param reason reason without personal data; may be empty
 */
public record DeliveryDecision(String organisation, String delivery, DecisionKind kind, String reason) {

    /**
     * Stores the decision.
     *
     * @param runId id of the writer, for the lease of the store
     * @return the stored decision
     * @throws UndecidableDeliveryException if no delivery, or several, have such an id and may be decided about
     */
    public Decision store(Store store, String runId) throws IOException {
        try (WriteSession session = store.openWriteSession(runId)) {
            Decisions decisions = session.decisions().read();
            Set<String> candidates = new TreeSet<>();
            decidable(session, decisions)
                    .filter(candidate -> candidate.startsWith(delivery))
                    .forEach(candidates::add);
            if (candidates.isEmpty() && !delivery.isEmpty() && isMade(decisions)) {
                throw UndecidableDeliveryException.alreadyMade(kind);
            }
            if (candidates.isEmpty() && !delivery.isEmpty() && isTaken(session)) {
                throw UndecidableDeliveryException.alreadyTaken();
            }
            if (candidates.size() != 1 || delivery.isEmpty()) {
                throw new UndecidableDeliveryException(candidates.size(), kind);
            }
            Decision decision =
                    decisions.next(organisation, candidates.iterator().next(), kind, reason);
            session.decisions().write(decision);
            return decision;
        }
    }

    /** Returns whether the last decision about the delivery is of this kind. */
    private boolean isMade(Decisions decisions) {
        return decisions.all().stream()
                .filter(earlier -> earlier.organisation().equals(organisation))
                .map(Decision::delivery)
                .filter(id -> id.startsWith(delivery))
                .anyMatch(id -> decisions.latest(id).orElseThrow().kind() == kind);
    }

    /** Returns whether the delivery is in the store, so that only a retraction changes something. */
    private boolean isTaken(WriteSession session) {
        return (kind == DecisionKind.APPROVE || kind == DecisionKind.REFUSE)
                && session.base().deliveries().stream()
                        .anyMatch(entry -> entry.organisation().equals(organisation)
                                && entry.id().startsWith(delivery));
    }

    /** Returns the ids of the deliveries of the organisation to which this kind of decision may apply. */
    private Stream<String> decidable(WriteSession session, Decisions decisions) {
        return switch (kind) {
            case APPROVE -> excluded(decisions, List.of(Exclusion.HELD, Exclusion.REFUSED));
            case HOLD -> excluded(decisions, List.of(Exclusion.HELD));
            case REFUSE ->
                Stream.concat(excluded(decisions, List.of(Exclusion.HELD)), admittedOnly(session, decisions));
            case RESTORE -> excluded(decisions, List.of(Exclusion.RETRACTED));
            case RETRACT ->
                Stream.concat(
                        taken(session, decisions),
                        admittedOnly(session, decisions)
                                .filter(id -> decisions.latest(id).orElseThrow().kind() == DecisionKind.RESTORE));
            case ACCEPT -> taken(session, decisions);
        };
    }

    private Stream<String> taken(WriteSession session, Decisions decisions) {
        return session.base().deliveries().stream()
                .filter(entry -> entry.organisation().equals(organisation))
                .map(entry -> entry.id())
                .filter(id -> !decisions.excluded().containsKey(id));
    }

    /** Returns the ids of the deliveries that were approved or restored, and that no run has taken yet. */
    private Stream<String> admittedOnly(WriteSession session, Decisions decisions) {
        return decisions.all().stream()
                .filter(decision -> decision.organisation().equals(organisation))
                .map(Decision::delivery)
                .distinct()
                .filter(decisions::isAccepted)
                .filter(id -> !session.base().ledger().containsKey(id));
    }

    private Stream<String> excluded(Decisions decisions, List<Exclusion> states) {
        return decisions.excluded().values().stream()
                .filter(excluded -> excluded.organisation().equals(organisation))
                .filter(excluded -> states.contains(excluded.state()))
                .map(ExcludedDelivery::delivery);
    }
}

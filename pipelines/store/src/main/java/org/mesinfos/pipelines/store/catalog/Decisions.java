package org.mesinfos.pipelines.store.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All decisions about deliveries. Immutable; independent of the order in which the decisions were made known. */
public final class Decisions {

    /** No decisions. */
    public static final Decisions NONE = new Decisions(List.of());

    private final List<Decision> sorted;
    private final SortedMap<String, Decision> latest = new TreeMap<>();

    private Decisions(Collection<Decision> decisions) {
        sorted = decisions.stream().distinct().sorted(Decision.ORDER).toList();
        sorted.forEach(decision -> latest.put(decision.delivery(), decision));
    }

    /** Returns a collection of decisions. */
    public static Decisions of(Collection<Decision> decisions) {
        return new Decisions(decisions);
    }

    /** Returns these and further decisions. */
    public Decisions with(Collection<Decision> more) {
        List<Decision> all = new ArrayList<>(sorted);
        all.addAll(more);
        return new Decisions(all);
    }

    /** Returns the next decision about a delivery. */
    public Decision next(String organisation, String delivery, DecisionKind kind, String reason) {
        return next(organisation, delivery, kind, reason, "");
    }

    /** Returns the next decision about a delivery, with details for the operator. */
    public Decision next(String organisation, String delivery, DecisionKind kind, String reason, String detail) {
        long number = latest(delivery).map(Decision::number).orElse(0L) + 1;
        return new Decision(organisation, delivery, kind, number, reason, detail);
    }

    /** Returns the decision that applies to a delivery; empty if there is none. */
    public Optional<Decision> latest(String delivery) {
        return Optional.ofNullable(latest.get(delivery));
    }

    /** Returns whether a decision of the operator or of a run takes a delivery whatever the limits are. */
    public boolean isAccepted(String delivery) {
        return latest(delivery)
                .filter(decision -> decision.kind().exclusion().isEmpty())
                .isPresent();
    }

    /** Returns the deliveries that are not part of the store, with the decision that excludes them, by id. */
    public SortedMap<String, ExcludedDelivery> excluded() {
        SortedMap<String, ExcludedDelivery> excluded = new TreeMap<>();
        latest.forEach((delivery, decision) -> decision.kind()
                .exclusion()
                .ifPresent(state -> excluded.put(
                        delivery,
                        new ExcludedDelivery(
                                delivery, decision.organisation(), state, decision.reason(), decision.detail()))));
        return excluded;
    }

    /** Returns the reasons of runs to accept published deliveries that do not meet the expectations, by delivery. */
    public SortedMap<String, String> acceptedByRuns() {
        SortedMap<String, String> reasons = new TreeMap<>();
        latest.forEach((delivery, decision) -> {
            if (decision.kind() == DecisionKind.ACCEPT) {
                reasons.put(delivery, decision.reason());
            }
        });
        return reasons;
    }

    /** Returns all decisions, sorted. */
    public List<Decision> all() {
        return sorted;
    }
}

package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mesinfos.pipelines.attribution.ReplayedFiles;
import org.mesinfos.pipelines.deliveries.DeliveryStatus;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.elements.RunFactKind;
import org.mesinfos.pipelines.elements.UnfilledField;
import org.mesinfos.pipelines.guard.CustomerNumberGate;
import org.mesinfos.pipelines.guard.DeliveryMeasures;
import org.mesinfos.pipelines.guard.GuardSettings;
import org.mesinfos.pipelines.guard.QualityGate;
import org.mesinfos.pipelines.guard.Shrinkage;
import org.mesinfos.pipelines.guard.StatedCustomer;
import org.mesinfos.pipelines.guard.WithdrawalGate;
import org.mesinfos.pipelines.store.SnapshotDraft;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.Decision;
import org.mesinfos.pipelines.store.catalog.DecisionKind;
import org.mesinfos.pipelines.store.catalog.Decisions;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.ExcludedDelivery;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.transforms.StatedNumbers;

/**
 * Guard of one run: excludes the deliveries that the decisions exclude, and holds new deliveries above a limit, in which
 * case the run is repeated without them.
 *
 * <p>A published delivery is never held. If it no longer meets the expectations because a delivery that precedes it arrived
 * after it, or if a customer number means another person in a delivery that arrived or was retracted, the run accepts the
 * published one by a decision, so that the store depends on deliveries and decisions only.
 *
 * <p>A delivery of the store that a decision excludes is retracted: the run replaces its rows by nothing. Not thread-safe.
 */
final class DeliveryGuard {

    private static final String PRECEDED = "a delivery before it gives a customer number to another person";

    private static final String MAY_HAVE_AGREED =
            "a list was retracted that may have been the only one to confirm customer numbers of this one";

    private final WriteSession session;
    private final GuardSettings settings;
    private final Optional<String> acceptedChange;
    private final SortedSet<String> retracted;
    private final List<Decision> holds = new ArrayList<>();
    private List<Decision> acceptances = List.of();
    private Decisions decisions;
    private Optional<HeldChangeException> heldChange = Optional.empty();

    private DeliveryGuard(
            WriteSession session, GuardSettings settings, Optional<String> acceptedChange, Decisions decisions) {
        this.session = session;
        this.settings = settings;
        this.acceptedChange = acceptedChange;
        this.decisions = decisions;
        this.retracted = new TreeSet<>(decisions.excluded().keySet());
        retracted.retainAll(session.base().ledger().keySet());
    }

    /**
     * Creates the guard of a run, with the decisions of the store.
     *
     * @param acceptedChange id of the snapshot that a change of rules or settings may publish, however many bundles it
     *     shrinks
     */
    static DeliveryGuard of(WriteSession session, GuardSettings settings, Optional<String> acceptedChange)
            throws IOException {
        return new DeliveryGuard(
                session, settings, acceptedChange, session.decisions().read());
    }

    /** Returns the ids of the deliveries that this run removes from the store. */
    SortedSet<String> retracted() {
        return retracted;
    }

    /** Returns the files of the deliveries that this run removes from the store. */
    ReplayedFiles retractedFiles() {
        return ReplayedFiles.retracted(session.base(), retracted);
    }

    /** Returns the status of the deliveries that the run does not take, by id. */
    Map<String, DeliveryStatus> knownDeliveries() {
        Map<String, DeliveryStatus> known = new TreeMap<>();
        session.base().ledger().keySet().forEach(id -> known.put(id, DeliveryStatus.KNOWN));
        decisions.excluded().values().forEach(excluded -> known.put(excluded.delivery(), status(excluded)));
        return known;
    }

    private static DeliveryStatus status(ExcludedDelivery excluded) {
        return switch (excluded.state()) {
            case HELD -> DeliveryStatus.HELD;
            case REFUSED -> DeliveryStatus.REFUSED;
            case RETRACTED -> DeliveryStatus.RETRACTED;
        };
    }

    /** Returns a draft without changes, except that it lacks the retracted deliveries. */
    SnapshotDraft draft() {
        return session.draft().excluded(decisions.excluded()).remove(retracted);
    }

    /**
     * Accepts the published deliveries that no longer meet the limits and expectations, or that a delivery which precedes them
     * contradicts, or may have agreed with before its retraction, and notes the reason in the draft.
     *
     * @param draft the draft, with the deliveries of the run
     * @param facts results of the run
     */
    void warn(SnapshotDraft draft, List<RunFact> facts) {
        List<DeliveryEntry> published = draft.deliveries().stream()
                .filter(delivery -> session.base().ledger().containsKey(delivery.id()))
                .filter(delivery -> !decisions.isAccepted(delivery.id()))
                .toList();
        SortedMap<String, String> unexpected =
                new TreeMap<>(new QualityGate(settings).unexpected(published, draft.deliveries()));
        CustomerNumberGate.precededBy(arrived(draft), published, statedCustomers(facts))
                .forEach(id -> unexpected.putIfAbsent(id, PRECEDED));
        CustomerNumberGate.mayAgreeWith(retractedWithNumbers(), published)
                .forEach(id -> unexpected.putIfAbsent(id, MAY_HAVE_AGREED));
        acceptances = published.stream()
                .flatMap(delivery -> Optional.ofNullable(unexpected.get(delivery.id())).stream()
                        .map(reason ->
                                decisions.next(delivery.organisation(), delivery.id(), DecisionKind.ACCEPT, reason)))
                .toList();
        SortedMap<String, String> warnings = decisions.with(acceptances).acceptedByRuns();
        for (DeliveryEntry delivery : draft.deliveries()) {
            Optional<String> warning = Optional.ofNullable(warnings.get(delivery.id()));
            if (!delivery.warning().equals(warning)) {
                draft.put(delivery.withWarning(warning));
            }
        }
    }

    /**
     * Holds the new deliveries that are above a limit, and discards the draft if there are any.
     *
     * @param draft the draft, with its totals
     * @param facts results of the run
     * @return true if the run must be repeated
     */
    boolean holdsFurtherDeliveries(Snapshot draft, List<RunFact> facts) throws IOException {
        Map<String, DeliveryEntry> taken = newDeliveries(draft, facts);
        List<Decision> further = new ArrayList<>();
        qualityReasons(draft, taken, facts)
                .forEach((id, reason) ->
                        further.add(decisions.next(organisation(taken, id), id, DecisionKind.HOLD, reason)));
        if (further.isEmpty()) {
            reusedNumbers(draft, taken, facts)
                    .forEach((id, reason) ->
                            further.add(decisions.next(organisation(taken, id), id, DecisionKind.HOLD, reason)));
        }
        if (further.isEmpty()) {
            withdrawalNumbers(draft, taken)
                    .forEach((id, numbers) -> further.add(decisions.next(
                            organisation(taken, id), id, DecisionKind.HOLD, WithdrawalGate.REASON, numbers)));
        }
        if (further.isEmpty()) {
            return false;
        }
        holds.addAll(further);
        decisions = decisions.with(further);
        session.removeDraftFiles();
        return true;
    }

    /**
     * Refuses to publish the draft of the last pass if a change of rules or settings shrinks too many bundles and is not
     * accepted.
     *
     * @throws HeldChangeException if the draft must not be published
     */
    void requireAcceptedChange() throws IOException {
        if (heldChange.isPresent()) {
            session.removeDraftFiles();
            throw heldChange.get();
        }
    }

    private SortedMap<String, String> reusedNumbers(
            Snapshot draft, Map<String, DeliveryEntry> taken, List<RunFact> facts) {
        Set<String> others = new HashSet<>(draft.ledger().keySet());
        others.removeAll(taken.keySet());
        return CustomerNumberGate.held(
                undecided(taken),
                taken.values().stream()
                        .filter(delivery -> decisions.isAccepted(delivery.id()))
                        .toList(),
                others,
                statedCustomers(facts));
    }

    private static List<StatedCustomer> statedCustomers(List<RunFact> facts) {
        return facts.stream()
                .flatMap(fact -> fact.getCustomers().stream())
                .map(StatedNumbers::decode)
                .toList();
    }

    /** Returns the new deliveries of a draft. */
    private List<DeliveryEntry> arrived(SnapshotDraft draft) {
        return draft.deliveries().stream()
                .filter(delivery -> !session.base().ledger().containsKey(delivery.id()))
                .toList();
    }

    /** Returns the retracted deliveries of organisations in which a customer number named another person before. */
    private List<DeliveryEntry> retractedWithNumbers() {
        Set<String> organisations = decisions.all().stream()
                .filter(DeliveryGuard::isAboutNumbers)
                .map(Decision::organisation)
                .collect(Collectors.toSet());
        return retracted.stream()
                .flatMap(id -> session.base().delivery(id).stream())
                .filter(delivery -> organisations.contains(delivery.organisation()))
                .toList();
    }

    private static boolean isAboutNumbers(Decision decision) {
        return switch (decision.kind()) {
            case HOLD -> CustomerNumberGate.isReason(decision.reason());
            case ACCEPT ->
                decision.reason().equals(PRECEDED) || decision.reason().equals(MAY_HAVE_AGREED);
            case APPROVE, REFUSE, RETRACT, RESTORE -> false;
        };
    }

    private List<DeliveryEntry> undecided(Map<String, DeliveryEntry> taken) {
        return taken.values().stream()
                .filter(delivery -> !decisions.isAccepted(delivery.id()))
                .toList();
    }

    private static String organisation(Map<String, DeliveryEntry> taken, String delivery) {
        return Objects.requireNonNull(taken.get(delivery), "only new deliveries are held")
                .organisation();
    }

    private SortedMap<String, String> withdrawalNumbers(Snapshot draft, Map<String, DeliveryEntry> taken)
            throws IOException {
        WithdrawalGate gate = new WithdrawalGate(settings, session.store().content()::readShard);
        if (taken.isEmpty()) {
            Optional<Shrinkage> shrunken = gate.shrunkenByRules(session.base(), draft, retracted);
            if (shrunken.isPresent() && !acceptedChange.equals(Optional.of(draft.id()))) {
                heldChange = Optional.of(new HeldChangeException(shrunken.get(), draft.id()));
            }
            return Collections.emptySortedMap();
        }
        Set<String> accepted = new HashSet<>(taken.keySet());
        accepted.removeIf(id -> !decisions.isAccepted(id));
        return gate.held(session.base(), draft, taken.values(), accepted, retracted);
    }

    /** Stores the decisions of this run. A killed run may repeat them: they are the same. */
    void writeDecisions() throws IOException {
        for (Decision hold : holds) {
            session.decisions().write(hold);
        }
        for (Decision acceptance : acceptances) {
            session.decisions().write(acceptance);
        }
    }

    private Map<String, DeliveryEntry> newDeliveries(Snapshot draft, List<RunFact> facts) {
        Map<String, DeliveryEntry> taken = new TreeMap<>();
        for (RunFact fact : facts) {
            if (fact.getSeen() != null && fact.getSeen().getStatus() == DeliveryStatus.TAKEN) {
                String id = fact.getSeen().getId();
                if (!session.base().ledger().containsKey(id)) {
                    draft.delivery(id).ifPresent(entry -> taken.put(id, entry));
                }
            }
        }
        return taken;
    }

    private SortedMap<String, String> qualityReasons(
            Snapshot draft, Map<String, DeliveryEntry> taken, List<RunFact> facts) {
        List<DeliveryEntry> undecided = undecided(taken);
        List<DeliveryEntry> others = draft.deliveries().stream()
                .filter(delivery -> !undecided.contains(delivery))
                .toList();
        Map<String, DeliveryMeasures> measures = new HashMap<>();
        for (RunFact fact : facts) {
            DeliveryEntry delivery = fact.getKind() == RunFactKind.DELIVERY ? taken.get(fact.getName()) : null;
            if (delivery != null) {
                measures.put(
                        delivery.id(),
                        new DeliveryMeasures(
                                filledShares(fact.getUnfilled(), delivery),
                                fact.getAgeDays() == null ? OptionalInt.empty() : OptionalInt.of(fact.getAgeDays())));
            }
        }
        return new QualityGate(settings).held(undecided, others, measures);
    }

    private static Map<String, Double> filledShares(List<UnfilledField> unfilled, DeliveryEntry delivery) {
        Map<String, Double> shares = new TreeMap<>();
        unfilled.forEach(field -> shares.put(
                field.getField(), (double) (delivery.accepted() - field.getRows()) / Math.max(1, delivery.accepted())));
        return shares;
    }
}

package org.mesinfos.pipelines.run.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.mesinfos.pipelines.deliveries.Delivery;
import org.mesinfos.pipelines.deliveries.DeliveryStatus;
import org.mesinfos.pipelines.deliveries.InboxListing;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.store.catalog.Decision;
import org.mesinfos.pipelines.store.catalog.Decisions;
import org.mesinfos.pipelines.store.catalog.ExcludedDelivery;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/** Deliveries of the inbox of which a run took nothing, with the reason. */
public final class UntakenDeliveries {

    private UntakenDeliveries() {}

    /**
     * Returns the deliveries that are incomplete, those with a file that differs from its manifest entry, and those that
     * could not be read.
     */
    public static List<WaitingReport> waiting(InboxListing listing, LeftOutDeliveries leftOut, List<RunFact> facts) {
        List<WaitingReport> waiting = new ArrayList<>();
        listing.waiting()
                .forEach(drop ->
                        waiting.add(new WaitingReport(drop.organisation().orElse(""), drop.drop(), drop.reason())));
        waiting.addAll(leftOut.waiting());
        for (RunFact fact : facts) {
            Delivery seen = fact.getSeen();
            if (seen != null && seen.getStatus() == DeliveryStatus.INCOMPLETE) {
                waiting.add(new WaitingReport(
                        seen.getOrganisation(),
                        String.join(", ", seen.getDrops()),
                        "the SHA-256 of a file differs from the one in delivery.yaml"));
            }
            if (seen != null && seen.getStatus() == DeliveryStatus.FAILED) {
                waiting.add(new WaitingReport(
                        seen.getOrganisation(),
                        String.join(", ", seen.getDrops()),
                        Objects.requireNonNull(seen.getFailure(), "a failed delivery has its reason")));
            }
        }
        return waiting;
    }

    /**
     * Returns the deliveries that the operator approved, but that are neither in the store nor in the inbox.
     *
     * @param leftOut deliveries that are in the inbox, and that the run does not take
     */
    public static List<WaitingReport> approved(
            Snapshot snapshot, Decisions decisions, LeftOutDeliveries leftOut, List<RunFact> facts) {
        Set<String> seenIds = new HashSet<>(leftOut.replayed().keySet());
        for (RunFact fact : facts) {
            Delivery seen = fact.getSeen();
            if (seen != null) {
                seenIds.add(seen.getId());
            }
        }
        return decisions.all().stream()
                .map(Decision::delivery)
                .distinct()
                .filter(decisions::isAccepted)
                .filter(id -> !snapshot.ledger().containsKey(id) && !seenIds.contains(id))
                .flatMap(id -> decisions.latest(id).stream())
                .map(decision -> new WaitingReport(
                        decision.organisation(),
                        "delivery " + decision.delivery(),
                        "it is approved, but not in the inbox any more: drop its files in the folder of the organisation"
                                + " again"))
                .toList();
    }

    /** Returns the deliveries in the inbox that a decision excludes. */
    public static List<WaitingReport> excluded(Snapshot snapshot, List<RunFact> facts) {
        List<WaitingReport> excluded = new ArrayList<>();
        for (RunFact fact : facts) {
            Delivery seen = fact.getSeen();
            ExcludedDelivery decided = seen == null ? null : snapshot.excluded().get(seen.getId());
            if (seen != null && decided != null) {
                excluded.add(new WaitingReport(
                        seen.getOrganisation(), String.join(", ", seen.getDrops()), ExclusionText.of(decided)));
            }
        }
        return excluded;
    }
}

package org.mesinfos.pipelines.identity.ownership;

import java.util.Optional;
import java.util.function.Supplier;
import org.mesinfos.connectors.api.HoldingDates;

/**
 * A statement that a person holds a reference.
 *
 * @param holder id of the person
 * @param delivery id of the delivery that makes the statement
 * @param place position of the snapshot among those of its source; empty for an append delivery, or a snapshot without a position
 * @param dates dates that the organisation declares
 * @param digests digests of reference and customer, if a snapshot of the source has exceptions; otherwise empty
 */
public record HoldingStatement(
        String holder, String delivery, Optional<Place> place, HoldingDates dates, Optional<HoldingDigests> digests) {

    /** Creates a statement whose digests are not needed. */
    public HoldingStatement(String holder, String delivery, Optional<Place> place, HoldingDates dates) {
        this(holder, delivery, place, dates, Optional.empty());
    }

    /**
     * A snapshot among those of its source.
     *
     * @param timeline snapshots of the source
     * @param position index in the timeline
     */
    record Place(SourceTimeline timeline, int position) {}

    /**
     * Creates a statement from the delivery that makes it.
     *
     * @param history all snapshots
     * @param organisation organisation that delivered it
     * @param connector connector that read it
     * @param delivery id of the delivery
     * @param digests returns the digests of reference and customer; called only if they are needed
     */
    public static HoldingStatement of(
            String holder,
            SnapshotHistory history,
            String organisation,
            String connector,
            String delivery,
            HoldingDates dates,
            Supplier<Optional<HoldingDigests>> digests) {
        Optional<Place> place = history.timeline(delivery, connector)
                .flatMap(timeline -> timeline.position(delivery).stream()
                        .mapToObj(position -> new Place(timeline, position))
                        .findFirst());
        boolean needed = place.isPresent() && place.get().timeline().hasExceptions();
        return new HoldingStatement(holder, delivery, place, dates, needed ? digests.get() : Optional.empty());
    }
}

package org.mesinfos.pipelines.identity.ownership;

import java.util.Optional;
import org.mesinfos.connectors.api.HoldingDates;

/**
 * A statement that a person holds a reference.
 *
 * @param holder id of the person
 * @param delivery id of the delivery that makes the statement
 * @param place position of the snapshot among those of its source; empty for an append delivery, or a snapshot without a position
 * @param dates dates that the organisation declares
 */
public record HoldingStatement(String holder, String delivery, Optional<Place> place, HoldingDates dates) {

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
     */
    public static HoldingStatement of(
            String holder,
            SnapshotHistory history,
            String organisation,
            String connector,
            String delivery,
            HoldingDates dates) {
        Optional<Place> place = history.timeline(organisation, connector)
                .flatMap(timeline -> timeline.position(delivery).stream()
                        .mapToObj(position -> new Place(timeline, position))
                        .findFirst());
        return new HoldingStatement(holder, delivery, place, dates);
    }
}

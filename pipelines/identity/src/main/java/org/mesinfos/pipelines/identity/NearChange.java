package org.mesinfos.pipelines.identity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import org.mesinfos.pipelines.identity.ownership.DayInterval;

/**
 * A change of holder near the day of a row. Another report of the same event may be dated on the other side of it.
 *
 * @param reference holders of the reference of the row over time; rows of one reference have equal ones
 * @param since first day of the change
 * @param holders ids of the persons who may have held the reference near that day
 */
public record NearChange(RowAttribution.ByTime reference, LocalDate since, SortedSet<String> holders) {

    static Optional<NearChange> of(RowAttribution.ByTime reference, Optional<DayInterval> days, int distance) {
        return days.filter(DayInterval::isBounded)
                .map(event -> event.around(distance))
                .flatMap(around -> reference
                        .history()
                        .changeWithin(around)
                        .map(since -> new NearChange(
                                reference, since, reference.history().holdersWithin(around))));
    }
}

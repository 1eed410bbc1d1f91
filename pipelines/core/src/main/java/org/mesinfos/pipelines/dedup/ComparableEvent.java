package org.mesinfos.pipelines.dedup;

import java.util.Comparator;
import java.util.Set;
import org.mesinfos.pipelines.dedup.match.Traits;

/**
 * An event with the traits by which it is compared.
 *
 * @param sources ids of the connectors that report it
 * @param sourceDeliveries connector and delivery of each of its rows
 * @param place place of its first row in its source
 */
record ComparableEvent(Event event, Traits traits, Set<String> sources, Set<String> sourceDeliveries, RowPlace place) {

    private static final String NOT_YET_BOOKED = "\nannounced";

    static final Comparator<ComparableEvent> BY_TIME = Comparator.comparingLong(
                    (ComparableEvent event) -> event.traits().day())
            .thenComparing(ComparableEvent::place);

    /** Returns the same event as one of another source. */
    ComparableEvent ofSource(String source) {
        return new ComparableEvent(event, traits, Set.of(source), Set.of(source), place);
    }

    boolean isNotYetBooked() {
        return sources.stream().anyMatch(ComparableEvent::isSourceNotYetBooked);
    }

    /** Returns the name of the source that the transactions of others form before they are booked. */
    static String notYetBooked(Set<String> sources) {
        return String.join(" ", sources) + NOT_YET_BOOKED;
    }

    static boolean isSourceNotYetBooked(String source) {
        return source.endsWith(NOT_YET_BOOKED);
    }
}

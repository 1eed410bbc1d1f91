package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Events of several sources that are one event.
 *
 * @param events at least one; the first is the anchor that provides the record id
 * @param telling the events among them whose values apply: the booked ones, or all if none is booked
 * @param cost of the most expensive match among them; 0 or less without contrary evidence
 */
record SameEvents(List<Event> events, List<Event> telling, double cost) {

    static SameEvents alone(Event event) {
        return new SameEvents(List.of(event), List.of(event), 0);
    }

    static SameEvents of(List<CrossSources.Told> events, double cost) {
        List<CrossSources.Told> ordered = new ArrayList<>(events);
        ordered.sort(Comparator.comparing(CrossSources.Told::isAnnounced)
                .thenComparing(event -> !event.event().isAnchored())
                .thenComparing(event -> event.event().best(), Candidate.SURVIVORSHIP)
                .thenComparing(CrossSources.Told::id));
        boolean booked = !ordered.get(0).isAnnounced();
        return new SameEvents(
                ordered.stream().map(CrossSources.Told::event).toList(),
                ordered.stream()
                        .filter(event -> !booked || !event.isAnnounced())
                        .map(CrossSources.Told::event)
                        .toList(),
                cost);
    }

    Event anchor() {
        return events.get(0);
    }

    /** Returns all rows, in the order of {@link Candidate#PLACE}. */
    List<Candidate> rows() {
        if (events.size() == 1) {
            return anchor().rows();
        }
        return events.stream()
                .flatMap(event -> event.rows().stream())
                .sorted(Candidate.PLACE)
                .toList();
    }

    /** Returns the rows whose values apply. */
    List<Candidate> current() {
        return telling.stream().flatMap(event -> event.current().stream()).toList();
    }
}

package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Events of several sources that are one.
 *
 * @param events at least one, the first being the anchor that gives the record its id
 * @param telling those of them whose values count: what was announced does not, once it is booked
 * @param cost of the costliest pair that joined them, 0 or less when nothing speaks against it
 */
record SameEvents(List<Event> events, List<Event> telling, double cost) {

    static SameEvents alone(Event event) {
        return new SameEvents(List.of(event), List.of(event), 0);
    }

    static SameEvents of(List<CrossSources.Told> told, double cost) {
        List<CrossSources.Told> ordered = new ArrayList<>(told);
        ordered.sort(Comparator.comparing(CrossSources.Told::isAnnounced)
                .thenComparing(one -> !one.event().isAnchored())
                .thenComparing(one -> one.event().best(), Candidate.SURVIVORSHIP)
                .thenComparing(CrossSources.Told::id));
        boolean booked = !ordered.get(0).isAnnounced();
        return new SameEvents(
                ordered.stream().map(CrossSources.Told::event).toList(),
                ordered.stream()
                        .filter(one -> !booked || !one.isAnnounced())
                        .map(CrossSources.Told::event)
                        .toList(),
                cost);
    }

    Event anchor() {
        return events.get(0);
    }

    /** All rows, in the order of {@link Candidate#PLACE}. */
    List<Candidate> rows() {
        if (events.size() == 1) {
            return anchor().rows();
        }
        return events.stream()
                .flatMap(event -> event.rows().stream())
                .sorted(Candidate.PLACE)
                .toList();
    }

    /** The rows whose values count. */
    List<Candidate> current() {
        return telling.stream().flatMap(event -> event.current().stream()).toList();
    }
}

package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Events of several sources that are one event.
 *
 * @param events at least one; the first is the anchor that provides the record id
 * @param current the events among them whose values apply: the booked ones, or all if none is booked
 * @param hints the events among them that organisations without authority over the account report, at the end; their
 *     values never apply
 * @param cost of the most expensive match among them; 0 or less without contrary evidence
 */
record MergedEvents(List<Event> events, List<Event> current, List<Event> hints, double cost) {

    static MergedEvents single(Event event) {
        List<Event> alone = List.of(event);
        return new MergedEvents(alone, alone, List.of(), 0);
    }

    /** Returns these events with what other organisations report. */
    MergedEvents withHints(List<JoinedEvent> reports) {
        if (reports.isEmpty()) {
            return this;
        }
        List<Event> all = new ArrayList<>(events);
        List<Event> further = new ArrayList<>(hints);
        double highest = cost;
        for (JoinedEvent report : reports) {
            List<Event> reported = report.merged().events();
            all.addAll(reported);
            further.addAll(reported);
            highest = Math.max(highest, report.cost());
        }
        return new MergedEvents(List.copyOf(all), current, List.copyOf(further), highest);
    }

    static MergedEvents of(List<ComparableEvent> events, double cost) {
        List<ComparableEvent> ordered = new ArrayList<>(events);
        ordered.sort(Comparator.comparing(ComparableEvent::isNotYetBooked)
                .thenComparing(event -> !event.event().isAnchored())
                .thenComparing(event -> event.event().best(), EventRow.SURVIVORSHIP));
        boolean booked = !ordered.get(0).isNotYetBooked();
        return new MergedEvents(
                ordered.stream().map(ComparableEvent::event).toList(),
                ordered.stream()
                        .filter(event -> !booked || !event.isNotYetBooked())
                        .map(ComparableEvent::event)
                        .toList(),
                List.of(),
                cost);
    }

    Event anchor() {
        return events.get(0);
    }

    /** Returns all rows, in the order of {@link EventRow#DELIVERY_ORDER}. */
    List<EventRow> rows() {
        if (events.size() == 1) {
            return anchor().rows();
        }
        return events.stream()
                .flatMap(event -> event.rows().stream())
                .sorted(EventRow.DELIVERY_ORDER)
                .toList();
    }

    /** Returns the rows that no later snapshot withdrew, whether or not their values apply. Those of hints come last. */
    List<EventRow> reportingRows() {
        return events.size() == 1
                ? anchor().current()
                : events.stream().flatMap(event -> event.current().stream()).toList();
    }

    /** Returns the number of {@link #reportingRows} that are not hints. */
    int authoritativeRows() {
        return events.subList(0, events.size() - hints.size()).stream()
                .mapToInt(event -> event.current().size())
                .sum();
    }
}

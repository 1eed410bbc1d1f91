package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Events of several sources with one key, joined one to one: each with the event of another source that agrees on most of
 * the distinguishing values and contradicts none. Not thread-safe.
 */
final class SharedKeyEvents {

    /** Number of events with which an event is compared; a key with more of them distinguishes none. */
    private static final int MAX_COMPARED = 1_000;

    private record Report(Event event, DistinguishingValues values) {}

    private final Function<Event, DistinguishingValues> values;
    private final List<List<Report>> joined = new ArrayList<>();

    /** @param values returns the values of an event as its source reports them */
    SharedKeyEvents(Function<Event, DistinguishingValues> values) {
        this.values = values;
    }

    /** Adds the events of a further source. */
    void addSource(List<Event> events) {
        int before = Math.min(joined.size(), MAX_COMPARED);
        Set<Integer> taken = new HashSet<>();
        for (Event event : events) {
            Report report = new Report(event, values.apply(event));
            int partner = partner(report, before, taken);
            if (partner < 0) {
                joined.add(new ArrayList<>(List.of(report)));
            } else {
                taken.add(partner);
                joined.get(partner).add(report);
            }
        }
    }

    private int partner(Report report, int before, Set<Integer> taken) {
        int best = -1;
        int mostAgreements = -1;
        for (int i = 0; i < before; i++) {
            if (!taken.contains(i)
                    && joined.get(i).stream().noneMatch(other -> other.values().contradict(report.values()))) {
                int agreements = joined.get(i).get(0).values().agreements(report.values());
                if (agreements > mostAgreements) {
                    best = i;
                    mostAgreements = agreements;
                }
            }
        }
        return best;
    }

    /** Returns the joined events, those of the first source first. */
    List<Event> events() {
        List<Event> events = new ArrayList<>(joined.size());
        for (List<Report> reports : joined) {
            events.add(reports.size() == 1 ? reports.get(0).event() : joined(reports));
        }
        return events;
    }

    private static Event joined(List<Report> reports) {
        Event first = reports.get(0).event();
        List<EventRow> rows = reports.stream()
                .flatMap(report -> report.event().rows().stream())
                .sorted(EventRow.DELIVERY_ORDER)
                .toList();
        boolean isCertain = reports.stream().allMatch(report -> report.event().certainty() == Event.Certainty.CERTAIN);
        return new Event(
                first.key(), first.occurrence(), rows, isCertain ? Event.Certainty.CERTAIN : Event.Certainty.ASSUMED);
    }
}

package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.RecordType;

/**
 * The rows that report one event, by the rules by which the rows of a person are deduplicated. Unlike there, a source can
 * report an event of another one on any near day, and rows that a later snapshot lacks count as well. Stateless.
 */
public final class EventReports {

    private EventReports() {}

    /** Returns the rows of each event that at least two of the rows report. */
    public static List<List<AcceptedRow>> of(AcceptedRows rows) {
        CanonicalCodec codec = new CanonicalCodec();
        Map<EventKey, List<EventRow>> candidates = RecordDeduplication.candidates(rows, SnapshotHorizon.none());
        Exports exports = new Exports(candidates, codec);
        DecodedRows decoded = new DecodedRows(codec);
        OccurrenceAssignment occurrences = new OccurrenceAssignment(exports, new SharedKeys(decoded));
        EnumMap<RecordType, List<Event>> events = new EnumMap<>(RecordType.class);
        candidates.forEach((key, ofKey) ->
                events.computeIfAbsent(key.type(), first -> new ArrayList<>()).addAll(occurrences.events(key, ofKey)));
        RowRanking ranking = new RowRanking(codec, decoded, exports);
        CrossSourceMatching matching =
                new CrossSourceMatching(ranking, exports, ClaimAuthority.OWN_ROWS, SourceJoin.Reach.NEAR_DAYS);
        List<List<AcceptedRow>> reports = new ArrayList<>();
        events.forEach((type, each) -> merged(type, each, ranking, matching)
                .map(MergedEvents::rows)
                .filter(same -> same.size() > 1)
                .forEach(same -> reports.add(same.stream().map(EventRow::row).toList())));
        return reports;
    }

    private static Stream<MergedEvents> merged(
            RecordType type, List<Event> events, RowRanking ranking, CrossSourceMatching matching) {
        return RecordDeduplication.requiresJoin(type, events, ranking)
                ? matching.join(events).stream()
                : events.stream().map(MergedEvents::single);
    }
}

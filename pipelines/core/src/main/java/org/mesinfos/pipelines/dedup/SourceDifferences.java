package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mesinfos.pipelines.dedup.CrossSourceMatching.ComparableEvent;
import org.mesinfos.pipelines.dedup.SourceJoin.JoinedEvent;
import org.mesinfos.pipelines.dedup.match.Completeness;
import org.mesinfos.pipelines.dedup.match.DateShift;
import org.mesinfos.pipelines.dedup.match.Traits;

/**
 * Systematic differences between a source and those already joined. They are estimated from amounts that each side
 * reports at most once, because those can be matched without ambiguity.
 *
 * @param shift distribution of the days between the dates of both sides
 * @param completeness rate at which one side omits events of the other
 */
record SourceDifferences(DateShift shift, Completeness completeness) {

    static SourceDifferences of(
            Map<String, List<JoinedEvent>> before, Map<String, List<ComparableEvent>> after, SourceJoin join) {
        DateShift unknown = new DateShift(List.of());
        List<Long> shifts = new ArrayList<>();
        int onlyBefore = 0;
        int onlyAfter = 0;
        TreeSet<String> blocks = new TreeSet<>(before.keySet());
        blocks.addAll(after.keySet());
        List<ComparableEvent> candidates =
                after.values().stream().flatMap(List::stream).toList();
        List<JoinedEvent> joined =
                before.values().stream().flatMap(List::stream).toList();
        for (String block : blocks) {
            List<JoinedEvent> ours = before.getOrDefault(block, List.of());
            List<ComparableEvent> theirs = after.getOrDefault(block, List.of());
            if (ours.size() == 1 && theirs.size() == 1) {
                if (join.cost(ours.get(0), theirs.get(0), unknown) < Traits.UNMATCHED_COST) {
                    shifts.add(theirs.get(0).traits().day() - ours.get(0).day());
                }
            } else if (ours.size() == 1 && theirs.isEmpty() && join.covers(candidates.get(0), ours.get(0))) {
                onlyBefore++;
            } else if (ours.isEmpty() && theirs.size() == 1 && isCovered(joined, theirs.get(0), join)) {
                onlyAfter++;
            }
        }
        return new SourceDifferences(new DateShift(shifts), new Completeness(shifts.size(), onlyBefore, onlyAfter));
    }

    private static boolean isCovered(List<JoinedEvent> joined, ComparableEvent candidate, SourceJoin join) {
        return joined.stream().anyMatch(event -> join.covers(event, candidate));
    }
}

package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        Set<String> blocks = new LinkedHashSet<>(before.keySet());
        blocks.addAll(after.keySet());
        Set<String> sourcesBefore = before.values().stream()
                .flatMap(List::stream)
                .flatMap(joined -> joined.sources().stream())
                .collect(Collectors.toSet());
        Set<String> sourcesAfter = after.values().stream()
                .flatMap(List::stream)
                .flatMap(candidate -> candidate.sources().stream())
                .collect(Collectors.toSet());
        for (String block : blocks) {
            List<JoinedEvent> ours = before.getOrDefault(block, List.of());
            List<ComparableEvent> theirs = after.getOrDefault(block, List.of());
            if (ours.size() == 1 && theirs.size() == 1) {
                if (join.cost(ours.get(0), theirs.get(0), unknown) < Traits.UNMATCHED_COST) {
                    shifts.add(theirs.get(0).traits().day() - ours.get(0).day());
                }
            } else if (ours.size() == 1
                    && theirs.isEmpty()
                    && join.covers(sourcesAfter, ours.get(0).day())) {
                onlyBefore++;
            } else if (ours.isEmpty()
                    && theirs.size() == 1
                    && join.covers(sourcesBefore, theirs.get(0).traits().day())) {
                onlyAfter++;
            }
        }
        return new SourceDifferences(new DateShift(shifts), new Completeness(shifts.size(), onlyBefore, onlyAfter));
    }
}

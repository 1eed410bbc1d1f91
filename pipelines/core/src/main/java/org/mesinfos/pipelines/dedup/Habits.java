package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mesinfos.pipelines.dedup.CrossSources.Told;
import org.mesinfos.pipelines.dedup.SourceJoin.Standing;
import org.mesinfos.pipelines.dedup.match.Completeness;
import org.mesinfos.pipelines.dedup.match.DayShift;
import org.mesinfos.pipelines.dedup.match.Traits;

/**
 * Systematic differences between a source and those already joined. They are estimated from amounts that each side
 * reports at most once, because those can be matched without ambiguity.
 *
 * @param shift distribution of the days between the dates of both sides
 * @param completeness rate at which one side omits events of the other
 */
record Habits(DayShift shift, Completeness completeness) {

    static Habits of(Map<String, List<Standing>> before, Map<String, List<Told>> after, SourceJoin join) {
        DayShift unknown = new DayShift(List.of());
        List<Long> shifts = new ArrayList<>();
        int onlyBefore = 0;
        int onlyAfter = 0;
        TreeSet<String> blocks = new TreeSet<>(before.keySet());
        blocks.addAll(after.keySet());
        List<Told> candidates = after.values().stream().flatMap(List::stream).toList();
        List<Standing> joined = before.values().stream().flatMap(List::stream).toList();
        for (String block : blocks) {
            List<Standing> ours = before.getOrDefault(block, List.of());
            List<Told> theirs = after.getOrDefault(block, List.of());
            if (ours.size() == 1 && theirs.size() == 1) {
                if (join.cost(ours.get(0), theirs.get(0), unknown) < Traits.UNPAIRED) {
                    shifts.add(theirs.get(0).traits().day() - ours.get(0).day());
                }
            } else if (ours.size() == 1 && theirs.isEmpty() && join.covers(candidates.get(0), ours.get(0))) {
                onlyBefore++;
            } else if (ours.isEmpty() && theirs.size() == 1 && covered(joined, theirs.get(0), join)) {
                onlyAfter++;
            }
        }
        return new Habits(new DayShift(shifts), new Completeness(shifts.size(), onlyBefore, onlyAfter));
    }

    private static boolean covered(List<Standing> joined, Told candidate, SourceJoin join) {
        return joined.stream().anyMatch(event -> join.covers(event, candidate));
    }
}

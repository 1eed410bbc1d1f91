package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mesinfos.pipelines.dedup.match.DateShift;
import org.mesinfos.pipelines.dedup.match.NameComparison;
import org.mesinfos.pipelines.dedup.match.Traits;

/**
 * Join of the events of an account source by source, each with the events joined so far. For one account; not
 * thread-safe.
 */
final class SourceJoin {

    /** Number of candidates after which a window ends with the day. */
    private static final int FULL_AT_END_OF_DAY = 256;

    /** Number of candidates after which a window ends. */
    private static final int FULL = 1024;

    /** Number of candidates after a window that compete for its partners. */
    private static final int SEEN_AHEAD = 128;

    /** Days on which an event of one source can be one of another source. */
    enum Reach {
        /** Those that at least one of both sources covers, unless the dates are equal. */
        COVERED_DAYS,
        /** All near days: the sources may be cut off at the change of a holder. */
        NEAR_DAYS
    }

    private final Coverage coverage;
    private final Reach reach;
    private final NameComparison names = new NameComparison();
    private final List<JoinedEvent> joined = new ArrayList<>();

    SourceJoin(Coverage coverage) {
        this(coverage, Reach.COVERED_DAYS);
    }

    SourceJoin(Coverage coverage, Reach reach) {
        this.coverage = coverage;
        this.reach = reach;
    }

    /** Continues with copies of events that are joined already, in the same order. */
    SourceJoin(Coverage coverage, List<JoinedEvent> before) {
        this(coverage, Reach.COVERED_DAYS);
        before.forEach(event -> joined.add(new JoinedEvent(event)));
    }

    List<JoinedEvent> joined() {
        return joined;
    }

    /**
     * Matches the events of a further source with those joined so far.
     *
     * @param events of one source, by time
     */
    void add(List<ComparableEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        Map<String, List<JoinedEvent>> before = new LinkedHashMap<>();
        joined.forEach(joinedEvent -> before.computeIfAbsent(joinedEvent.block(), key -> new ArrayList<>())
                .add(joinedEvent));
        before.values().forEach(block -> block.sort(Comparator.comparingLong(JoinedEvent::day)));
        Map<String, List<ComparableEvent>> blocks = new LinkedHashMap<>();
        events.forEach(event -> blocks.computeIfAbsent(event.traits().block(), key -> new ArrayList<>())
                .add(event));
        SourceDifferences habits = SourceDifferences.of(before, blocks, this);
        blocks.forEach((block, candidates) -> match(before.getOrDefault(block, List.of()), candidates, habits));
    }

    /** Splits the candidates into windows that are solved one after the other. */
    private void match(List<JoinedEvent> before, List<ComparableEvent> candidates, SourceDifferences habits) {
        SourceWindow window = new SourceWindow(this, before, candidates, habits);
        int start = 0;
        for (int i = 1; i <= candidates.size(); i++) {
            if (i == candidates.size() || endsWindow(candidates, start, i)) {
                window.match(start, i, seen(candidates, i));
                start = i;
            }
        }
    }

    /** Returns the position after the candidates that compete with those before the given position. */
    private static int seen(List<ComparableEvent> candidates, int position) {
        int seen = position;
        while (seen < candidates.size() && seen < position + SEEN_AHEAD && !isFar(candidates, seen)) {
            seen++;
        }
        return seen;
    }

    /** Returns true if a candidate is too far from the one before it for a common partner. */
    private static boolean isFar(List<ComparableEvent> candidates, int position) {
        return candidates.get(position).traits().day()
                        - candidates.get(position - 1).traits().day()
                > 2L * Traits.MAX_DAYS_APART;
    }

    /**
     * Returns true if the candidates from a position on are a window of their own: they are too far from those before for
     * a match between them, or the window is full.
     */
    private static boolean endsWindow(List<ComparableEvent> candidates, int start, int position) {
        long days = candidates.get(position).traits().day()
                - candidates.get(position - 1).traits().day();
        int size = position - start;
        return isFar(candidates, position) || size >= (days > 0 ? FULL_AT_END_OF_DAY : FULL);
    }

    void addUnmatched(ComparableEvent candidate) {
        joined.add(new JoinedEvent(candidate));
    }

    double cost(JoinedEvent joinedEvent, ComparableEvent candidate, DateShift shift) {
        long days = candidate.traits().day() - joinedEvent.day();
        if (Math.abs(days) > Traits.MAX_DAYS_APART || !mayBeOne(joinedEvent, candidate)) {
            return Double.POSITIVE_INFINITY;
        }
        boolean within = days == 0
                || reach == Reach.NEAR_DAYS
                || covers(candidate.sources(), joinedEvent.day())
                || covers(joinedEvent.sources(), candidate.traits().day());
        return within ? traitsCost(joinedEvent, candidate) + shift.cost(days) : Double.POSITIVE_INFINITY;
    }

    /** Returns true if one of the sources covers a day. */
    boolean covers(Set<String> sources, long day) {
        return coverage.includes(sources, day);
    }

    /** Returns the cost of the member most similar to the candidate; infinite if any member contradicts it. */
    private double traitsCost(JoinedEvent joinedEvent, ComparableEvent candidate) {
        double cost = Double.POSITIVE_INFINITY;
        for (ComparableEvent member : joinedEvent.members()) {
            double ofMember = member.traits().cost(candidate.traits(), names);
            if (ofMember == Double.POSITIVE_INFINITY) {
                return ofMember;
            }
            cost = Math.min(cost, ofMember);
        }
        return cost;
    }

    private static boolean mayBeOne(JoinedEvent joinedEvent, ComparableEvent candidate) {
        return joinedEvent.members().stream()
                .allMatch(member -> Collections.disjoint(member.sources(), candidate.sources())
                        && Collections.disjoint(member.sourceDeliveries(), candidate.sourceDeliveries()));
    }
}

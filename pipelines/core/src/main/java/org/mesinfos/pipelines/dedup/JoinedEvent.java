package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An event that one source or several report. */
final class JoinedEvent {

    private final List<ComparableEvent> members = new ArrayList<>();
    private double cost;

    JoinedEvent(ComparableEvent first) {
        members.add(first);
    }

    JoinedEvent(JoinedEvent other) {
        members.addAll(other.members);
        cost = other.cost;
    }

    MergedEvents merged() {
        return members.size() == 1 ? MergedEvents.single(members.get(0).event()) : MergedEvents.of(members, cost);
    }

    List<ComparableEvent> members() {
        return members;
    }

    double cost() {
        return cost;
    }

    /** Returns a copy with at least the given cost. */
    JoinedEvent costing(double pairCost) {
        JoinedEvent copy = new JoinedEvent(this);
        copy.cost = Math.max(cost, pairCost);
        return copy;
    }

    ComparableEvent anchor() {
        return members.get(0);
    }

    long day() {
        return anchor().traits().day();
    }

    String text() {
        return anchor().traits().text();
    }

    Set<String> sources() {
        if (members.size() == 1) {
            return anchor().sources();
        }
        Set<String> sources = new HashSet<>();
        members.forEach(member -> sources.addAll(member.sources()));
        return sources;
    }

    List<String> references() {
        return members.stream()
                .flatMap(member -> member.traits().references().stream())
                .toList();
    }

    String block() {
        return anchor().traits().block();
    }

    void add(ComparableEvent event, double pairCost) {
        members.add(event);
        cost = Math.max(cost, pairCost);
    }
}

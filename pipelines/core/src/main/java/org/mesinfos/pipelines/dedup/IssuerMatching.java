package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Matching of the events that other organisations report of an account with those of the organisation that issues it.
 * The reports of others become further sightings: they have no influence on each other, on which rows of the issuer are
 * one event, or on any of its values. Stateless.
 */
final class IssuerMatching {

    private IssuerMatching() {}

    /**
     * Matches events one to one.
     *
     * @param issued events of the issuer
     * @param others events of each other organisation
     * @return every event once, alone or merged with others
     */
    static List<MergedEvents> of(List<JoinedEvent> issued, SortedMap<String, List<JoinedEvent>> others) {
        Map<JoinedEvent, List<JoinedEvent>> further = new HashMap<>();
        List<MergedEvents> merged = new ArrayList<>();
        others.forEach((organisation, reported) -> match(issued, organisation, reported, further, merged));
        for (JoinedEvent event : issued) {
            merged.add(event.merged().withHints(further.getOrDefault(event, List.of())));
        }
        return merged;
    }

    private static void match(
            List<JoinedEvent> issued,
            String organisation,
            List<JoinedEvent> reported,
            Map<JoinedEvent, List<JoinedEvent>> further,
            List<MergedEvents> merged) {
        Map<Event, JoinedEvent> byEvent = new HashMap<>();
        List<ComparableEvent> candidates = new ArrayList<>();
        for (JoinedEvent event : reported) {
            byEvent.put(event.anchor().event(), event);
            candidates.add(event.anchor().ofSource("\n" + organisation));
        }
        candidates.sort(ComparableEvent.BY_TIME);
        List<ComparableEvent> all = new ArrayList<>(candidates);
        issued.forEach(event -> all.addAll(event.members()));
        SourceJoin join = new SourceJoin(Coverage.of(all), issued);
        join.add(candidates);
        List<JoinedEvent> joined = join.joined();
        for (int i = 0; i < joined.size(); i++) {
            List<ComparableEvent> members = joined.get(i).members();
            JoinedEvent last = byEvent.get(members.get(members.size() - 1).event());
            if (last != null && i < issued.size()) {
                further.computeIfAbsent(issued.get(i), first -> new ArrayList<>())
                        .add(last.costing(joined.get(i).cost()));
            } else if (last != null) {
                merged.add(last.merged());
            }
        }
    }

    /** Returns the organisations that report an account and issue it. */
    static List<String> issuers(Set<String> organisations, String account, ClaimAuthority authority) {
        return organisations.stream()
                .filter(organisation -> authority.issuesAccount(organisation, account))
                .toList();
    }
}

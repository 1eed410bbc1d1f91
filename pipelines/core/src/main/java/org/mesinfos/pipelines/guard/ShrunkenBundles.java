package org.mesinfos.pipelines.guard;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Counter of the bundles that shrink, by the organisations whose rows they lose. */
final class ShrunkenBundles {

    private final Map<Set<String>, Long> byLosers = new HashMap<>();

    /**
     * Bundles that shrink.
     *
     * @param organisations organisations whose rows they lose
     * @param bundles their number
     */
    record Part(SortedSet<String> organisations, long bundles) {}

    /** Counts a bundle, unless it loses rows of no organisation. */
    void add(Set<String> losers) {
        if (!losers.isEmpty()) {
            byLosers.merge(Set.copyOf(losers), 1L, Long::sum);
        }
    }

    /** Returns the organisations of which any bundle loses rows. */
    SortedSet<String> losers() {
        return without(Set.of()).organisations();
    }

    /** Returns the bundles that lose rows of one organisation. */
    Part ofOrganisation(String organisation) {
        return new Part(
                new TreeSet<>(Set.of(organisation)),
                part(losers -> losers.contains(organisation)).bundles());
    }

    /** Returns the bundles that lose no rows of any of these organisations. */
    Part without(Set<String> organisations) {
        return part(losers -> Collections.disjoint(losers, organisations));
    }

    private Part part(Predicate<Set<String>> isPart) {
        SortedSet<String> organisations = new TreeSet<>();
        long number = 0;
        for (Map.Entry<Set<String>, Long> entry : byLosers.entrySet()) {
            if (isPart.test(entry.getKey())) {
                organisations.addAll(entry.getKey());
                number += entry.getValue();
            }
        }
        return new Part(organisations, number);
    }
}

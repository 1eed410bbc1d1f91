package org.mesinfos.linkage.features;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts of known given names in one place of names, which show whether this is the place of given names: a family name
 * that is a given name elsewhere, such as Kim, is frequent but alone. Not thread-safe.
 */
final class NameVariety {

    /** Names of equal frequency that are as varied as those of the least variety. */
    private static final double LEAST_VARIETY = 8;

    private final Map<String, Integer> counts = new HashMap<>();
    private int names;

    void add(String name) {
        counts.merge(name, 1, Integer::sum);
        names++;
    }

    /** Returns the number of names. */
    int names() {
        return names;
    }

    /** Returns whether the names are as varied as given names. */
    boolean isOfGivenNames() {
        double squares = counts.values().stream()
                .mapToDouble(count -> (double) count * count)
                .sum();
        return (double) names * names >= LEAST_VARIETY * squares && names > 0;
    }
}

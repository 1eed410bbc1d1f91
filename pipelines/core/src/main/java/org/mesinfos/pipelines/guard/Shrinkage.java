package org.mesinfos.pipelines.guard;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Bundles that would shrink, in a number above a limit.
 *
 * @param shrunken number of these bundles
 * @param bundles number of the bundles that show rows of the same organisations
 * @param organisations ids of the organisations whose rows they lose
 * @param limit number of bundles that may shrink
 */
public record Shrinkage(long shrunken, long bundles, SortedSet<String> organisations, long limit) {

    public Shrinkage {
        organisations = Collections.unmodifiableSortedSet(new TreeSet<>(organisations));
    }

    /** Returns the numbers of bundles in words, for the operator: they depend on the data of several organisations. */
    public String bundlesText() {
        return shrunken + " of " + bundles + " bundles with rows of " + String.join(", ", organisations);
    }

    /** Returns the reason for which a delivery is held. */
    String text() {
        return "it would shrink " + bundlesText() + ", the limit is " + limit;
    }
}

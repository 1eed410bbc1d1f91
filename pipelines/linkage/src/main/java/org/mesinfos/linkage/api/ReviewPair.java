package org.mesinfos.linkage.api;

import java.util.List;

/**
 * Two groups of records that may be of one person, for clerical review.
 *
 * @param first ids of the records of the group with the smallest id, sorted
 * @param second ids of the records of the other group, sorted
 * @param logOdds log2 of the odds that both are of one person
 */
public record ReviewPair(List<String> first, List<String> second, double logOdds) {

    public ReviewPair {
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    static ReviewPair of(List<String> one, List<String> other, double logOdds) {
        return one.get(0).compareTo(other.get(0)) < 0
                ? new ReviewPair(one, other, logOdds)
                : new ReviewPair(other, one, logOdds);
    }
}

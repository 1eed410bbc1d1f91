package org.mesinfos.pipelines.identity.linkage.clustering;

/** How likely two rows are one person. */
public interface PairOdds {

    /** Logarithm, base 2, of the odds; {@link Double#NEGATIVE_INFINITY} where they must not be linked. */
    double logOdds(int a, int b);
}

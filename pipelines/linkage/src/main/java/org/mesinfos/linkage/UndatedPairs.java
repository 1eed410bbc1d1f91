package org.mesinfos.linkage;

import java.util.List;
import org.mesinfos.linkage.clustering.ClusteringParameters;
import org.mesinfos.linkage.clustering.ContradictionPolicy;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.model.PairScorer;

/**
 * Odds of records that {@linkplain DistinguishingValues nothing distinguishes} from those of relatives and namesakes, most of them
 * without dates of birth. Parent and child of one name often share a telephone and an address. Where there may be families, such
 * records therefore have to agree in a value that few relatives share, unless hardly any record contains one. Immutable.
 */
final class UndatedPairs {

    /** Kinds of values that are required where records contain them. */
    private static final List<ValueKind> REQUIRED = List.of(ValueKind.EMAIL, ValueKind.SHARED_IDENTIFIER);

    /** Share of the records with such a value from which on it is required. */
    private static final double REQUIRED_FROM = 0.2;

    /**
     * Bits of a second value of a household. Agreement in telephone and address, and not only in one of them, makes it less
     * likely by a factor of 2.3 to 6 that two records of one name are of two people.
     */
    private static final double SECOND_VALUE = 2;

    /**
     * Highest log odds of a pair that may be of parent and child, however few of them have been measured. Of the undated pairs
     * with the same name, telephone and address, 1 of 440 is of two people.
     */
    private static final double MOST = 9;

    /**
     * Bits by which the limit is below the link threshold. A model that was trained on records with few dates may link from less
     * evidence, but not parent and child of one name.
     */
    private static final double BELOW_LINK = 0.5;

    /** Lowest limit: no model links from less evidence, and training groups pairs that a publication would not link. */
    private static final double LEAST = 5.5;

    /** Highest log odds without a mobile in common. */
    private final double most;

    /** Highest log odds with a mobile in common. */
    private final double mostOfMobile;

    /** No limit. */
    static final UndatedPairs UNLIMITED = new UndatedPairs(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    private UndatedPairs(double most, double mostOfMobile) {
        this.most = most;
        this.mostOfMobile = mostOfMobile;
    }

    /**
     * Returns the limit for a table, or for any part of it whose counts are those of the whole table. Pairs without dates are
     * no more certain than pairs with dates, which show how many are of parent and child, and never as certain as those that the
     * model links.
     */
    static UndatedPairs of(PersonTable table, ClusteringParameters parameters, PairScorer scorer) {
        boolean available =
                REQUIRED.stream().anyMatch(kind -> table.recordsWith(kind) >= REQUIRED_FROM * table.wholeSize());
        double belowLink = Math.max(LEAST, parameters.linkThreshold() - BELOW_LINK);
        double mostOfMobile = Math.min(MOST, scorer.namesakeOdds() + SECOND_VALUE);
        return available && parameters.contradictions() == ContradictionPolicy.BAR
                ? new UndatedPairs(Math.min(belowLink, mostOfMobile), mostOfMobile)
                : UNLIMITED;
    }

    /** Returns whether there is a limit. */
    boolean areLimited() {
        return most < Double.POSITIVE_INFINITY;
    }

    /**
     * Returns the log odds of two records or groups of records, as far as their values support them.
     *
     * @param weights as {@link PairScorer#matchWeights} writes them
     */
    double limited(double logOdds, float[] weights) {
        if (DistinguishingValues.suffice(weights)) {
            return logOdds;
        }
        return Math.min(DistinguishingValues.areOfMobileAndHome(weights) ? mostOfMobile : most, logOdds);
    }
}

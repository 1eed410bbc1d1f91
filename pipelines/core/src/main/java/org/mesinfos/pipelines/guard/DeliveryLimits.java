package org.mesinfos.pipelines.guard;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Limits above which a delivery is held for approval.
 *
 * @param rejected the largest share of rejected rows, from 0 to 1; no limit if empty
 * @param bundles the number of bundles that a delivery may always shrink; {@value #DEFAULT_BUNDLES} if empty
 * @param share the share of the bundles of its organisation that a delivery may shrink, from 0 to 1; {@value #DEFAULT_SHARE} if empty
 */
public record DeliveryLimits(OptionalDouble rejected, OptionalLong bundles, OptionalDouble share) {

    /** Number of bundles that a delivery may always shrink, by default. */
    public static final long DEFAULT_BUNDLES = 10;

    /** Share of the bundles of its organisation that a delivery may shrink, by default. */
    public static final double DEFAULT_SHARE = 0.01;

    /** Default limits. */
    public static final DeliveryLimits DEFAULT =
            new DeliveryLimits(OptionalDouble.empty(), OptionalLong.empty(), OptionalDouble.empty());

    /** Returns these limits, and the other ones where these have none. */
    DeliveryLimits or(DeliveryLimits other) {
        return new DeliveryLimits(
                rejected.isPresent() ? rejected : other.rejected,
                bundles.isPresent() ? bundles : other.bundles,
                share.isPresent() ? share : other.share);
    }

    /** Returns the number of bundles that a delivery may shrink of this many bundles of its organisation. */
    long shrinkable(long bundlesOfOrganisation) {
        BigDecimal part =
                BigDecimal.valueOf(share.orElse(DEFAULT_SHARE)).multiply(BigDecimal.valueOf(bundlesOfOrganisation));
        return Math.max(bundles.orElse(DEFAULT_BUNDLES), part.longValue());
    }
}

package org.mesinfos.linkage.features;

/**
 * Sums over the e-mail addresses at providers of many people that consist of the name of their holder.
 *
 * @param addresses number of different addresses
 * @param orderedPairsAlike number of ordered pairs of different addresses with one pattern
 */
public record AddressTotals(double addresses, double orderedPairsAlike) {

    /** There are no such addresses, or none are known yet. */
    public static final AddressTotals NONE = new AddressTotals(0, 0);
}

package org.mesinfos.linkage.compare;

/**
 * One way in which the values of a field can agree or not.
 *
 * @param name lower case, as in model files
 * @param rarity whether rare values weigh more
 * @param expected share of pairs of one person that one expects there before having seen any; the shares of a field sum
 *     to about 1
 */
public record Level(String name, Rarity rarity, double expected) {

    /** Whether the frequency of the shared value counts. */
    public enum Rarity {
        /** Agreement on a rare value tells more than on a common one. */
        COUNTS,
        IGNORED
    }
}

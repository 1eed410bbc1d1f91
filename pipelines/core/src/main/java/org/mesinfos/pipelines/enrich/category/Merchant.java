package org.mesinfos.pipelines.enrich.category;

import java.util.Optional;

/**
 * A name by which a merchant is known in labels of transactions, with the category of what it sells.
 *
 * @param name as written
 * @param category what the merchant sells; empty for a name of several trades
 * @param byCard what the merchant sells to customers who pay by card, if that differs: fuel of an energy company
 * @param origin table that contains the name
 */
record Merchant(String name, Optional<SpendingCategory> category, Optional<SpendingCategory> byCard, Origin origin) {

    enum Origin {
        /** Own table, and distinct from other words. */
        DISTINCT,
        /** Own table, but also an everyday word, a first name or a town. */
        EVERYDAY,
        /** Index of brands. */
        INDEX
    }

    /**
     * Returns the preferred entry of a name: the own table takes precedence over the index, and an earlier line over a
     * later one.
     */
    static Merchant preferred(Merchant known, Merchant other) {
        return other.origin().compareTo(known.origin()) < 0 ? other : known;
    }
}

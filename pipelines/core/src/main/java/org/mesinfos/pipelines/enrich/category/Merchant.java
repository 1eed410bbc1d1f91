package org.mesinfos.pipelines.enrich.category;

import java.util.Optional;

/**
 * A name that merchants go by.
 *
 * @param name as it is written
 * @param category what they sell; empty for a name of several trades
 * @param byCard what they sell to those who pay by card, where that is something else: fuel of an energy company
 * @param origin of what is known
 */
record Merchant(String name, Optional<Category> category, Optional<Category> byCard, Origin origin) {

    enum Origin {
        /** Of our own table, and unlike other words. */
        DISTINCT,
        /** Of our own table, but also an everyday word, a first name or a town. */
        EVERYDAY,
        /** Of the index of brands. */
        INDEX
    }

    /** Our own table knows better than the index; the first line of a table than later ones. */
    static Merchant better(Merchant known, Merchant other) {
        return other.origin().compareTo(known.origin()) < 0 ? other : known;
    }
}

package org.mesinfos.linkage.rules;

/**
 * Sharing of an e-mail address, telephone number or account between two records. In ascending order of evidence from
 * {@link #SEVERAL} on.
 */
enum Holding {
    /** A record has no value, or the shared value is in so many records that it is no evidence. */
    UNKNOWN,
    /** Both records have values, but share none. */
    OTHER,
    /**
     * The records share a value of several people: records with this value have given names or birth dates of different
     * people, or the e-mail address contains only the family name.
     */
    SEVERAL,
    /** The records share a value that belongs to one person according to all records. */
    ONE,
    /**
     * The records share an e-mail address that contains the given name, and so belongs to one person even if others use
     * it.
     */
    NAMED;

    /** Returns whether a value is shared. */
    boolean shared() {
        return this == SEVERAL || personal();
    }

    /** Returns whether a value of one person is shared. */
    boolean personal() {
        return this == ONE || this == NAMED;
    }
}

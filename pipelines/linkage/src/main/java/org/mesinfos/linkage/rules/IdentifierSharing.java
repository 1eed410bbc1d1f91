package org.mesinfos.linkage.rules;

/**
 * Sharing of an e-mail address, telephone number or account between two records. In ascending order of evidence from
 * {@link #SEVERAL_PEOPLE} on.
 */
enum IdentifierSharing {
    /** A record has no value, or the shared value is in so many records that it is no evidence. */
    MISSING,
    /** Both records have values, but share none. */
    NOT_SHARED,
    /**
     * The records share a value of several people: records with this value have given names or birth dates of different
     * people, or the e-mail address contains only the family name.
     */
    SEVERAL_PEOPLE,
    /** The records share a value that belongs to one person according to all records. */
    ONE_PERSON,
    /**
     * The records share an e-mail address that contains the given name, and so belongs to one person even if others use
     * it.
     */
    NAMED_PERSON;

    /** Returns whether a value is shared. */
    boolean isShared() {
        return this == SEVERAL_PEOPLE || isPersonal();
    }

    /** Returns whether a value of one person is shared. */
    boolean isPersonal() {
        return this == ONE_PERSON || this == NAMED_PERSON;
    }
}

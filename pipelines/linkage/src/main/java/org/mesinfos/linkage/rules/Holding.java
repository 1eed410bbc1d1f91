package org.mesinfos.linkage.rules;

/** Whose the e-mail address, telephone or account is that two records may share. */
enum Holding {
    /** A record has none, or what they share is held by so many that it is an office's. */
    UNKNOWN,
    /** Both have some, and share none. */
    OTHER,
    /** A household's: records hold it whose given names or birth dates are two people's, or it names the family only. */
    SEVERAL,
    /** As far as all records tell, one person's. */
    ONE,
    /** One person's, whose given name is in the e-mail address, whoever else uses it. */
    NAMED;

    /** Whether any is shared. */
    boolean shared() {
        return this == SEVERAL || personal();
    }

    /** Whether it is shared and one person's. */
    boolean personal() {
        return this == ONE || this == NAMED;
    }
}

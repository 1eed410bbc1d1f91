package org.mesinfos.pipelines.identity;

import java.io.Serializable;

/** Whose a row is. */
public sealed interface Attribution extends Serializable {

    /**
     * One person's.
     *
     * @param id the registry's person id, or a pseudonym
     */
    record Person(String id) implements Attribution {}

    /** Nobody's as far as is known: no subject, or one that no link leads to a customer. */
    enum Unattributed implements Attribution {
        UNATTRIBUTED
    }

    /** Withheld: the subject leads to customers who are different persons, so nobody gets it until it is settled. */
    enum Shared implements Attribution {
        SHARED
    }
}

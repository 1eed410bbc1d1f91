package org.mesinfos.pipelines.identity;

import java.io.Serializable;
import java.util.List;

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

    /**
     * Each holder's of a joint account, where the operator has said that they all get its rows.
     *
     * @param holders their ids, two or more, sorted; the first one's row is the one that counts
     */
    record Joint(List<String> holders) implements Attribution {
        public Joint {
            holders = holders.stream().sorted().distinct().toList();
        }
    }

    /** Withheld: the subject leads to customers who are different persons, so nobody gets it until it is settled. */
    enum Shared implements Attribution {
        SHARED
    }
}

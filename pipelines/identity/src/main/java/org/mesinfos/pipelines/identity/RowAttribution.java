package org.mesinfos.pipelines.identity;

import java.io.Serializable;
import java.util.List;

/** The person or persons to whom a row is attributed. */
public sealed interface RowAttribution extends Serializable {

    /**
     * The row belongs to one person.
     *
     * @param id the person id from the registry, or a pseudonym
     */
    record SinglePerson(String id) implements RowAttribution {}

    /** No person is known: the row has no subject, or no link leads from its subject to a customer. */
    enum Unattributed implements RowAttribution {
        UNATTRIBUTED
    }

    /**
     * The row belongs to each holder of a joint account. The operator has enabled this for the organisation.
     *
     * @param holders ids of the holders, two or more, sorted; only the row of the first holder is counted
     */
    record Joint(List<String> holders) implements RowAttribution {
        public Joint {
            holders = holders.stream().sorted().distinct().toList();
        }
    }

    /** The row is withheld: its subject leads to customers who are different persons. */
    enum Withheld implements RowAttribution {
        WITHHELD
    }
}

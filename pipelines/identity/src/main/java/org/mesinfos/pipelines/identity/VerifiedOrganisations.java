package org.mesinfos.pipelines.identity;

import java.io.Serializable;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The organisations whose profiles may link people across organisations. A copied profile looks like that of an honest
 * second organisation, so the operator lists the organisations that verify the identity of their customers.
 *
 * @param ids ids of the organisations, or {@code all} for every organisation
 */
public record VerifiedOrganisations(SortedSet<String> ids) implements Serializable {

    /** Text that denotes every organisation. */
    public static final String ALL = "all";

    public VerifiedOrganisations {
        ids = new TreeSet<>(ids);
    }

    /** Returns the organisations if the profiles of every organisation link people. */
    public static VerifiedOrganisations all() {
        return of(Set.of(ALL));
    }

    /** Returns the organisations with these ids. */
    public static VerifiedOrganisations of(Collection<String> ids) {
        return new VerifiedOrganisations(new TreeSet<>(ids));
    }

    /** Returns whether the profiles of an organisation may link people. */
    public boolean contains(String organisation) {
        return ids.contains(ALL) || ids.contains(organisation);
    }
}

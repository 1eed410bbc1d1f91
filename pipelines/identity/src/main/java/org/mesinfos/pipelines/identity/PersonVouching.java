package org.mesinfos.pipelines.identity;

import java.util.List;

/**
 * The sources that state who a person is, before people are linked: the operator's registry, and organisations that
 * delivered profiles.
 *
 * @param registered true if the person is registered
 * @param organisations the organisations of all profiles of the person, sorted; without a profile, those of all statements
 */
record PersonVouching(boolean registered, List<String> organisations) {

    PersonVouching {
        organisations = List.copyOf(organisations);
    }

    static PersonVouching of(PersonNode node) {
        return new PersonVouching(node.registered().isPresent(), node.organisations());
    }

    /**
     * Returns whether two people may not be linked: two registered people are different, and a link between a registered and
     * another person needs a profile of an organisation that has no customer of the registered person yet.
     */
    boolean forbidsLink(PersonVouching other) {
        if (registered == other.registered) {
            return registered;
        }
        return registered
                ? organisations.containsAll(other.organisations)
                : other.organisations.containsAll(organisations);
    }
}

package org.mesinfos.pipelines.identity;

/**
 * The sources that state who a person is, before people are linked: the operator's registry, and organisations that
 * delivered profiles.
 *
 * @param registered true if the person is registered
 * @param onlyOrganisation the organisation of all profiles of the person; empty if there are several
 */
record PersonVouching(boolean registered, String onlyOrganisation) {

    static PersonVouching of(PersonNode node) {
        return new PersonVouching(
                node.registered().isPresent(), node.onlyOrganisation().orElse(""));
    }

    /**
     * Returns whether two people may not be linked: two registered people are different, and a link between a registered and
     * another person needs profiles of two organisations.
     */
    boolean forbidsLink(PersonVouching other) {
        return registered == other.registered
                ? registered
                : !onlyOrganisation.isEmpty() && onlyOrganisation.equals(other.onlyOrganisation);
    }
}

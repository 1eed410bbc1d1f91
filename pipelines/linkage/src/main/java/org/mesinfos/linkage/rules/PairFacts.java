package org.mesinfos.linkage.rules;

/**
 * The facts about two records that deterministic rules evaluate, without any values.
 *
 * @param given agreement of given names
 * @param family agreement of family names, in use and at birth
 * @param birth agreement of dates of birth
 * @param gender agreement of genders
 * @param address agreement of postal addresses
 * @param personal agreement of identifiers of one person
 * @param email sharing of e-mail addresses
 * @param phone sharing of telephone numbers
 * @param account sharing of accounts, usage points and other identifiers of a household
 */
record PairFacts(
        Agreement given,
        Agreement family,
        Agreement birth,
        Agreement gender,
        Agreement address,
        Agreement personal,
        Holding email,
        Holding phone,
        Holding account) {

    /** Returns whether the addresses are compatible, or the records share a value that people keep when they move. */
    boolean withinReach() {
        return address != Agreement.OTHER || phone.shared() || account.shared();
    }

    /** Returns whether given and family name both agree. */
    boolean fullName() {
        return given.agrees() && family.agrees();
    }
}

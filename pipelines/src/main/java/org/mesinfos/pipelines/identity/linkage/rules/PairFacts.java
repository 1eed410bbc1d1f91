package org.mesinfos.pipelines.identity.linkage.rules;

/**
 * What rules look at in two records; says nothing of the values.
 *
 * @param given given names
 * @param family family names, in use and at birth
 * @param birth dates of birth
 * @param gender genders
 * @param personal numbers that one person has
 * @param email e-mail addresses
 * @param phone telephone numbers
 * @param account accounts, usage points and other numbers of a household
 */
record PairFacts(
        Agreement given,
        Agreement family,
        Agreement birth,
        Agreement gender,
        Agreement personal,
        Holding email,
        Holding phone,
        Holding account) {

    /** Whether both names are one person's. */
    boolean fullName() {
        return given.agrees() && family.agrees();
    }
}

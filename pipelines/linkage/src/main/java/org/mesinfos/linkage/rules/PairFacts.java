package org.mesinfos.linkage.rules;

/**
 * What rules look at in two records; says nothing of the values.
 *
 * @param given given names
 * @param family family names, in use and at birth
 * @param birth dates of birth
 * @param gender genders
 * @param address postal addresses
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
        Agreement address,
        Agreement personal,
        Holding email,
        Holding phone,
        Holding account) {

    /** Whether they live together, as far as they tell, or share another thing that people take along when they move. */
    boolean withinReach() {
        return address != Agreement.OTHER || phone.shared() || account.shared();
    }

    /** Whether both names are one person's. */
    boolean fullName() {
        return given.agrees() && family.agrees();
    }
}

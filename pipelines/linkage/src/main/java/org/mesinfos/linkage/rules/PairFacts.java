package org.mesinfos.linkage.rules;

import org.mesinfos.linkage.features.PhoneKind;

/**
 * The facts about two records that deterministic rules evaluate, without any values.
 *
 * @param given agreement of given names
 * @param family agreement of family names, in use and at birth
 * @param secondFamilyName agreement of second family names
 * @param birthDate agreement of dates of birth
 * @param gender agreement of genders
 * @param generation agreement of generational suffixes
 * @param address agreement of postal addresses
 * @param personalIdentifier agreement of identifiers of one person
 * @param email sharing of e-mail addresses
 * @param phone sharing of telephone numbers
 * @param sharedPhone kind of the shared telephone numbers, as far as it is certain
 * @param account sharing of accounts, usage points and other identifiers of a household
 */
record PairFacts(
        ValueAgreement given,
        ValueAgreement family,
        ValueAgreement secondFamilyName,
        ValueAgreement birthDate,
        ValueAgreement gender,
        ValueAgreement generation,
        ValueAgreement address,
        ValueAgreement personalIdentifier,
        IdentifierSharing email,
        IdentifierSharing phone,
        PhoneKind sharedPhone,
        IdentifierSharing account) {

    /** Returns whether the addresses are compatible, or the records share a value that people keep when they move. */
    boolean locationIsCompatible() {
        return address != ValueAgreement.DIFFERENT || phone.isShared() || account.isShared();
    }

    /**
     * Returns whether a second personal value agrees besides the names and an e-mail address: the date of birth, or a
     * telephone number that no one else has. Parent and child of one name may share an e-mail address.
     */
    boolean secondPersonalValueAgrees() {
        return birthDate.agrees() || phone.isPersonal();
    }

    /**
     * Returns whether the records share a telephone number and agree in the given name. Variants suffice on a mobile only, since
     * other numbers may be those of a household: twins may be Alex and Alexandre.
     */
    boolean phoneAndGivenNameAgree() {
        boolean mayBeTwins = given == ValueAgreement.VARIANT && sharedPhone != PhoneKind.MOBILE;
        return phone.isShared() && given.agrees() && !mayBeTwins;
    }

    /**
     * Returns whether the records share an e-mail address or a mobile that no record with the given name of another person has. A
     * landline and an address with the family name alone are of the household.
     */
    boolean shareValueOfOneGivenName() {
        return email.isPersonal() || (phone.isPersonal() && sharedPhone == PhoneKind.MOBILE);
    }

    /** Returns whether given and family name both agree. */
    boolean fullNameAgrees() {
        return given.agrees() && family.agrees();
    }
}

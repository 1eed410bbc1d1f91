package org.mesinfos.samples.person;

import java.time.LocalDate;

/**
 * Names, birth date and birth place of a person.
 *
 * @param givenNames separated by spaces
 * @param familyName name in use
 * @param birthFamilyName name at birth, often the same
 * @param birthPlace name of a commune
 */
public record Identity(
        PersonTitle civility,
        String givenNames,
        String familyName,
        String birthFamilyName,
        LocalDate birthDate,
        String birthPlace) {

    /** Returns the given name in daily use. */
    public String firstGivenName() {
        int space = givenNames.indexOf(' ');
        return space < 0 ? givenNames : givenNames.substring(0, space);
    }

    public String fullName() {
        return firstGivenName() + " " + familyName;
    }
}

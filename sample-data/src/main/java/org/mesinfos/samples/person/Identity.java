package org.mesinfos.samples.person;

import java.time.LocalDate;

/**
 * Who someone is.
 *
 * @param givenNames separated by spaces
 * @param familyName in use
 * @param birthFamilyName at birth, often the same
 * @param birthPlace name of a commune
 */
public record Identity(
        Civility civility,
        String givenNames,
        String familyName,
        String birthFamilyName,
        LocalDate birthDate,
        String birthPlace) {

    /** The given name in daily use. */
    public String firstGivenName() {
        int space = givenNames.indexOf(' ');
        return space < 0 ? givenNames : givenNames.substring(0, space);
    }

    public String fullName() {
        return firstGivenName() + " " + familyName;
    }
}

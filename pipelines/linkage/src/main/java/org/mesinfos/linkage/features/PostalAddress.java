package org.mesinfos.linkage.features;

/**
 * One postal address as delivered; null for each part that was not.
 *
 * @param number of the house, when it stands apart from the street
 * @param street street, or number and street
 * @param extra a second line: building, quarter
 */
public record PostalAddress(String number, String street, String extra, String postcode, String city) {

    /** Nothing of the address. */
    @Override
    public String toString() {
        return "PostalAddress";
    }
}

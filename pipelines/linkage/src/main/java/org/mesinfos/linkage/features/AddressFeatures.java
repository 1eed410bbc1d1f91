package org.mesinfos.linkage.features;

/**
 * One postal address as delivered; parts that were not delivered are null.
 *
 * @param number house number, if separate from the street
 * @param street street, or number and street
 * @param extra a second line: building, quarter
 */
public record AddressFeatures(String number, String street, String extra, String postcode, String city) {

    /** Discloses no part of the address, since it is personal data. */
    @Override
    public String toString() {
        return "AddressFeatures";
    }
}

package org.mesinfos.linkage.features;

import org.jspecify.annotations.Nullable;

/**
 * One postal address as delivered; parts that were not delivered are null.
 *
 * @param number house number, if separate from the street
 * @param street street, or number and street
 * @param extra a second line: building, quarter
 */
public record AddressFeatures(
        @Nullable String number,
        @Nullable String street,
        @Nullable String extra,
        @Nullable String postcode,
        @Nullable String city) {

    /** Discloses no part of the address, since it is personal data. */
    @Override
    public String toString() {
        return "AddressFeatures";
    }
}

package org.mesinfos.connectors.standard.address;

import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.records.EmptyCollections;
import org.mesinfos.records.PostalAddress;

/** Rules that the postal addresses of all standards share. */
public final class PostalAddresses {

    private static final Pattern COUNTRY_CODE = Pattern.compile("[A-Z]{2}");

    private PostalAddresses() {}

    /** Returns a new address without any value. */
    public static PostalAddress empty() {
        return EmptyCollections.fill(new PostalAddress());
    }

    /** Returns the address; empty if it has no value. */
    public static Optional<PostalAddress> unlessEmpty(PostalAddress address) {
        return address.equals(empty()) ? Optional.empty() : Optional.of(address);
    }

    /** Returns whether a text has the form of an ISO 3166-1 alpha-2 code. */
    public static boolean isCountryCode(String text) {
        return COUNTRY_CODE.matcher(text).matches();
    }

    /** Sets the country to a code of two letters, and any other text as its label. */
    public static void setCountry(PostalAddress address, String text) {
        if (isCountryCode(text)) {
            address.setCountry(text);
        } else {
            address.setCountryLabel(text);
        }
    }
}

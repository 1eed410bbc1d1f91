package org.mesinfos.connectors.standard.einvoice.cii;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.Values;
import org.mesinfos.records.PostalAddress;

/** Postal addresses: the first line is the street, the second its complement. */
final class Addresses {

    private static final int COUNTRY_LENGTH = 2;

    private Addresses() {}

    static Optional<PostalAddress> of(Optional<TreeElement> delivered) {
        return delivered.map(Addresses::of).filter(address -> !address.equals(empty()));
    }

    private static PostalAddress of(TreeElement delivered) {
        PostalAddress address = empty();
        Values.text(delivered, "LineOne")
                .or(() -> Values.text(delivered, "StreetName"))
                .ifPresent(address::setStreet);
        Values.text(delivered, "LineTwo").ifPresent(address::setComplement);
        Values.text(delivered, "PostOfficeBox").ifPresent(address::setPostOfficeBox);
        Values.text(delivered, "PostcodeCode").ifPresent(address::setPostcode);
        Values.text(delivered, "CityName").ifPresent(address::setCity);
        Values.text(delivered, "CountrySubDivisionName").ifPresent(address::setRegion);
        Optional<String> country = Values.text(delivered, "CountryID");
        country.filter(code -> code.length() == COUNTRY_LENGTH).ifPresent(address::setCountry);
        country.filter(code -> code.length() != COUNTRY_LENGTH).ifPresent(address::setCountryLabel);
        return address;
    }

    private static PostalAddress empty() {
        PostalAddress address = new PostalAddress();
        address.setLines(List.of());
        return address;
    }
}

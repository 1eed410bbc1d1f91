package org.mesinfos.connectors.standard.einvoice.ubl;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.Values;
import org.mesinfos.records.PostalAddress;

/** Postal addresses in parts, or as lines. */
final class Addresses {

    private static final int COUNTRY_LENGTH = 2;

    private Addresses() {}

    static Optional<PostalAddress> of(Optional<TreeElement> delivered) {
        return delivered.map(Addresses::of).filter(address -> !address.equals(empty()));
    }

    private static PostalAddress of(TreeElement delivered) {
        PostalAddress address = empty();
        Optional<String> street = Values.text(delivered, "StreetName");
        street.map(name -> Values.text(delivered, "BuildingNumber")
                        .map(number -> name + " " + number)
                        .orElse(name))
                .ifPresent(address::setStreet);
        Values.text(delivered, "AdditionalStreetName").ifPresent(address::setComplement);
        Values.text(delivered, "Postbox").ifPresent(address::setPostOfficeBox);
        Values.text(delivered, "PostalZone").ifPresent(address::setPostcode);
        Values.text(delivered, "CityName").ifPresent(address::setCity);
        Values.text(delivered, "CountrySubentity").ifPresent(address::setRegion);
        if (street.isEmpty()) {
            address.setLines(lines(delivered));
        }
        Optional<String> country = Values.text(delivered, "Country", "IdentificationCode");
        country.filter(code -> code.length() == COUNTRY_LENGTH).ifPresent(address::setCountry);
        country.filter(code -> code.length() != COUNTRY_LENGTH).ifPresent(address::setCountryLabel);
        return address;
    }

    /** Lines instead of parts; a line beside a street is kept as an additional value. */
    private static List<String> lines(TreeElement delivered) {
        return Values.children(delivered, "AddressLine").stream()
                .flatMap(line -> Values.text(line, "Line").stream())
                .toList();
    }

    private static PostalAddress empty() {
        PostalAddress address = new PostalAddress();
        address.setLines(List.of());
        return address;
    }
}

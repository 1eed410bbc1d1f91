package org.mesinfos.connectors.standard.einvoice.ubl;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceValues;
import org.mesinfos.records.PostalAddress;

/** Mapping of postal addresses (BG-5, BG-8, BG-15), structured or as lines. */
final class UblAddresses {

    private static final int COUNTRY_LENGTH = 2;

    private UblAddresses() {}

    static Optional<PostalAddress> of(Optional<TreeElement> element) {
        return element.map(UblAddresses::of).filter(address -> !address.equals(empty()));
    }

    private static PostalAddress of(TreeElement element) {
        PostalAddress address = empty();
        Optional<String> street = InvoiceValues.text(element, "StreetName");
        street.map(name -> InvoiceValues.text(element, "BuildingNumber")
                        .map(number -> name + " " + number)
                        .orElse(name))
                .ifPresent(address::setStreet);
        InvoiceValues.text(element, "AdditionalStreetName").ifPresent(address::setComplement);
        InvoiceValues.text(element, "Postbox").ifPresent(address::setPostOfficeBox);
        InvoiceValues.text(element, "PostalZone").ifPresent(address::setPostcode);
        InvoiceValues.text(element, "CityName").ifPresent(address::setCity);
        InvoiceValues.text(element, "CountrySubentity").ifPresent(address::setRegion);
        if (street.isEmpty()) {
            address.setLines(lines(element));
        }
        Optional<String> country = InvoiceValues.text(element, "Country", "IdentificationCode");
        country.filter(code -> code.length() == COUNTRY_LENGTH).ifPresent(address::setCountry);
        country.filter(code -> code.length() != COUNTRY_LENGTH).ifPresent(address::setCountryLabel);
        return address;
    }

    /**
     * Returns the address lines, which are only used without a street name; otherwise they go to {@code additional}.
     */
    private static List<String> lines(TreeElement element) {
        return InvoiceValues.children(element, "AddressLine").stream()
                .flatMap(line -> InvoiceValues.text(line, "Line").stream())
                .toList();
    }

    private static PostalAddress empty() {
        PostalAddress address = new PostalAddress();
        address.setLines(List.of());
        return address;
    }
}

package org.mesinfos.connectors.standard.einvoice.ubl;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.address.PostalAddresses;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceValues;
import org.mesinfos.records.PostalAddress;

/** Mapping of postal addresses (BG-5, BG-8, BG-15), structured or as lines. */
final class UblAddresses {

    private UblAddresses() {}

    static Optional<PostalAddress> of(Optional<TreeElement> element) {
        return element.map(UblAddresses::of).flatMap(PostalAddresses::unlessEmpty);
    }

    private static PostalAddress of(TreeElement element) {
        PostalAddress address = PostalAddresses.empty();
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
        InvoiceValues.text(element, "Country", "IdentificationCode")
                .ifPresent(country -> PostalAddresses.setCountry(address, country));
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
}

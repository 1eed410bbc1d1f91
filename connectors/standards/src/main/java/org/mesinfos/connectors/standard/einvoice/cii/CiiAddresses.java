package org.mesinfos.connectors.standard.einvoice.cii;

import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.address.PostalAddresses;
import org.mesinfos.connectors.standard.einvoice.terms.InvoiceValues;
import org.mesinfos.records.PostalAddress;

/** Mapping of postal addresses (BG-5, BG-8, BG-15). Line one is the street, line two its complement. */
final class CiiAddresses {

    private CiiAddresses() {}

    static Optional<PostalAddress> of(Optional<TreeElement> element) {
        return element.map(CiiAddresses::of).flatMap(PostalAddresses::unlessEmpty);
    }

    private static PostalAddress of(TreeElement element) {
        PostalAddress address = PostalAddresses.empty();
        InvoiceValues.text(element, "LineOne")
                .or(() -> InvoiceValues.text(element, "StreetName"))
                .ifPresent(address::setStreet);
        InvoiceValues.text(element, "LineTwo").ifPresent(address::setComplement);
        InvoiceValues.text(element, "PostOfficeBox").ifPresent(address::setPostOfficeBox);
        InvoiceValues.text(element, "PostcodeCode").ifPresent(address::setPostcode);
        InvoiceValues.text(element, "CityName").ifPresent(address::setCity);
        InvoiceValues.text(element, "CountrySubDivisionName").ifPresent(address::setRegion);
        InvoiceValues.text(element, "CountryID").ifPresent(country -> PostalAddresses.setCountry(address, country));
        return address;
    }
}

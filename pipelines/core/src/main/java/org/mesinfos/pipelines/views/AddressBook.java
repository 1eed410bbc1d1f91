package org.mesinfos.pipelines.views;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mesinfos.records.Contact;
import org.mesinfos.views.AddressBookContact;

/** Rows of the view of contacts. Stateless. */
final class AddressBook {

    private AddressBook() {}

    static AddressBookContact row(Contact contact) {
        AddressBookContact row = new AddressBookContact();
        row.setPersonId(ViewPerson.of(contact));
        row.setRecordId(contact.getRecordId());
        row.setSource(contact.getOrganisation());
        row.setName(name(contact));
        row.setEmail(
                contact.getEmails().isEmpty()
                        ? null
                        : contact.getEmails().get(0).getAddress());
        row.setPhone(
                contact.getPhones().isEmpty()
                        ? null
                        : contact.getPhones().get(0).getNumber());
        row.setOrganisation(contact.getOrganisationName());
        row.setBirthDate(contact.getBirthDate());
        return row;
    }

    private static @Nullable String name(Contact contact) {
        if (contact.getFormattedName() != null) {
            return contact.getFormattedName();
        }
        String name = Stream.of(contact.getGivenNames(), contact.getFamilyName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }
}

package org.mesinfos.samples.delivery;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.records.EmailAddress;
import org.mesinfos.records.OptIn;
import org.mesinfos.records.OptInChannel;
import org.mesinfos.records.PersonProfile;
import org.mesinfos.records.PhoneKind;
import org.mesinfos.records.PhoneNumber;
import org.mesinfos.records.PostalAddress;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;
import org.mesinfos.samples.person.Contacts;
import org.mesinfos.samples.person.Customer;
import org.mesinfos.samples.person.Home;
import org.mesinfos.samples.person.Identity;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.person.Situation;

/** Expected record of a row of a customer file. */
final class ExpectedProfile {

    private ExpectedProfile() {}

    static PersonProfile of(Person person, Customer customer, Home home) {
        PersonProfile record = (PersonProfile) RecordType.PERSON_PROFILE.newRecord();
        record.setOrganisation(customer.organisation().id());
        record.setSubject(customer.reference());
        record.setSubjectKind(SubjectKind.CUSTOMER);
        identity(record, person.identity());
        contacts(record, person.contacts(), home);
        situation(record, person.situation());
        relationship(record, customer);
        return record;
    }

    private static void identity(PersonProfile record, Identity identity) {
        record.setCivility(identity.civility().text());
        record.setGivenNames(identity.givenNames());
        record.setFamilyName(identity.familyName());
        record.setBirthFamilyName(identity.birthFamilyName());
        record.setBirthDate(identity.birthDate());
        record.setBirthPlace(identity.birthPlace());
    }

    private static void contacts(PersonProfile record, Contacts contacts, Home home) {
        EmailAddress email = new EmailAddress();
        email.setAddress(contacts.email());
        record.setEmails(List.of(email));
        List<PhoneNumber> phones = new ArrayList<>();
        phones.add(phone(contacts.mobile(), PhoneKind.MOBILE));
        contacts.landline().ifPresent(number -> phones.add(phone(number, PhoneKind.HOME)));
        record.setPhones(phones);
        PostalAddress address = new PostalAddress();
        address.setStreet(home.street());
        address.setPostcode(home.commune().postcode());
        address.setCity(home.commune().name());
        address.setCountry("FR");
        record.setPostalAddresses(List.of(address));
    }

    private static PhoneNumber phone(String number, PhoneKind kind) {
        PhoneNumber phone = new PhoneNumber();
        phone.setNumber(number);
        phone.setKind(kind);
        return phone;
    }

    private static void situation(PersonProfile record, Situation situation) {
        record.setOccupation(situation.occupation());
        record.setMaritalStatusLabel(situation.maritalStatus());
        record.setChildrenCount(situation.children());
    }

    private static void relationship(PersonProfile record, Customer customer) {
        record.setCustomerSince(customer.since());
        record.setSegment(customer.segment());
        OptIn optIn = new OptIn();
        optIn.setChannel(OptInChannel.EMAIL);
        optIn.setGranted(customer.emailOptIn() == Customer.EmailOptIn.GIVEN);
        record.setOptIns(List.of(optIn));
        record.setLines(customer.holdings().lines());
        record.setUsagePoints(customer.holdings().usagePoints());
        record.setContractNumbers(customer.holdings().contracts());
        addUntyped(record, "comptes", customer.holdings().accounts());
        addUntyped(record, "cartes", customer.holdings().cards());
    }

    /** Adds values without typed field as delivered. */
    private static void addUntyped(PersonProfile record, String column, List<String> references) {
        if (!references.isEmpty()) {
            record.getAdditional().put(column, String.join("|", references));
        }
    }
}

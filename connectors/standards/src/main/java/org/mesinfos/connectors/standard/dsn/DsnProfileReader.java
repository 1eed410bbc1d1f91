package org.mesinfos.connectors.standard.dsn;

import java.util.Optional;
import org.mesinfos.connectors.standard.address.PostalAddresses;
import org.mesinfos.records.EmailAddress;
import org.mesinfos.records.EmptyCollections;
import org.mesinfos.records.Gender;
import org.mesinfos.records.PersonProfile;
import org.mesinfos.records.PostalAddress;

/** Conversion of the identity of an employee ({@code S21.G00.30}) to a profile. */
final class DsnProfileReader {

    private DsnProfileReader() {}

    /** Sets the fields, and adds all other values about the person, such as those of contracts, to {@code additional}. */
    static void set(PersonProfile profile, DsnEmployee employee, DsnEmployer employer) {
        DsnBlock identity = employee.identity();
        identity.take("001").ifPresent(profile::setNationalInsuranceNumber);
        setNames(profile, identity);
        gender(identity).ifPresent(profile::setGender);
        identity.date("006").ifPresent(profile::setBirthDate);
        identity.take("007").ifPresent(profile::setBirthPlace);
        identity.take("014").ifPresent(profile::setBirthRegion);
        identity.take("015").ifPresent(profile::setBirthCountry);
        setAddress(profile, identity);
        identity.take("018").ifPresent(mail -> {
            EmailAddress email = EmptyCollections.fill(new EmailAddress());
            email.setAddress(mail);
            profile.getEmails().add(email);
        });
        identity.take("019");
        employee.firstContract().flatMap(block -> block.take("006")).ifPresent(profile::setOccupation);
        employee.firstContract().flatMap(block -> block.take("004")).ifPresent(profile::setOccupationCode);
        employer.siret().ifPresent(siret -> profile.getAdditional().put("SIRET", siret));
        DsnAdditionalValues additional = new DsnAdditionalValues(profile.getAdditional());
        additional.add(identity);
        employee.personal().forEach(additional::add);
    }

    /** Sets the names. The family name is that in use, if one differs from the name at birth. */
    private static void setNames(PersonProfile profile, DsnBlock identity) {
        Optional<String> birthName = identity.take("002");
        Optional<String> usedName = identity.take("003");
        usedName.or(() -> birthName).ifPresent(profile::setFamilyName);
        if (usedName.isPresent()) {
            birthName.ifPresent(profile::setBirthFamilyName);
        }
        identity.take("004").ifPresent(profile::setGivenNames);
    }

    private static Optional<Gender> gender(DsnBlock identity) {
        Optional<Gender> gender = identity.peek("005").flatMap(code -> switch (code) {
            case "01" -> Optional.of(Gender.MALE);
            case "02" -> Optional.of(Gender.FEMALE);
            default -> Optional.empty();
        });
        gender.ifPresent(known -> identity.take("005"));
        return gender;
    }

    private static void setAddress(PersonProfile profile, DsnBlock identity) {
        PostalAddress address = PostalAddresses.empty();
        identity.take("008").ifPresent(address::setStreet);
        identity.take("016").ifPresent(address::setComplement);
        identity.take("009").ifPresent(address::setPostcode);
        identity.take("010").ifPresent(address::setCity);
        identity.peek("011").filter(PostalAddresses::isCountryCode).ifPresent(code -> {
            address.setCountry(code);
            identity.take("011");
        });
        PostalAddresses.unlessEmpty(address).ifPresent(profile.getPostalAddresses()::add);
    }
}

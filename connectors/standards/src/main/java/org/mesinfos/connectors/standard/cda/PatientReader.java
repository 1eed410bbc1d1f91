package org.mesinfos.connectors.standard.cda;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mesinfos.connectors.api.FoundValue;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.address.PostalAddresses;
import org.mesinfos.connectors.standard.person.RecordKeys;
import org.mesinfos.records.EmailAddress;
import org.mesinfos.records.Gender;
import org.mesinfos.records.PersonProfile;
import org.mesinfos.records.PhoneNumber;
import org.mesinfos.records.PostalAddress;
import org.mesinfos.records.RecordType;

/** Builder of a person profile from the header of a document. */
final class PatientReader {

    private static final String MAIL = "mailto:";
    private static final String PHONE = "tel:";

    private final ClinicalDocumentRows rows;

    PatientReader(ClinicalDocumentRows rows) {
        this.rows = rows;
    }

    void read(TreeElement header, Locator locator) {
        if (header.children("recordTarget").count() > 1) {
            rows.setNoPatient();
            rows.readAndReject(new Rejection(
                    RejectionReason.UNKNOWN_ROW, locator, "recordTarget", "several patients", "one patient"));
            return;
        }
        Optional<TreeElement> role = header.descendant("recordTarget", "patientRole");
        if (role.isEmpty()) {
            rows.readAndReject(new Rejection(
                    RejectionReason.MISSING_VALUE, locator, "recordTarget/patientRole", FoundValue.EMPTY, "a patient"));
            return;
        }
        PatientIdentifiers.take(role.get()).ifPresent(rows::setPatient);
        rows.read();
        PersonProfile profile = rows.newRecord(RecordType.PERSON_PROFILE, PersonProfile.class);
        role.get().forEachChild("addr", address -> address(profile, address));
        role.get().forEachChild("telecom", telecom -> telecom(profile, telecom));
        role.get().child("patient").ifPresent(patient -> patient(profile, patient));
        header.forEachUnclaimed("", profile.getAdditional()::put);
        rows.accept(
                profile,
                locator,
                profile.getSubject() == null
                        ? RecordKeys.natural(profile.getGivenNames(), profile.getFamilyName(), profile.getBirthDate())
                        : RecordKeys.nativeReference(profile.getSubject()));
    }

    private static void patient(PersonProfile profile, TreeElement patient) {
        patient.child("name").ifPresent(name -> {
            joined(name, "given", " ").ifPresent(profile::setGivenNames);
            joined(name, "family", " ").ifPresent(profile::setFamilyName);
            joined(name, "prefix", " ").ifPresent(profile::setCivility);
            CdaValues.text(name).ifPresent(profile::setFullName);
        });
        patient.child("administrativeGenderCode").ifPresent(code -> gender(profile, code));
        patient.child("birthTime")
                .ifPresent(birth -> CdaValues.peek(birth, "value")
                        .ifPresent(text -> Hl7Timestamp.of(text).ifPresent(moment -> {
                            profile.setBirthDate(moment.date());
                            if (Hl7Timestamp.isDate(text)) {
                                CdaValues.take(birth, "value");
                            }
                        })));
        patient.child("maritalStatusCode").flatMap(CdaValues::name).ifPresent(profile::setMaritalStatusLabel);
        patient.child("languageCommunication")
                .flatMap(language -> language.child("languageCode"))
                .flatMap(code -> CdaValues.take(code, "code"))
                .ifPresent(profile::setLanguage);
    }

    private static void gender(PersonProfile profile, TreeElement code) {
        CdaValues.peek(code, "code").ifPresent(text -> {
            Gender gender =
                    switch (text) {
                        case "F" -> Gender.FEMALE;
                        case "M" -> Gender.MALE;
                        case "UN" -> Gender.OTHER;
                        default -> null;
                    };
            if (gender != null) {
                profile.setGender(gender);
                CdaValues.take(code, "code");
            }
        });
    }

    private static void address(PersonProfile profile, TreeElement address) {
        PostalAddress postal = PostalAddresses.empty();
        joined(address, "streetAddressLine", ", ").ifPresent(postal::setStreet);
        text(address, "city", postal::setCity);
        text(address, "state", postal::setRegion);
        text(address, "postalCode", postal::setPostcode);
        text(address, "country", country -> PostalAddresses.setCountry(postal, country));
        PostalAddresses.unlessEmpty(postal).ifPresent(profile.getPostalAddresses()::add);
    }

    private static void telecom(PersonProfile profile, TreeElement telecom) {
        CdaValues.peek(telecom, "value").ifPresent(value -> {
            if (value.startsWith(MAIL)) {
                EmailAddress mail = new EmailAddress();
                mail.setAddress(value.substring(MAIL.length()));
                profile.getEmails().add(mail);
                CdaValues.take(telecom, "value");
            } else if (value.startsWith(PHONE)) {
                PhoneNumber phone = new PhoneNumber();
                phone.setNumber(value.substring(PHONE.length()));
                profile.getPhones().add(phone);
                CdaValues.take(telecom, "value");
            }
        });
    }

    private static void text(TreeElement parent, String name, Consumer<String> field) {
        parent.child(name).flatMap(CdaValues::text).ifPresent(field);
    }

    private static Optional<String> joined(TreeElement parent, String name, String separator) {
        List<String> texts = parent.children(name)
                .flatMap(child -> CdaValues.text(child).stream())
                .toList();
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(separator, texts));
    }
}

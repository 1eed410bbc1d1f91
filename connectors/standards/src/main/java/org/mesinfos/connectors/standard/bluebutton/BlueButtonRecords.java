package org.mesinfos.connectors.standard.bluebutton;

import org.mesinfos.connectors.standard.address.PostalAddresses;
import org.mesinfos.connectors.standard.money.ValueErrors;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.EmailAddress;
import org.mesinfos.records.EmptyCollections;
import org.mesinfos.records.HealthReimbursement;
import org.mesinfos.records.PersonProfile;
import org.mesinfos.records.PhoneNumber;
import org.mesinfos.records.PostalAddress;

/** Mapping of the values of the person and of a claim. All other values go to {@code additional}. */
final class BlueButtonRecords {

    private static final String DEMOGRAPHIC = "Demographic/";
    private static final String DOLLAR = "USD";

    private BlueButtonRecords() {}

    static void set(PersonProfile profile, BlueButtonValues values) {
        values.take(DEMOGRAPHIC + "Name").ifPresent(profile::setFullName);
        values.date(DEMOGRAPHIC + "Date of Birth").ifPresent(profile::setBirthDate);
        PostalAddress address = PostalAddresses.empty();
        values.take(DEMOGRAPHIC + "Address Line 1").ifPresent(address::setStreet);
        values.take(DEMOGRAPHIC + "Address Line 2").ifPresent(address::setComplement);
        values.take(DEMOGRAPHIC + "City").ifPresent(address::setCity);
        values.take(DEMOGRAPHIC + "State").ifPresent(address::setRegion);
        values.take(DEMOGRAPHIC + "Zip").ifPresent(address::setPostcode);
        PostalAddresses.unlessEmpty(address).ifPresent(profile.getPostalAddresses()::add);
        values.take(DEMOGRAPHIC + "Phone Number").ifPresent(number -> {
            PhoneNumber phone = EmptyCollections.fill(new PhoneNumber());
            phone.setNumber(number);
            profile.getPhones().add(phone);
        });
        values.take(DEMOGRAPHIC + "Email").ifPresent(mail -> {
            EmailAddress email = EmptyCollections.fill(new EmailAddress());
            email.setAddress(mail);
            profile.getEmails().add(email);
        });
        values.moveTo(profile.getAdditional());
    }

    static void set(HealthReimbursement claim, BlueButtonValues values) throws InvalidValueException {
        claim.setStatementNumber(
                values.take("Claim Number").orElseThrow(() -> ValueErrors.missing("Claim Number", "a claim number")));
        values.date("Service Start Date").ifPresent(claim::setCareDate);
        values.date("Service End Date").ifPresent(claim::setCareEndDate);
        values.take("Provider").ifPresent(claim::setPractitionerName);
        values.amount("Amount Charged").ifPresent(claim::setPaid);
        values.amount("Medicare Approved").ifPresent(claim::setBase);
        values.amount("Provider Paid").ifPresent(claim::setReimbursed);
        values.amount("You May be Billed").ifPresent(claim::setRemaining);
        claim.setCurrency(DOLLAR);
        claim.setThirdPartyPayment(true);
        values.moveTo(claim.getAdditional());
    }
}

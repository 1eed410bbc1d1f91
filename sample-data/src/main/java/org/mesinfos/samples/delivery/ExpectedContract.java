package org.mesinfos.samples.delivery;

import java.time.LocalDate;
import java.util.List;
import org.mesinfos.records.Contract;
import org.mesinfos.records.ContractKind;
import org.mesinfos.records.ContractStatus;
import org.mesinfos.records.Frequency;
import org.mesinfos.records.Guarantee;
import org.mesinfos.records.InsuredObject;
import org.mesinfos.records.InsuredObjectKind;
import org.mesinfos.records.Party;
import org.mesinfos.records.PartyRole;
import org.mesinfos.records.PostalAddress;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;
import org.mesinfos.samples.life.Policy;
import org.mesinfos.samples.person.Customer;
import org.mesinfos.samples.person.Home;
import org.mesinfos.samples.person.Identity;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.person.SampleOrganisation;
import org.mesinfos.samples.person.Vehicle;

/** Expected record of a contract of Assur'Loire, and its codes in the file. */
final class ExpectedContract {

    static final String VEHICLE_USE = "PRIVE";

    private ExpectedContract() {}

    /**
     * Returns the contract record of one portfolio.
     *
     * @param home home of the person at the time
     * @param stated date of the portfolio
     */
    static Contract of(Policy policy, Customer customer, Person person, Home home, LocalDate stated) {
        Contract record = (Contract) RecordType.CONTRACT.newRecord();
        record.setOrganisation(SampleOrganisation.ASSUR_LOIRE.id());
        record.setSubject(customer.reference());
        record.setSubjectKind(SubjectKind.CUSTOMER);
        record.getAdditional().put("/portefeuille/@arrete", stated.toString());
        record.setNumber(policy.number());
        record.setKind(
                switch (policy.kind()) {
                    case HOME -> ContractKind.HOME_INSURANCE;
                    case VEHICLE -> ContractKind.VEHICLE_INSURANCE;
                });
        record.setProduct(policy.product());
        record.setFormula(policy.formula());
        record.setStatus(policy.ended().isPresent() ? ContractStatus.ENDED : ContractStatus.ACTIVE);
        record.setStartDate(policy.start());
        record.setRenewalDate(policy.renewal());
        record.setEndDate(policy.ended().orElse(null));
        record.setPremium(ExportTexts.amount(policy.premiumCents()));
        record.setPremiumFrequency(
                switch (policy.frequency()) {
                    case MONTHLY -> Frequency.MONTHLY;
                    case YEARLY -> Frequency.YEARLY;
                });
        record.setCurrency("EUR");
        record.setParties(List.of(holder(person.identity())));
        record.setInsuredObjects(List.of(
                switch (policy.kind()) {
                    case HOME -> object(home);
                    case VEHICLE -> object(person.vehicle().orElseThrow());
                }));
        record.setGuarantees(
                policy.covers().stream().map(ExpectedContract::guarantee).toList());
        return record;
    }

    static String type(Policy policy) {
        return switch (policy.kind()) {
            case HOME -> "HABITATION";
            case VEHICLE -> "AUTO";
        };
    }

    static String status(Policy policy) {
        return policy.ended().isPresent() ? "RESILIE" : "EN_COURS";
    }

    static String frequency(Policy policy) {
        return switch (policy.frequency()) {
            case MONTHLY -> "MENSUELLE";
            case YEARLY -> "ANNUELLE";
        };
    }

    private static Party holder(Identity identity) {
        Party party = new Party();
        party.setRole(PartyRole.HOLDER);
        party.setCivility(identity.civility().text());
        party.setFamilyName(identity.familyName());
        party.setGivenNames(identity.firstGivenName());
        party.setBirthDate(identity.birthDate());
        return party;
    }

    private static InsuredObject object(Home home) {
        InsuredObject object = new InsuredObject();
        object.setKind(InsuredObjectKind.HOME);
        PostalAddress address = new PostalAddress();
        address.setStreet(home.street());
        address.setPostcode(home.commune().postcode());
        address.setCity(home.commune().name());
        object.setAddress(address);
        object.setHomeKind(home.kind());
        object.setRoomCount(home.rooms());
        object.setSurfaceSquareMetres((double) home.surface());
        object.setResidenceKind("PRINCIPALE");
        return object;
    }

    private static InsuredObject object(Vehicle vehicle) {
        InsuredObject object = new InsuredObject();
        object.setKind(InsuredObjectKind.VEHICLE);
        object.setRegistration(vehicle.plate());
        object.setMake(vehicle.make());
        object.setModel(vehicle.model());
        object.setFirstRegistrationDate(vehicle.firstRegistered());
        object.setFuel(vehicle.energy());
        object.setFiscalPower(vehicle.fiscalPower());
        object.setVehicleUsage(VEHICLE_USE);
        return object;
    }

    private static Guarantee guarantee(Policy.Cover cover) {
        Guarantee guarantee = new Guarantee();
        guarantee.setCode(cover.code());
        guarantee.setLabel(cover.label());
        guarantee.setLimit(ExportTexts.amount(cover.limitCents()));
        guarantee.setDeductible(ExportTexts.amount(cover.deductibleCents()));
        return guarantee;
    }
}

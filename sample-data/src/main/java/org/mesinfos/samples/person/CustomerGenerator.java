package org.mesinfos.samples.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.samples.person.Customer.EmailOptIn;
import org.mesinfos.samples.person.Customer.Holdings;

/** Generator of the customer relationships of a person. */
final class CustomerGenerator {

    private static final List<String> SEGMENTS = List.of("STANDARD", "FIDELE", "PREMIUM", "JEUNE", "SENIOR");
    private static final LocalDate FIRST_CUSTOMER = LocalDate.of(2003, 1, 6);
    private static final int SECOND_CARD = 500_000;

    private final long seed;
    private final ReferenceGenerator numbers;
    private final AccountNumberGenerator accounts;
    private final ContactGenerator contacts;

    CustomerGenerator(
            long seed, ReferenceGenerator numbers, AccountNumberGenerator accounts, ContactGenerator contacts) {
        this.seed = seed;
        this.numbers = numbers;
        this.accounts = accounts;
        this.contacts = contacts;
    }

    List<Customer> of(int index, PersonTrait role, Home home, Optional<Vehicle> vehicle) {
        SeededRandom chance = SeededRandom.of(seed, "memberships", index);
        List<Customer> customers = new ArrayList<>();
        if (insured(role) || chance.percent(60)) {
            customers.add(
                    customer(SampleOrganisation.ASSUR_LOIRE, index, Holdings.contracts(contracts(index, vehicle))));
        }
        boolean atlantide = role != PersonTrait.ORDINARY || chance.percent(60);
        if (atlantide) {
            customers.add(customer(
                    SampleOrganisation.BANQUE_ATLANTIDE, index, Holdings.accounts(atlantideAccounts(index, role))));
        }
        if (!atlantide || chance.percent(25)) {
            customers.add(customer(
                    SampleOrganisation.CREDIT_BOREAL, index, Holdings.accounts(List.of(accounts.boreal(index)))));
        }
        if (!role.isSecondOfPair() && chance.percent(40)) {
            customers.add(customer(SampleOrganisation.ENEDIS, index, Holdings.usagePoint(home.usagePoint())));
        }
        if (role == PersonTrait.TWO_CARDS || chance.percent(70)) {
            customers.add(customer(SampleOrganisation.MARCHE_CLAIR, index, Holdings.card(card(index))));
        }
        if (role == PersonTrait.TWO_CARDS) {
            customers.add(customer(
                    SampleOrganisation.MARCHE_CLAIR, index + SECOND_CARD, Holdings.card(card(index + SECOND_CARD))));
        }
        if (role.isSecondOfPair() || chance.percent(75)) {
            customers.add(customer(SampleOrganisation.TELECOM_AZUR, index, Holdings.line(contacts.line(index))));
        }
        return customers;
    }

    Customer bankOnly(int index) {
        return customer(
                SampleOrganisation.BANQUE_ATLANTIDE, index, Holdings.accounts(List.of(accounts.atlantide(index))));
    }

    private static boolean insured(PersonTrait role) {
        return role == PersonTrait.MOVING
                || role == PersonTrait.LEAVING
                || role == PersonTrait.JOINING
                || role == PersonTrait.UNREGISTERED;
    }

    private List<String> contracts(int index, Optional<Vehicle> vehicle) {
        String home = "H-" + (2012 + index % 11) + "-" + numbers.reference(6, index, "home contract");
        String car = "A-" + (2012 + index % 9) + "-" + numbers.reference(6, index, "car contract");
        return vehicle.isPresent() ? List.of(home, car) : List.of(home);
    }

    private List<String> atlantideAccounts(int index, PersonTrait role) {
        String own = accounts.atlantide(index);
        return switch (role) {
            case FIRST_OF_COUPLE -> List.of(own, accounts.joint(index));
            case SECOND_OF_COUPLE -> List.of(own, accounts.joint(index - 1));
            case FIRST_TWIN,
                    SECOND_TWIN,
                    UNCLAIMED_ACCOUNT,
                    LATE_PROFILE,
                    MOVING,
                    TWO_CARDS,
                    UNREGISTERED,
                    LEAVING,
                    JOINING,
                    ORDINARY -> List.of(own);
        };
    }

    private String card(int index) {
        String twelve = "299" + numbers.reference(9, index, "card");
        return twelve + CheckDigits.ean13(twelve);
    }

    private Customer customer(SampleOrganisation organisation, int index, Holdings holdings) {
        SeededRandom chance = SeededRandom.of(seed, organisation.id(), index);
        return new Customer(
                organisation,
                organisation.customerPrefix() + numbers.reference(6, index, organisation.id()),
                FIRST_CUSTOMER.plusDays(chance.below(365 * 20)),
                chance.pick(SEGMENTS),
                chance.percent(55) ? EmailOptIn.GIVEN : EmailOptIn.REFUSED,
                holdings);
    }
}

package org.mesinfos.samples.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.samples.person.Customer.EmailOptIn;
import org.mesinfos.samples.person.Customer.Holdings;

/** Generator of the customer relationships of a person. */
final class Memberships {

    private static final List<String> SEGMENTS = List.of("STANDARD", "FIDELE", "PREMIUM", "JEUNE", "SENIOR");
    private static final LocalDate FIRST_CUSTOMER = LocalDate.of(2003, 1, 6);
    private static final int SECOND_CARD = 500_000;

    private final long seed;
    private final Numbers numbers;
    private final Accounts accounts;
    private final ContactBook contacts;

    Memberships(long seed, Numbers numbers, Accounts accounts, ContactBook contacts) {
        this.seed = seed;
        this.numbers = numbers;
        this.accounts = accounts;
        this.contacts = contacts;
    }

    List<Customer> of(int index, Role role, Home home, Optional<Vehicle> vehicle) {
        Chance chance = Chance.of(seed, "memberships", index);
        List<Customer> customers = new ArrayList<>();
        if (insured(role) || chance.percent(60)) {
            customers.add(customer(Organisation.ASSUR_LOIRE, index, Holdings.contracts(contracts(index, vehicle))));
        }
        boolean atlantide = role != Role.ORDINARY || chance.percent(60);
        if (atlantide) {
            customers.add(
                    customer(Organisation.BANQUE_ATLANTIDE, index, Holdings.accounts(atlantideAccounts(index, role))));
        }
        if (!atlantide || chance.percent(25)) {
            customers.add(
                    customer(Organisation.CREDIT_BOREAL, index, Holdings.accounts(List.of(accounts.boreal(index)))));
        }
        if (!role.secondOfPair() && chance.percent(40)) {
            customers.add(customer(Organisation.ENEDIS, index, Holdings.usagePoint(home.usagePoint())));
        }
        if (role == Role.TWO_CARDS || chance.percent(70)) {
            customers.add(customer(Organisation.MARCHE_CLAIR, index, Holdings.card(card(index))));
        }
        if (role == Role.TWO_CARDS) {
            customers.add(
                    customer(Organisation.MARCHE_CLAIR, index + SECOND_CARD, Holdings.card(card(index + SECOND_CARD))));
        }
        if (role.secondOfPair() || chance.percent(75)) {
            customers.add(customer(Organisation.TELECOM_AZUR, index, Holdings.line(contacts.line(index))));
        }
        return customers;
    }

    Customer bankOnly(int index) {
        return customer(Organisation.BANQUE_ATLANTIDE, index, Holdings.accounts(List.of(accounts.atlantide(index))));
    }

    private static boolean insured(Role role) {
        return role == Role.MOVING || role == Role.LEAVING || role == Role.JOINING || role == Role.UNREGISTERED;
    }

    private List<String> contracts(int index, Optional<Vehicle> vehicle) {
        String home = "H-" + (2012 + index % 11) + "-" + numbers.scattered(6, index, "home contract");
        String car = "A-" + (2012 + index % 9) + "-" + numbers.scattered(6, index, "car contract");
        return vehicle.isPresent() ? List.of(home, car) : List.of(home);
    }

    private List<String> atlantideAccounts(int index, Role role) {
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
        String twelve = "299" + numbers.scattered(9, index, "card");
        return twelve + CheckDigits.ean13(twelve);
    }

    private Customer customer(Organisation organisation, int index, Holdings holdings) {
        Chance chance = Chance.of(seed, organisation.id(), index);
        return new Customer(
                organisation,
                organisation.customerPrefix() + numbers.scattered(6, index, organisation.id()),
                FIRST_CUSTOMER.plusDays(chance.below(365 * 20)),
                chance.pick(SEGMENTS),
                chance.percent(55) ? EmailOptIn.GIVEN : EmailOptIn.REFUSED,
                holdings);
    }
}

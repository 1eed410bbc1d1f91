package org.mesinfos.samples.person;

import java.util.Optional;

/** Generator of the people of one seed. Immutable and thread-safe. */
public final class PersonGenerator {

    private final int count;
    private final IdentityGenerator identities;
    private final HomeGenerator homes;
    private final ContactGenerator contactBook;
    private final SituationGenerator situations;
    private final VehicleGenerator vehicles;
    private final CustomerGenerator memberships;
    private final AccountNumberGenerator accounts;
    private final ReferenceGenerator numbers;
    private final long seed;

    /** Creates a generator for at most 500,000 people, so that references are unique. */
    public PersonGenerator(long seed, int count) {
        if (count < 1 || count > 500_000) {
            throw new IllegalArgumentException("The number of people must be from 1 to 500000, not " + count);
        }
        this.seed = seed;
        this.count = count;
        this.numbers = new ReferenceGenerator(seed);
        this.identities = new IdentityGenerator(seed);
        this.homes = new HomeGenerator(seed, numbers);
        this.contactBook = new ContactGenerator(seed, numbers);
        this.situations = new SituationGenerator(seed);
        this.vehicles = new VehicleGenerator(seed, numbers);
        this.accounts = new AccountNumberGenerator(numbers);
        this.memberships = new CustomerGenerator(seed, numbers, accounts, contactBook);
    }

    public int count() {
        return count;
    }

    /** Returns the person with an index; every call returns an equal person. */
    public Person person(int index) {
        PersonTrait role = PersonTrait.of(index, count);
        Identity identity = identities.of(index, role);
        Home home = homes.of(role.isSecondOfPair() ? index - 1 : index);
        Optional<Vehicle> vehicle = vehicle(index, role);
        return new Person(
                index,
                role,
                role == PersonTrait.UNREGISTERED
                        ? Optional.empty()
                        : Optional.of("per-" + numbers.reference(6, index, "id")),
                identity,
                home,
                role == PersonTrait.MOVING ? Optional.of(homes.next(index)) : Optional.empty(),
                contacts(index, role, identity, home),
                situations.of(index, role, identity.civility()),
                vehicle,
                memberships.of(index, role, home, vehicle));
    }

    /** Returns the person as customer of the one bank, with one account: for loads that consist only of operations. */
    public Customer bankOnlyCustomer(int index) {
        return memberships.bankOnly(index);
    }

    /** Returns the account that the bank's customer file does not link to the person; empty for most people. */
    public Optional<String> unclaimedAccount(Person person) {
        return person.role() == PersonTrait.UNCLAIMED_ACCOUNT
                ? Optional.of(accounts.unclaimed(person.index()))
                : Optional.empty();
    }

    /** Returns the joint account of a couple, for its first member only. */
    public Optional<String> jointAccount(Person person) {
        return person.role() == PersonTrait.FIRST_OF_COUPLE
                ? Optional.of(accounts.joint(person.index()))
                : Optional.empty();
    }

    private Contacts contacts(int index, PersonTrait role, Identity identity, Home home) {
        Contacts own = contactBook.of(index, identity, home);
        if (role != PersonTrait.SECOND_OF_COUPLE) {
            return own;
        }
        Contacts shared = contactBook.of(index - 1, identities.of(index - 1, PersonTrait.FIRST_OF_COUPLE), home);
        return new Contacts(shared.email(), own.mobile(), shared.landline());
    }

    private Optional<Vehicle> vehicle(int index, PersonTrait role) {
        boolean needed = role == PersonTrait.LEAVING || role == PersonTrait.JOINING;
        boolean owns = needed || SeededRandom.of(seed, "owns vehicle", index).percent(55);
        return owns ? Optional.of(vehicles.of(index)) : Optional.empty();
    }
}

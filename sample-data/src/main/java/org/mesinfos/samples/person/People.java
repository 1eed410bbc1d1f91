package org.mesinfos.samples.person;

import java.util.Optional;

/** Generator of the people of one seed. Immutable and thread-safe. */
public final class People {

    private final int count;
    private final Identities identities;
    private final Homes homes;
    private final ContactBook contactBook;
    private final Situations situations;
    private final Vehicles vehicles;
    private final Memberships memberships;
    private final Accounts accounts;
    private final Numbers numbers;
    private final long seed;

    /** Creates a generator for at most 500,000 people, so that references are unique. */
    public People(long seed, int count) {
        if (count < 1 || count > 500_000) {
            throw new IllegalArgumentException("The number of people must be from 1 to 500000, not " + count);
        }
        this.seed = seed;
        this.count = count;
        this.numbers = new Numbers(seed);
        this.identities = new Identities(seed);
        this.homes = new Homes(seed, numbers);
        this.contactBook = new ContactBook(seed, numbers);
        this.situations = new Situations(seed);
        this.vehicles = new Vehicles(seed, numbers);
        this.accounts = new Accounts(numbers);
        this.memberships = new Memberships(seed, numbers, accounts, contactBook);
    }

    public int count() {
        return count;
    }

    /** Returns the person with an index; every call returns an equal person. */
    public Person person(int index) {
        Role role = Role.of(index, count);
        Identity identity = identities.of(index, role);
        Home home = homes.of(role.secondOfPair() ? index - 1 : index);
        Optional<Vehicle> vehicle = vehicle(index, role);
        return new Person(
                index,
                role,
                role == Role.UNREGISTERED ? Optional.empty() : Optional.of("per-" + numbers.scattered(6, index, "id")),
                identity,
                home,
                role == Role.MOVING ? Optional.of(homes.next(index)) : Optional.empty(),
                contacts(index, role, identity, home),
                situations.of(index, role, identity.civility()),
                vehicle,
                memberships.of(index, role, home, vehicle));
    }

    /** Returns the person as customer of the one bank, with one account: for loads that consist only of operations. */
    public Customer bankCustomer(int index) {
        return memberships.bankOnly(index);
    }

    /** Returns the account that the bank's customer file does not link to the person; empty for most people. */
    public Optional<String> unclaimedAccount(Person person) {
        return person.role() == Role.UNCLAIMED_ACCOUNT
                ? Optional.of(accounts.unclaimed(person.index()))
                : Optional.empty();
    }

    /** Returns the joint account of a couple, for its first member only. */
    public Optional<String> jointAccount(Person person) {
        return person.role() == Role.FIRST_OF_COUPLE ? Optional.of(accounts.joint(person.index())) : Optional.empty();
    }

    private Contacts contacts(int index, Role role, Identity identity, Home home) {
        Contacts own = contactBook.of(index, identity, home);
        if (role != Role.SECOND_OF_COUPLE) {
            return own;
        }
        Contacts shared = contactBook.of(index - 1, identities.of(index - 1, Role.FIRST_OF_COUPLE), home);
        return new Contacts(shared.email(), own.mobile(), shared.landline());
    }

    private Optional<Vehicle> vehicle(int index, Role role) {
        boolean needed = role == Role.LEAVING || role == Role.JOINING;
        boolean owns = needed || Chance.of(seed, "owns vehicle", index).percent(55);
        return owns ? Optional.of(vehicles.of(index)) : Optional.empty();
    }
}

package org.mesinfos.samples.person;

import java.util.List;
import java.util.Optional;

/**
 * An invented person.
 *
 * @param index from 0
 * @param registryId the person id that the registry gives; empty for people it does not know
 * @param newHome where the person lives after moving
 * @param customers sorted by organisation
 */
public record Person(
        int index,
        Role role,
        Optional<String> registryId,
        Identity identity,
        Home home,
        Optional<Home> newHome,
        Contacts contacts,
        Situation situation,
        Optional<Vehicle> vehicle,
        List<Customer> customers) {

    public Person {
        customers = List.copyOf(customers);
    }

    public List<Customer> customersOf(Organisation organisation) {
        return customers.stream()
                .filter(customer -> customer.organisation() == organisation)
                .toList();
    }

    public Optional<Customer> customerOf(Organisation organisation) {
        return customersOf(organisation).stream().findFirst();
    }
}

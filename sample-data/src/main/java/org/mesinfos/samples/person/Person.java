package org.mesinfos.samples.person;

import java.util.List;
import java.util.Optional;

/**
 * Generated person.
 *
 * @param index from 0
 * @param registryId person id in the registry; empty for people outside of the registry
 * @param newHome home after moving
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

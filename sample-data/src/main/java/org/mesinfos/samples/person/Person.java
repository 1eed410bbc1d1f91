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
        PersonTrait role,
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

    public List<Customer> customersOf(SampleOrganisation organisation) {
        return customers.stream()
                .filter(customer -> customer.organisation() == organisation)
                .toList();
    }

    public Optional<Customer> customerOf(SampleOrganisation organisation) {
        return customersOf(organisation).stream().findFirst();
    }
}

package org.mesinfos.samples.truth;

import org.mesinfos.samples.person.Customer;
import org.mesinfos.samples.person.People;
import org.mesinfos.samples.person.Person;

/** Look-up of the expected owner of a reference. */
public final class Owners {

    private final People people;

    public Owners(People people) {
        this.people = people;
    }

    /** Returns the person id to which the data of a customer is attributed. */
    public static String personId(Person person, Customer customer) {
        return person.registryId()
                .orElseGet(() -> Pseudonyms.of(customer.organisation().id(), customer.reference()));
    }

    public Attribution ofCustomer(Person person, Customer customer) {
        return new Attribution.Owner(personId(person, customer));
    }

    /** Returns the attribution of an account among the account histories of this person. */
    public Attribution ofAccount(Person person, String iban) {
        if (people.jointAccount(person).filter(iban::equals).isPresent()) {
            return new Attribution.Contested();
        }
        return person.customers().stream()
                .filter(customer -> customer.holdings().accounts().contains(iban))
                .findFirst()
                .map(customer -> ofCustomer(person, customer))
                .orElseGet(Attribution.Nobody::new);
    }
}

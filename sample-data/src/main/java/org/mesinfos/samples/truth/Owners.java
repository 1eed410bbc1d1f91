package org.mesinfos.samples.truth;

import org.mesinfos.samples.person.Customer;
import org.mesinfos.samples.person.People;
import org.mesinfos.samples.person.Person;

/** Tells whose the references of a person are. */
public final class Owners {

    private final People people;

    public Owners(People people) {
        this.people = people;
    }

    /** The person id that a customer's data goes to. */
    public static String personId(Person person, Customer customer) {
        return person.registryId()
                .orElseGet(() -> Pseudonyms.of(customer.organisation().id(), customer.reference()));
    }

    public Attribution ofCustomer(Person person, Customer customer) {
        return new Attribution.Owner(personId(person, customer));
    }

    /** Of an account among those whose history is told with this person. */
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

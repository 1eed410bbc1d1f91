package org.mesinfos.samples.truth;

import org.mesinfos.samples.person.Customer;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.person.PersonGenerator;

/** Look-up of the expected owner of a reference. */
public final class OwnerResolver {

    private final PersonGenerator people;

    public OwnerResolver(PersonGenerator people) {
        this.people = people;
    }

    /** Returns the person id to which the data of a customer is attributed. */
    public static String personId(Person person, Customer customer) {
        return person.registryId()
                .orElseGet(() -> Pseudonyms.of(customer.organisation().id(), customer.reference()));
    }

    public ExpectedAttribution ofCustomer(Person person, Customer customer) {
        return new ExpectedAttribution.Owner(personId(person, customer));
    }

    /** Returns the attribution of an account among the account histories of this person. */
    public ExpectedAttribution ofAccount(Person person, String iban) {
        if (people.jointAccount(person).filter(iban::equals).isPresent()) {
            return new ExpectedAttribution.Contested();
        }
        return person.customers().stream()
                .filter(customer -> customer.holdings().accounts().contains(iban))
                .findFirst()
                .map(customer -> ofCustomer(person, customer))
                .orElseGet(ExpectedAttribution.Unclaimed::new);
    }
}

package org.mesinfos.pipelines.identity;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.Subject;

/**
 * The operator's enrolment list: which customers of which organisations are which person. Immutable.
 *
 * <p>Two customers with one person id are one person; two person ids are two people for ever.
 */
public final class Registry implements Serializable {

    private static final long serialVersionUID = 1;

    private static final Registry EMPTY = new Registry(Map.of());

    /**
     * A customer of an organisation.
     *
     * @param organisation whose customer
     * @param reference normalised
     */
    record Customer(String organisation, String reference) {
        static Customer of(String organisation, Subject customer) {
            return new Customer(organisation, customer.normalised());
        }
    }

    private final Map<Customer, String> persons;

    Registry(Map<Customer, String> persons) {
        this.persons = Map.copyOf(persons);
    }

    /** Nobody is registered: everyone has a pseudonym. */
    public static Registry empty() {
        return EMPTY;
    }

    /** The person id of a customer, when registered. */
    public Optional<String> person(String organisation, Subject customer) {
        return Optional.ofNullable(persons.get(Customer.of(organisation, customer)));
    }

    /** How many customers are registered. */
    public int size() {
        return persons.size();
    }

    void forEach(BiConsumer<Customer, String> each) {
        persons.forEach(each);
    }

    private Object writeReplace() {
        return new Travelling(this);
    }

    /** How many customers, and nothing of them: they are personal. */
    @Override
    public String toString() {
        return persons.size() + " registered customers";
    }

    /** A registry on its way to a worker: Java takes ten times as long over a map of objects as over their texts. */
    private static final class Travelling implements Serializable {

        private static final long serialVersionUID = 1;
        private static final int TEXTS = 3;

        private final String[] texts;

        Travelling(Registry registry) {
            this.texts = registry.persons.entrySet().stream()
                    .flatMap(entry -> Stream.of(
                            entry.getKey().organisation(), entry.getKey().reference(), entry.getValue()))
                    .toArray(String[]::new);
        }

        private Object readResolve() {
            Map<Customer, String> persons = new HashMap<>(texts.length);
            for (int i = 0; i < texts.length; i += TEXTS) {
                persons.put(new Customer(texts[i], texts[i + 1]), texts[i + 2]);
            }
            return new Registry(persons);
        }
    }
}

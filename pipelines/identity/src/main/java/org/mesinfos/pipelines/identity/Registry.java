package org.mesinfos.pipelines.identity;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.Subject;

/**
 * The operator's list that assigns customers of organisations to persons. Immutable.
 *
 * <p>Customers with the same person id are one person. Different person ids are always different people.
 */
public final class Registry implements Serializable {

    private static final long serialVersionUID = 1;

    private static final Registry EMPTY = new Registry(Map.of());

    /**
     * A customer of an organisation.
     *
     * @param organisation id of the organisation
     * @param reference normalised customer reference
     */
    record RegisteredCustomer(String organisation, String reference) {
        static RegisteredCustomer of(String organisation, Subject customer) {
            return new RegisteredCustomer(organisation, customer.normalised());
        }
    }

    private final Map<RegisteredCustomer, String> persons;

    Registry(Map<RegisteredCustomer, String> persons) {
        this.persons = Map.copyOf(persons);
    }

    /** Returns the registry without customers, under which every customer has a pseudonym. */
    public static Registry empty() {
        return EMPTY;
    }

    /** Returns the person id of a customer; empty if the customer is not registered. */
    public Optional<String> person(String organisation, Subject customer) {
        return Optional.ofNullable(persons.get(RegisteredCustomer.of(organisation, customer)));
    }

    /** Returns whether a person id is that of a registered customer. */
    public boolean names(String person) {
        return persons.containsValue(person);
    }

    /** Returns the number of registered customers. */
    public int size() {
        return persons.size();
    }

    void forEach(BiConsumer<RegisteredCustomer, String> each) {
        persons.forEach(each);
    }

    private Object writeReplace() {
        return new SerializedForm(this);
    }

    /** Returns the count only, since the entries are personal data. */
    @Override
    public String toString() {
        return persons.size() + " registered customers";
    }

    /** Serialised form of a registry: Java takes ten times as long for a map of objects as for an array of strings. */
    private static final class SerializedForm implements Serializable {

        private static final long serialVersionUID = 1;
        private static final int TEXTS = 3;

        private final String[] texts;

        SerializedForm(Registry registry) {
            this.texts = registry.persons.entrySet().stream()
                    .flatMap(entry -> Stream.of(
                            entry.getKey().organisation(), entry.getKey().reference(), entry.getValue()))
                    .toArray(String[]::new);
        }

        private Object readResolve() {
            Map<RegisteredCustomer, String> persons = new HashMap<>(texts.length);
            for (int i = 0; i < texts.length; i += TEXTS) {
                persons.put(new RegisteredCustomer(texts[i], texts[i + 1]), texts[i + 2]);
            }
            return new Registry(persons);
        }
    }
}

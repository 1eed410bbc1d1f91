package org.mesinfos.pipelines.identity;

import java.io.Serializable;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the operator says of organisations that bears on whose a reference is.
 *
 * @param jointAccounts whose joint accounts go to each of their holders
 * @param countries ISO 3166-1 alpha-2 country of each organisation whose references are not French
 */
public record ReferenceRules(JointAccounts jointAccounts, SortedMap<String, String> countries) implements Serializable {

    /** Nothing is said: joint accounts are withheld, and every organisation is French. */
    public static final ReferenceRules NONE = new ReferenceRules(JointAccounts.WITHHELD, Map.of());

    private static final String DEFAULT_COUNTRY = "FR";

    public ReferenceRules {
        countries = new TreeMap<>(countries);
        countries.values().removeIf(DEFAULT_COUNTRY::equals);
    }

    /** The same for countries in any order. */
    public ReferenceRules(JointAccounts jointAccounts, Map<String, String> countries) {
        this(jointAccounts, new TreeMap<>(countries));
    }

    String country(String organisation) {
        return countries.getOrDefault(organisation, DEFAULT_COUNTRY);
    }
}

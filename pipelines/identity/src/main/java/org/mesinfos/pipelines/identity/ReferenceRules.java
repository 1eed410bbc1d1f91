package org.mesinfos.pipelines.identity;

import java.io.Serializable;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The operator's settings per organisation that affect how references are resolved.
 *
 * @param jointAccounts organisations whose joint accounts are attributed to each of their holders
 * @param countries ISO 3166-1 alpha-2 country of each organisation whose references are not French
 */
public record ReferenceRules(JointAccounts jointAccounts, SortedMap<String, String> countries) implements Serializable {

    /** The defaults: rows of joint accounts are withheld, and every organisation is French. */
    public static final ReferenceRules NONE = new ReferenceRules(JointAccounts.WITHHELD, Map.of());

    private static final String DEFAULT_COUNTRY = "FR";

    public ReferenceRules {
        countries = new TreeMap<>(countries);
        countries.values().removeIf(DEFAULT_COUNTRY::equals);
    }

    /** Creates the settings from an unsorted map of countries. */
    public ReferenceRules(JointAccounts jointAccounts, Map<String, String> countries) {
        this(jointAccounts, new TreeMap<>(countries));
    }

    String country(String organisation) {
        return countries.getOrDefault(organisation, DEFAULT_COUNTRY);
    }
}

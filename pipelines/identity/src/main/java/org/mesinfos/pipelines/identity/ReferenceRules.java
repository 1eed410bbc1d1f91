package org.mesinfos.pipelines.identity;

import java.io.Serializable;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.pipelines.identity.authority.Issuers;

/**
 * The operator's settings per organisation that affect how references are resolved.
 *
 * @param jointAccounts organisations whose joint accounts are attributed to each of their holders
 * @param countries ISO 3166-1 alpha-2 country of each organisation whose references are not French
 * @param zones time zone of each organisation whose days are not those of Paris
 * @param issuers organisations whose links also apply to rows of others
 */
public record ReferenceRules(
        JointAccounts jointAccounts,
        SortedMap<String, String> countries,
        SortedMap<String, String> zones,
        Issuers issuers)
        implements Serializable {

    /** The defaults: rows of joint accounts are withheld, every organisation is French, and none is an issuer. */
    public static final ReferenceRules NONE = new ReferenceRules(JointAccounts.WITHHELD, Map.of(), Map.of());

    private static final String DEFAULT_COUNTRY = "FR";
    private static final String DEFAULT_ZONE = "Europe/Paris";

    public ReferenceRules {
        countries = new TreeMap<>(countries);
        countries.values().removeIf(DEFAULT_COUNTRY::equals);
        zones = new TreeMap<>(zones);
        zones.values().removeIf(DEFAULT_ZONE::equals);
    }

    /** Creates the settings without issuers. */
    public ReferenceRules(JointAccounts jointAccounts, Map<String, String> countries, Map<String, String> zones) {
        this(jointAccounts, countries, zones, Issuers.NONE);
    }

    /** Creates the settings from unsorted maps. */
    public ReferenceRules(
            JointAccounts jointAccounts, Map<String, String> countries, Map<String, String> zones, Issuers issuers) {
        this(jointAccounts, new TreeMap<>(countries), new TreeMap<>(zones), issuers);
    }

    /** Creates the settings of organisations whose days are those of Paris. */
    public ReferenceRules(JointAccounts jointAccounts, Map<String, String> countries) {
        this(jointAccounts, countries, Map.of());
    }

    String zone(String organisation) {
        return zones.getOrDefault(organisation, DEFAULT_ZONE);
    }

    String country(String organisation) {
        return countries.getOrDefault(organisation, DEFAULT_COUNTRY);
    }
}

package org.mesinfos.pipelines.enrich;

import java.io.Serializable;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Countries of organisations, in which national telephone numbers are valid. Immutable.
 *
 * @param countries ISO 3166-1 alpha-2 code of the country of each organisation that is not in metropolitan France
 */
public record OrganisationCountries(SortedMap<String, String> countries) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Every organisation is in metropolitan France. */
    public static final OrganisationCountries DEFAULT = new OrganisationCountries(new TreeMap<>());

    public OrganisationCountries {
        countries = new TreeMap<>(countries);
        countries.values().removeIf(FrenchRegion.METROPOLITAN::equals);
    }

    /** Creates the countries from an unsorted map of codes. */
    public static OrganisationCountries of(Map<String, String> countries) {
        return new OrganisationCountries(new TreeMap<>(countries));
    }

    /** Returns the country of an organisation. */
    String of(String organisation) {
        return countries.getOrDefault(organisation, FrenchRegion.METROPOLITAN);
    }
}

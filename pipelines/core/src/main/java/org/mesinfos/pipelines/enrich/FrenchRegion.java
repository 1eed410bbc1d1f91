package org.mesinfos.pipelines.enrich;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * French regions with separate telephone numbering plans, by the first digits of their postcodes.
 *
 * <p>Numbers of one region are invalid in another: 0262 and 0692 belong to Réunion and are unassigned in metropolitan
 * France. Codes are ISO 3166-1.
 */
final class FrenchRegion {

    static final String METROPOLITAN = "FR";

    private static final Map<String, String> BY_POSTCODE = Map.ofEntries(
            Map.entry("971", "GP"),
            Map.entry("972", "MQ"),
            Map.entry("973", "GF"),
            Map.entry("974", "RE"),
            Map.entry("975", "PM"),
            Map.entry("976", "YT"),
            Map.entry("977", "BL"),
            Map.entry("978", "MF"),
            Map.entry("986", "WF"),
            Map.entry("987", "PF"),
            Map.entry("988", "NC"));

    /**
     * Overseas regions that share the national form of ten digits with a leading 0, so that a number alone may identify
     * the region.
     */
    static final List<String> OVERSEAS = List.of("GP", "MQ", "GF", "RE", "YT");

    private FrenchRegion() {}

    /** Returns the region of a five-digit postcode; empty for other text. */
    static Optional<String> ofPostcode(String postcode) {
        if (postcode.length() != 5 || !postcode.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of(BY_POSTCODE.getOrDefault(postcode.substring(0, 3), METROPOLITAN));
    }

    /** Returns true if the country code is that of France or of one of its regions. */
    static boolean isFrench(String country) {
        return country.equals(METROPOLITAN) || BY_POSTCODE.containsValue(country);
    }
}

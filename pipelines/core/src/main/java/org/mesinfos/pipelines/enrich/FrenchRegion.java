package org.mesinfos.pipelines.enrich;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of France that number telephones apart, by the first digits of their postcodes.
 *
 * <p>Numbers of one are invalid in another: 0262 and 0692 are Réunion and nothing in metropolitan France. Codes are ISO
 * 3166-1.
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

    /** Those that share the national form of ten digits beginning with 0, so that a number alone can tell them. */
    static final List<String> OVERSEAS = List.of("GP", "MQ", "GF", "RE", "YT");

    private FrenchRegion() {}

    /** The region of a five-digit postcode; empty when it is none. */
    static Optional<String> ofPostcode(String postcode) {
        if (postcode.length() != 5 || !postcode.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of(BY_POSTCODE.getOrDefault(postcode.substring(0, 3), METROPOLITAN));
    }

    /** Whether a country code is France or one of its parts. */
    static boolean isFrench(String country) {
        return country.equals(METROPOLITAN) || BY_POSTCODE.containsValue(country);
    }
}

package org.mesinfos.linkage.features;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one record says of a person, as delivered. Immutable.
 *
 * @param texts values of each feature, none of them blank; a feature without a value is absent
 * @param addresses postal addresses
 */
public record PersonFeatures(Map<Feature, List<String>> texts, List<PostalAddress> addresses) {

    /** Copies both; the order of equal features' values does not matter to any comparison. */
    public PersonFeatures {
        Map<Feature, List<String>> copy = new EnumMap<>(Feature.class);
        texts.forEach((feature, values) -> copy.put(feature, List.copyOf(values)));
        texts = Collections.unmodifiableMap(copy);
        addresses = List.copyOf(addresses);
    }

    /** The values of a feature; empty when it was not delivered. */
    public List<String> values(Feature feature) {
        return texts.getOrDefault(feature, List.of());
    }

    /** How many features, and nothing of their values. */
    @Override
    public String toString() {
        return "PersonFeatures of " + texts.size() + " features and " + addresses.size() + " addresses";
    }
}

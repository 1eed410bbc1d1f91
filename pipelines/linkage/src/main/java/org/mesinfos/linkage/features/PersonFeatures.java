package org.mesinfos.linkage.features;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The personal data of one record, or of all statements about one person, as delivered. Immutable.
 *
 * @param texts values of each feature, none of them blank; a feature without a value is absent
 * @param addresses postal addresses
 */
public record PersonFeatures(Map<Feature, List<String>> texts, List<AddressFeatures> addresses) {

    /** Copies both collections. The order of the values of a feature does not affect comparisons. */
    public PersonFeatures {
        Map<Feature, List<String>> copy = new EnumMap<>(Feature.class);
        texts.forEach((feature, values) -> copy.put(feature, List.copyOf(values)));
        texts = Collections.unmodifiableMap(copy);
        addresses = List.copyOf(addresses);
    }

    /** Returns the values of a feature; empty if it was not delivered. */
    public List<String> values(Feature feature) {
        return texts.getOrDefault(feature, List.of());
    }

    /** Returns counts only, since the values are personal data. */
    @Override
    public String toString() {
        return "PersonFeatures of " + texts.size() + " features and " + addresses.size() + " addresses";
    }
}

package org.mesinfos.pipelines.identity.profiles;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.linkage.features.AddressFeatures;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;

/** Conversion of {@link PersonFeatures} to and from Avro. A separate house number is not kept. Stateless. */
public final class FeatureCodec {

    private FeatureCodec() {}

    /** Returns the values by feature, in the order of the features. */
    public static List<EncodedFeature> texts(PersonFeatures features) {
        List<EncodedFeature> texts = new ArrayList<>();
        for (Feature feature : Feature.values()) {
            List<String> values = features.values(feature);
            if (!values.isEmpty()) {
                texts.add(new EncodedFeature(feature.name(), values));
            }
        }
        return texts;
    }

    public static List<EncodedAddress> addresses(PersonFeatures features) {
        return features.addresses().stream()
                .map(address ->
                        new EncodedAddress(address.street(), address.extra(), address.postcode(), address.city()))
                .toList();
    }

    /** Converts back to features. A house number that was separate from the street is not restored. */
    public static PersonFeatures features(List<EncodedFeature> texts, List<EncodedAddress> addresses) {
        Map<Feature, List<String>> values = new EnumMap<>(Feature.class);
        texts.forEach(text -> values.put(Feature.valueOf(text.getFeature()), text.getValues()));
        return new PersonFeatures(
                values,
                addresses.stream()
                        .map(address -> new AddressFeatures(
                                null,
                                address.getStreet(),
                                address.getExtra(),
                                address.getPostcode(),
                                address.getCity()))
                        .toList());
    }
}

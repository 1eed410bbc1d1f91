package org.mesinfos.pipelines.transforms;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.linkage.features.AddressFeatures;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;

/** Features of a person in a row of synthetic people. */
public final class SyntheticPerson {

    private static final Map<Feature, Integer> COLUMNS = Map.of(
            Feature.GIVEN_NAMES, 2,
            Feature.FAMILY_NAME, 3,
            Feature.BIRTH_FAMILY_NAME, 4,
            Feature.BIRTH_DATE, 5,
            Feature.EMAIL, 6,
            Feature.PHONE, 7,
            Feature.SHARED_IDENTIFIER, 8);

    private SyntheticPerson() {}

    /** Returns the features of a row, which may end before its address. */
    public static PersonFeatures features(String[] cells) {
        Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
        COLUMNS.forEach((feature, column) -> {
            if (!cells[column].isEmpty()) {
                texts.put(feature, List.of(cells[column]));
            }
        });
        List<AddressFeatures> addresses =
                cells.length > 9 ? List.of(new AddressFeatures(null, cells[9], null, cells[10], cells[11])) : List.of();
        return new PersonFeatures(texts, addresses);
    }
}

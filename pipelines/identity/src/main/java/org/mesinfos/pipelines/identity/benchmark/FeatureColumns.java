package org.mesinfos.pipelines.identity.benchmark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.linkage.features.AddressFeatures;
import org.mesinfos.linkage.features.AddressLineParser;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.FullNameOrder;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.pipelines.identity.benchmark.LabelledSet.ValueConventions;

/**
 * Extraction of the features of a person from the rows of one file of a labelled set, by the column roles in the
 * description of the set. Immutable.
 */
final class FeatureColumns {

    private final List<FeatureColumn> columns;
    private final ValueConventions values;
    private final int ageYear;
    private final FullNameOrder order;

    private FeatureColumns(List<FeatureColumn> places, ValueConventions values, int ageYear, FullNameOrder order) {
        this.columns = List.copyOf(places);
        this.values = values;
        this.ageYear = ageYear;
        this.order = order;
    }

    /** Returns the columns of a file. Of several files, each may lack some of the columns. */
    static FeatureColumns of(List<String> names, LabelledSet set, int file) {
        List<FeatureColumn> places = new ArrayList<>();
        for (Map.Entry<String, ColumnRole> column : set.columns().entrySet()) {
            if (set.files().size() == 1 || names.contains(column.getKey())) {
                places.add(new FeatureColumn(HeaderColumns.index(names, column.getKey()), column.getValue()));
            }
        }
        return new FeatureColumns(places, set.values(), set.values().ageYear(file), FullNameOrder.UNCERTAIN);
    }

    /** Returns the extraction for full names in another order. */
    FeatureColumns withOrder(FullNameOrder other) {
        return new FeatureColumns(columns, values, ageYear, other);
    }

    /** Adds the full name of a row to the evidence of the order of full names. */
    void addTo(FullNameOrder.Evidence evidence, List<String> row) {
        PersonFeatures features = features(row);
        features.values(Feature.FULL_NAME)
                .forEach(full -> evidence.add(
                        full,
                        features.values(Feature.BIRTH_FAMILY_NAME).stream()
                                .findFirst()
                                .orElse("")));
    }

    /** Extracts the features of a row. */
    PersonFeatures features(List<String> row) {
        Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
        Map<ColumnRole, String> parts = new EnumMap<>(ColumnRole.class);
        for (FeatureColumn place : columns) {
            String value = HeaderColumns.value(row, place.index());
            if (!value.isBlank() && !values.missing().contains(value)) {
                ColumnRole role = place.role();
                role.feature()
                        .ifPresentOrElse(
                                feature -> add(texts, feature, value),
                                () -> parts.merge(role, value, (a, b) -> a + " " + b));
            }
        }
        texts.computeIfPresent(
                Feature.FULL_NAME,
                (feature, names) -> names.stream().map(order::withComma).toList());
        if (!texts.containsKey(Feature.BIRTH_DATE)) {
            String date = birthDate(parts);
            if (!date.isEmpty()) {
                texts.put(Feature.BIRTH_DATE, List.of(date));
            }
        }
        return new PersonFeatures(texts, addresses(parts));
    }

    /** Adds a value: names in several columns are parts of one name, other values are separate. */
    private void add(Map<Feature, List<String>> texts, Feature feature, String value) {
        List<String> collected = texts.computeIfAbsent(feature, first -> new ArrayList<>());
        switch (feature) {
            case GIVEN_NAMES, FAMILY_NAME, BIRTH_FAMILY_NAME, FULL_NAME -> {
                String whole = collected.isEmpty() ? value : collected.get(0) + " " + value;
                collected.clear();
                collected.add(whole);
            }
            case BIRTH_DATE -> collected.add(BirthDateNormaliser.normalise(value, values.dates()));
            case BIRTH_PLACE, GENDER, EMAIL, PHONE, PHONE_KIND, OCCUPATION, SHARED_IDENTIFIER, PERSONAL_IDENTIFIER ->
                collected.add(value);
        }
    }

    private String birthDate(Map<ColumnRole, String> parts) {
        if (parts.containsKey(ColumnRole.BIRTH_YEAR)) {
            return BirthDateNormaliser.fromParts(
                    parts.get(ColumnRole.BIRTH_YEAR),
                    parts.getOrDefault(ColumnRole.BIRTH_MONTH, ""),
                    parts.getOrDefault(ColumnRole.BIRTH_DAY, ""));
        }
        return parts.containsKey(ColumnRole.AGE) ? BirthDateNormaliser.fromAge(parts.get(ColumnRole.AGE), ageYear) : "";
    }

    private static List<AddressFeatures> addresses(Map<ColumnRole, String> parts) {
        List<AddressFeatures> addresses = new ArrayList<>();
        AddressFeatures address = new AddressFeatures(
                parts.get(ColumnRole.HOUSE_NUMBER),
                parts.get(ColumnRole.STREET),
                parts.get(ColumnRole.ADDRESS_EXTRA),
                parts.get(ColumnRole.POSTCODE),
                parts.get(ColumnRole.CITY));
        if (!address.equals(new AddressFeatures(null, null, null, null, null))) {
            addresses.add(address);
        }
        if (parts.containsKey(ColumnRole.ADDRESS)) {
            addresses.add(AddressLineParser.parse(parts.get(ColumnRole.ADDRESS)));
        }
        return addresses;
    }

    /** A column by its index. */
    private record FeatureColumn(int index, ColumnRole role) {}
}

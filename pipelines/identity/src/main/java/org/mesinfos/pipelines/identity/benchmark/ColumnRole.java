package org.mesinfos.pipelines.identity.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.linkage.features.Feature;

/** Role of a column of a labelled set. */
enum ColumnRole {
    GIVEN_NAMES(Feature.GIVEN_NAMES),
    FAMILY_NAME(Feature.FAMILY_NAME),
    BIRTH_FAMILY_NAME(Feature.BIRTH_FAMILY_NAME),
    FULL_NAME(Feature.FULL_NAME),
    /** Further given names, after those of the preceding columns. */
    OTHER_GIVEN_NAMES(Feature.GIVEN_NAMES),
    BIRTH_DATE(Feature.BIRTH_DATE),
    BIRTH_YEAR(null),
    BIRTH_MONTH(null),
    BIRTH_DAY(null),
    /** Age in whole years; the set specifies in which year the ages were recorded. */
    AGE(null),
    BIRTH_PLACE(Feature.BIRTH_PLACE),
    GENDER(Feature.GENDER),
    EMAIL(Feature.EMAIL),
    PHONE(Feature.PHONE),
    OCCUPATION(Feature.OCCUPATION),
    SHARED_IDENTIFIER(Feature.SHARED_IDENTIFIER),
    PERSONAL_IDENTIFIER(Feature.PERSONAL_IDENTIFIER),
    HOUSE_NUMBER(null),
    STREET(null),
    ADDRESS_EXTRA(null),
    POSTCODE(null),
    CITY(null),
    /** A postal address in one text. */
    ADDRESS(null);

    private final @Nullable Feature feature;

    ColumnRole(@Nullable Feature feature) {
        this.feature = feature;
    }

    /** Returns the feature; empty for parts of the date of birth and of the postal address. */
    Optional<Feature> feature() {
        return Optional.ofNullable(feature);
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(ColumnRole::label).toList();
    }

    static Optional<ColumnRole> of(String label) {
        return Arrays.stream(values())
                .filter(role -> role.label().equals(label))
                .findFirst();
    }
}

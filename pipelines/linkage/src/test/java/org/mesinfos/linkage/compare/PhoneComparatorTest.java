package org.mesinfos.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTableBuilder;

final class PhoneComparatorTest {

    private static final PersonFeatures MOBILE = phones(List.of("0639980001"), List.of("MOBILE"));
    private static final PersonFeatures OTHER_MOBILE = phones(List.of("0639980002"), List.of("MOBILE"));
    private static final PersonFeatures LANDLINE = phones(List.of("0199000001"), List.of("LANDLINE"));
    private static final PersonFeatures OTHER_LANDLINE = phones(List.of("0199000002"), List.of("LANDLINE"));
    private static final PersonFeatures BOTH =
            phones(List.of("0639980001", "0199000001"), List.of("MOBILE", "LANDLINE"));
    private static final PersonFeatures OF_UNKNOWN_KIND = phones(List.of("2025550143"), List.of("UNKNOWN"));

    private static PersonFeatures phones(List<String> numbers, List<String> kinds) {
        return new PersonFeatures(Map.of(Feature.PHONE, numbers, Feature.PHONE_KIND, kinds), List.of());
    }

    private static String level(PersonFeatures first, PersonFeatures second) {
        return ComparisonField.PHONE
                .levels()
                .get(comparison(first, second).level(ComparisonField.PHONE))
                .name();
    }

    private static PairComparison comparison(PersonFeatures first, PersonFeatures second) {
        PersonTableBuilder builder = new PersonTableBuilder();
        builder.add(first, PersonTable.GROUP_WITH_DUPLICATES);
        builder.add(second, PersonTable.GROUP_WITH_DUPLICATES);
        PairComparison comparison = new PairComparison();
        new RecordComparator.ComparisonContext(builder.build(), kind -> 0)
                .comparator()
                .compare(0, 1, comparison);
        return comparison;
    }

    @Test
    void aSharedNumberIsCertainlyAMobileIfOneRecordHasNothingElse() {
        assertThat(comparison(MOBILE, MOBILE).hasSharedMobile()).isTrue();
        assertThat(comparison(BOTH, MOBILE).hasSharedMobile()).isTrue();
        assertThat(comparison(BOTH, BOTH).hasSharedMobile()).isFalse();
        assertThat(comparison(BOTH, LANDLINE).hasSharedMobile()).isFalse();
        assertThat(comparison(MOBILE, OTHER_MOBILE).hasSharedMobile()).isFalse();
        assertThat(comparison(OF_UNKNOWN_KIND, OF_UNKNOWN_KIND).hasSharedMobile())
                .isFalse();
    }

    @Test
    void aLandlineBesideAMobileIsNoOtherTelephone() {
        assertThat(level(MOBILE, LANDLINE)).isEqualTo("missing");
        assertThat(level(MOBILE, BOTH)).isEqualTo("exact");
        assertThat(level(BOTH, LANDLINE)).isEqualTo("exact");
    }

    @Test
    void twoNumbersOfOneKindDiffer() {
        assertThat(level(MOBILE, OTHER_MOBILE)).isEqualTo("different");
        assertThat(level(LANDLINE, OTHER_LANDLINE)).isEqualTo("different");
        assertThat(level(BOTH, OTHER_LANDLINE)).isEqualTo("different");
    }

    @Test
    void numbersOfUnknownKindMayDifferFromAnyOther() {
        assertThat(level(OF_UNKNOWN_KIND, MOBILE)).isEqualTo("different");
        assertThat(level(OF_UNKNOWN_KIND, LANDLINE)).isEqualTo("different");
        assertThat(level(OF_UNKNOWN_KIND, OF_UNKNOWN_KIND)).isEqualTo("exact");
    }

    /** A library without numbering plans cannot examine numbers. */
    @Test
    void numbersThatNobodyExaminedMayDifferFromAnyOther() {
        assertThat(level(new PersonFeatures(Map.of(Feature.PHONE, List.of("0639980001")), List.of()), LANDLINE))
                .isEqualTo("different");
    }
}

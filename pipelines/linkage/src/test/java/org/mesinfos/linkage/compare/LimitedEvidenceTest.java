package org.mesinfos.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mesinfos.linkage.features.AddressFeatures;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTableBuilder;

/** Agreements that are less evidence than they seem. */
final class LimitedEvidenceTest {

    private static PairComparison comparison(PersonFeatures record) {
        PersonTableBuilder builder = new PersonTableBuilder();
        builder.add(record, PersonTable.GROUP_WITH_DUPLICATES);
        builder.add(record, PersonTable.GROUP_WITH_DUPLICATES);
        PairComparison comparison = new PairComparison();
        new RecordComparator.ComparisonContext(builder.build(), kind -> 0)
                .comparator()
                .compare(0, 1, comparison);
        return comparison;
    }

    private static float bitsOfPlace(String place, String town) {
        PersonFeatures record = new PersonFeatures(
                Map.of(Feature.BIRTH_PLACE, List.of(place)),
                List.of(new AddressFeatures(null, null, null, null, town)));
        return comparison(record).mostBits(ComparisonField.BIRTH_PLACE.index());
    }

    @Test
    void thePlaceOfBirthAddsLittleToTheSameTown() {
        assertThat(bitsOfPlace("Érd", "ERD")).isEqualTo(1);
        assertThat(bitsOfPlace("Érd", "Pécs")).isEqualTo(Float.POSITIVE_INFINITY);
    }

    private static float bitsOfDate(String date) {
        return comparison(new PersonFeatures(Map.of(Feature.BIRTH_DATE, List.of(date)), List.of()))
                .mostBits(ComparisonField.BIRTH_DATE.index());
    }

    @Test
    void theFirstOfJanuaryMayBeAnUnknownDay() {
        assertThat(bitsOfDate("1980-01-01")).isEqualTo(10);
        assertThat(bitsOfDate("1980-01-02")).isEqualTo(Float.POSITIVE_INFINITY);
    }

    private static boolean isSameDay(String first, String second, int others) {
        PersonTableBuilder builder = new PersonTableBuilder();
        Stream.concat(Stream.of(first, second), Stream.generate(() -> first).limit(others))
                .forEach(date -> builder.add(
                        new PersonFeatures(Map.of(Feature.BIRTH_DATE, List.of(date)), List.of()),
                        PersonTable.GROUP_WITH_DUPLICATES));
        PersonTable table = builder.build();
        PairComparison comparison = new PairComparison();
        new RecordComparator.ComparisonContext(table, kind -> 0)
                .comparator()
                .compare(row(table, 0), row(table, 1), comparison);
        return comparison.hasSameDay();
    }

    private static int row(PersonTable table, int source) {
        return IntStream.range(0, table.size())
                .filter(row -> table.sourceIndex(row) == source)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDayAgreesIfItIsKnownAndRare() {
        assertThat(isSameDay("1980-03-04", "1980-03-04", 6)).isTrue();
        assertThat(isSameDay("1980-03-04", "1980-04-03", 0)).isFalse();
        assertThat(isSameDay("1980-01-01", "1980-01-01", 0)).isFalse();
        assertThat(isSameDay("1980", "1980", 0)).isFalse();
    }

    /** A form states this date if its reader enters none. */
    @Test
    void aDayOfManyRecordsMayBeUnknown() {
        assertThat(isSameDay("1980-03-04", "1980-03-04", 7)).isFalse();
    }

    @Test
    void anInitialIsNoOtherFamilyName() {
        PersonTableBuilder builder = new PersonTableBuilder();
        for (String full : List.of("Anna Kowalska", "ANNA K.")) {
            builder.add(
                    new PersonFeatures(Map.of(Feature.FULL_NAME, List.of(full)), List.of()),
                    PersonTable.GROUP_WITH_DUPLICATES);
        }
        PairComparison comparison = new PairComparison();
        new RecordComparator.ComparisonContext(builder.build(), kind -> 0)
                .comparator()
                .compare(0, 1, comparison);

        assertThat(comparison.level(ComparisonField.FAMILY_NAME)).isEqualTo(ComparisonField.MISSING);
    }
}

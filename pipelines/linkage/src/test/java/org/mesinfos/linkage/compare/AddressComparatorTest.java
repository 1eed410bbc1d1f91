package org.mesinfos.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mesinfos.linkage.blocking.CandidatePairs;
import org.mesinfos.linkage.features.AddressFeatures;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTableBuilder;

final class AddressComparatorTest {

    private static PersonTable table(AddressFeatures... addresses) {
        PersonTableBuilder builder = new PersonTableBuilder();
        for (AddressFeatures address : addresses) {
            builder.add(new PersonFeatures(Map.of(), List.of(address)), PersonTable.GROUP_WITH_DUPLICATES);
        }
        return builder.build();
    }

    private static String level(AddressFeatures first, AddressFeatures second) {
        PairComparison comparison = new PairComparison();
        new RecordComparator.ComparisonContext(table(first, second), kind -> 0.001)
                .comparator()
                .compare(0, 1, comparison);
        return ComparisonField.ADDRESS
                .levels()
                .get(comparison.level(ComparisonField.ADDRESS))
                .name();
    }

    private static AddressFeatures lines(String number, String street, String extra) {
        return new AddressFeatures(number, street, extra, null, "Riverwood");
    }

    @Test
    void treatsSwappedLinesAsEqual() {
        assertThat(level(lines("6", "Lhotsky Street", "Nunkeri"), lines("6", "Nunkeri", "Lhotsky Street")))
                .isEqualTo(level(lines("6", "Lhotsky Street", "Nunkeri"), lines("6", "Lhotsky Street", "Nunkeri")))
                .isEqualTo("same_5");
    }

    @Test
    void treatsAddressesWithOnlyOneSwappedLineAsDifferent() {
        assertThat(level(lines("6", "Lhotsky Street", "Nunkeri"), lines("6", "Nunkeri", "Kent Street")))
                .startsWith("partly");
    }

    @Test
    void acceptsTheHouseNumberBeforeOrAfterTheStreet() {
        assertThat(level(lines(null, "Hauptstr. 5a", null), lines(null, "5a Hauptstr.", null)))
                .isEqualTo("same_5");
    }

    private static float bitsOfHouse(int residents, int others) {
        List<AddressFeatures> addresses = new ArrayList<>(
                Collections.nCopies(residents, new AddressFeatures("86", "rue de la Fontaine", null, "69003", "Lyon")));
        for (int i = 0; i < others; i++) {
            addresses.add(
                    new AddressFeatures("" + i % 50, "rue " + "abcdefgh".charAt(i % 8), null, "6900" + i % 9, "Lyon"));
        }
        PairComparison comparison = new PairComparison();
        PersonTable table = table(addresses.toArray(AddressFeatures[]::new));
        int first = table.size();
        int second = 0;
        for (int row = 0; row < table.size(); row++) {
            if (table.sourceIndex(row) < residents) {
                second = first < table.size() ? row : second;
                first = Math.min(first, row);
            }
        }
        new RecordComparator.ComparisonContext(table, kind -> 0).comparator().compare(first, second, comparison);
        return comparison.mostBits(ComparisonField.ADDRESS.index());
    }

    @Test
    void theAddressOfAHouseOfManyIsNoMoreEvidenceThanItsShareOfTheRecords() {
        assertThat(bitsOfHouse(256, 768)).isEqualTo(2);
        assertThat(bitsOfHouse(21, 768)).isCloseTo(5.23f, within(0.01f));
        assertThat(bitsOfHouse(20, 768)).isEqualTo(Float.POSITIVE_INFINITY);
    }

    @Test
    void blocksOnTheBuildingAndItsNumber() {
        PersonTable table = table(lines("10", "Melrose Drive", "Grandview"), lines("10", "Kent Street", "Grandview"));

        assertThat(new CandidatePairs(table).contains(0, 1)).isTrue();
    }
}

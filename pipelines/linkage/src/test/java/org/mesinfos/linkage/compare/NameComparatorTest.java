package org.mesinfos.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTableBuilder;

final class NameComparatorTest {

    private static PairComparison compare(String firstGiven, String secondGiven) {
        PersonTableBuilder builder = new PersonTableBuilder();
        for (String given : List.of(firstGiven, secondGiven)) {
            builder.add(
                    new PersonFeatures(
                            Map.of(Feature.GIVEN_NAMES, List.of(given), Feature.FAMILY_NAME, List.of("Martin")),
                            List.of()),
                    PersonTable.GROUP_WITH_DUPLICATES);
        }
        PairComparison comparison = new PairComparison();
        new RecordComparator.ComparisonContext(builder.build(), kind -> 0)
                .comparator()
                .compare(0, 1, comparison);
        return comparison;
    }

    private static String givenName(PairComparison comparison) {
        return ComparisonField.GIVEN_NAME
                .levels()
                .get(comparison.level(ComparisonField.GIVEN_NAME))
                .name();
    }

    @Test
    void doesNotCountThePartsOfAnAgreeingCompoundGivenName() {
        PairComparison comparison = compare("Anne-Sophie", "Anne-Sophie");

        assertThat(givenName(comparison)).isEqualTo("exact");
        assertThat(comparison.level(ComparisonField.OTHER_NAMES)).isEqualTo(ComparisonField.MISSING);
    }

    @Test
    void doesNotCountThePartsOfASeparatedOrMisspeltCompoundGivenName() {
        assertThat(compare("Anne-Sophie", "Anne Sophie").level(ComparisonField.OTHER_NAMES))
                .isEqualTo(ComparisonField.MISSING);
        assertThat(givenName(compare("Anne-Sophie", "Anne-Sophje"))).isEqualTo("typo");
        assertThat(compare("Anne-Sophie", "Anne-Sophje").level(ComparisonField.OTHER_NAMES))
                .isEqualTo(ComparisonField.MISSING);
    }

    @Test
    void comparesSharedSecondGivenNamesAsOtherNames() {
        assertThat(compare("Anne Victoire", "Anne Victoire").level(ComparisonField.OTHER_NAMES))
                .isGreaterThan(ComparisonField.MISSING);
    }

    @Test
    void anUmlautMayBeWrittenInThreeWays() {
        assertThat(givenName(compare("Jürgen", "JUERGEN"))).isEqualTo("exact");
        assertThat(givenName(compare("Juergen", "JURGEN"))).isEqualTo("exact");
        assertThat(givenName(compare("Håkon", "Haakon"))).isEqualTo("exact");
        assertThat(givenName(compare("Søren", "Soeren"))).isEqualTo("exact");
        assertThat(givenName(compare("Zoe", "Zo"))).isNotEqualTo("exact");
    }

    /** Records with swapped names: the given name of all namesakes is the family name of the swapped record. */
    @Test
    void theGivenNameOfTheOtherRecordIsNoPartOfAFamilyName() {
        PersonTableBuilder builder = new PersonTableBuilder();
        for (List<String> name : List.of(List.of("Marshall", "Megan"), List.of("Megan", "Lloyd"))) {
            builder.add(
                    new PersonFeatures(
                            Map.of(
                                    Feature.GIVEN_NAMES,
                                    List.of(name.get(0)),
                                    Feature.FAMILY_NAME,
                                    List.of(name.get(1))),
                            List.of()),
                    PersonTable.GROUP_WITH_DUPLICATES);
        }
        PairComparison comparison = new PairComparison();
        new RecordComparator.ComparisonContext(builder.build(), kind -> 0)
                .comparator()
                .compare(0, 1, comparison);

        assertThat(ComparisonField.FAMILY_NAME
                        .levels()
                        .get(comparison.level(ComparisonField.FAMILY_NAME))
                        .name())
                .isEqualTo("different");
    }

    private static String familyName(int records) {
        PersonTableBuilder builder = new PersonTableBuilder();
        for (int record = 0; record < records; record++) {
            for (String family : List.of("Martin", "Martinez")) {
                builder.add(
                        new PersonFeatures(
                                Map.of(Feature.GIVEN_NAMES, List.of("Anne"), Feature.FAMILY_NAME, List.of(family)),
                                List.of()),
                        PersonTable.GROUP_WITH_DUPLICATES);
            }
        }
        PersonTable table = builder.build();
        int other = table.column(PersonTable.ValueKind.FAMILY).first(0);
        int row = 1;
        while (table.column(PersonTable.ValueKind.FAMILY).first(row) == other) {
            row++;
        }
        PairComparison comparison = new PairComparison();
        new RecordComparator.ComparisonContext(table, kind -> 0).comparator().compare(0, row, comparison);
        return ComparisonField.FAMILY_NAME
                .levels()
                .get(comparison.level(ComparisonField.FAMILY_NAME))
                .name();
    }

    private static String familyName(String first, String second, int records) {
        PersonTableBuilder builder = new PersonTableBuilder();
        for (int record = 0; record < records; record++) {
            for (String family : List.of(first, second)) {
                builder.add(
                        new PersonFeatures(
                                Map.of(Feature.GIVEN_NAMES, List.of("Rita"), Feature.FAMILY_NAME, List.of(family)),
                                List.of()),
                        PersonTable.GROUP_WITH_DUPLICATES);
            }
        }
        PersonTable table = builder.build();
        int other = 1;
        while (table.sourceIndex(other) % 2 == table.sourceIndex(0) % 2) {
            other++;
        }
        PairComparison comparison = new PairComparison();
        new RecordComparator.ComparisonContext(table, kind -> 0).comparator().compare(0, other, comparison);
        return ComparisonField.FAMILY_NAME
                .levels()
                .get(comparison.level(ComparisonField.FAMILY_NAME))
                .name();
    }

    @ParameterizedTest
    @CsvSource({
        "Teixeira da Rocha,Teixeira Rocha",
        "DE ALMEIDA PINTO,Almeida Pinto",
        "Teixeira da Rocha,Teixeira de Rocha",
        "El Idrissi Sefrioui,Idrissi Sefrioui"
    })
    void aNameOfTwoPartsMayLoseAParticle(String first, String second) {
        assertThat(familyName(first, second, 1)).isEqualTo("exact");
    }

    @ParameterizedTest
    @CsvSource({"van Rossum,Rossum", "Teixeira da Rocha,Rocha", "Teixeira da Rocha,Rocha Teixeira"})
    void otherPartsOfANameAreAPart(String first, String second) {
        assertThat(familyName(first, second, 1)).isEqualTo("part");
    }

    @ParameterizedTest
    @CsvSource({"Teixeira Rocha,Teixiera Rocha", "Teixeira da Rocha,Teixeira da Rcha", "Almeida Pinto,Almeda Pinto"})
    void oneOfTwoPartsMayBeMisspelt(String first, String second) {
        assertThat(familyName(first, second, 1)).isEqualTo("typo");
    }

    @Test
    void relativesShareOneOfTwoParts() {
        assertThat(familyName("Teixeira Rocha", "Teixeira Pinto", 1)).isEqualTo("part");
        assertThat(familyName("Marin Rocha", "Martin Rocha", 5)).isEqualTo("part");
    }

    @Test
    void twoFrequentFamilyNamesThatLookAlikeAreDifferent() {
        assertThat(familyName(1)).isEqualTo("close");
        assertThat(familyName(5)).isEqualTo("different");
    }

    private static boolean hasFullName(Map<Feature, List<String>> first, Map<Feature, List<String>> second) {
        PersonTableBuilder builder = new PersonTableBuilder();
        builder.add(new PersonFeatures(first, List.of()), PersonTable.GROUP_WITH_DUPLICATES);
        builder.add(new PersonFeatures(second, List.of()), PersonTable.GROUP_WITH_DUPLICATES);
        PairComparison comparison = new PairComparison();
        new RecordComparator.ComparisonContext(builder.build(), kind -> 0)
                .comparator()
                .compare(0, 1, comparison);
        return comparison.hasFullName();
    }

    @Test
    void theOnlyNamesOfTwoRecordsMayBeFamilyNames() {
        Map<Feature, List<String>> given = Map.of(Feature.GIVEN_NAMES, List.of("Anne"));
        Map<Feature, List<String>> full =
                Map.of(Feature.GIVEN_NAMES, List.of("Anne"), Feature.FAMILY_NAME, List.of("Martin"));

        assertThat(hasFullName(given, given)).isFalse();
        assertThat(hasFullName(given, full)).isTrue();
        assertThat(hasFullName(full, given)).isTrue();
    }
}

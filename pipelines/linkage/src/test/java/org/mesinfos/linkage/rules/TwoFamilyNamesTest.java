package org.mesinfos.linkage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTableBuilder;

final class TwoFamilyNamesTest {

    private static ValueAgreement agreement(PersonFeatures first, PersonFeatures second) {
        PersonTableBuilder builder = new PersonTableBuilder();
        builder.add(first, PersonTable.GROUP_WITH_DUPLICATES);
        builder.add(second, PersonTable.GROUP_WITH_DUPLICATES);
        return new TwoFamilyNames(builder.build()).agreement(0, 1);
    }

    /** Returns the agreement of two full names in a table that has further ones. */
    private static ValueAgreement ofFullNames(String first, String second, String... further) {
        PersonTableBuilder builder = new PersonTableBuilder();
        Stream.concat(Stream.of(first, second), Stream.of(further))
                .forEach(name ->
                        builder.add(person(Map.of(Feature.FULL_NAME, name)), PersonTable.GROUP_WITH_DUPLICATES));
        PersonTable table = builder.build();
        int[] rows = new int[table.size()];
        for (int row = 0; row < rows.length; row++) {
            rows[table.sourceIndex(row)] = row;
        }
        return new TwoFamilyNames(table).agreement(rows[0], rows[1]);
    }

    private static PersonFeatures person(Map<Feature, String> values) {
        Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
        values.forEach((feature, value) -> texts.put(feature, List.of(value)));
        return new PersonFeatures(texts, List.of());
    }

    @Test
    void relativesShareTheFirstOfTwoFamilyNames() {
        assertThat(ofFullNames("Elena Quintero Salazar", "Elena Quintero Bravo"))
                .isEqualTo(ValueAgreement.DIFFERENT);
        assertThat(ofFullNames("Quintero Salazar, Elena", "Quintero Bravo, Elena"))
                .isEqualTo(ValueAgreement.DIFFERENT);
    }

    @Test
    void relativesShareTheLastOfTwoFamilyNames() {
        assertThat(ofFullNames("João Pereira dos Santos", "João Figueiredo dos Santos"))
                .isEqualTo(ValueAgreement.DIFFERENT);
    }

    @Test
    void namesInTheirOwnColumnsContradictToo() {
        PersonFeatures mother = person(Map.of(Feature.GIVEN_NAMES, "Elena", Feature.FAMILY_NAME, "Quintero Salazar"));
        PersonFeatures daughter = person(Map.of(Feature.GIVEN_NAMES, "Elena", Feature.FAMILY_NAME, "Quintero Bravo"));

        assertThat(agreement(mother, daughter)).isEqualTo(ValueAgreement.DIFFERENT);
    }

    @Test
    void twoFamilyNamesAgreeUpToASlip() {
        assertThat(ofFullNames("Elena Quintero Salazar", "Elena Quintero Salazar"))
                .isEqualTo(ValueAgreement.SAME);
        assertThat(ofFullNames("Elena Quintero Salazar", "Elena Quintero Salasar"))
                .isEqualTo(ValueAgreement.MISSING);
        assertThat(ofFullNames("Elena Quintero Salazar", "Elena Quintero S.")).isEqualTo(ValueAgreement.MISSING);
    }

    @Test
    void oneOfTwoFamilyNamesMayBeOmitted() {
        assertThat(ofFullNames("Elena Quintero Salazar", "Elena Quintero")).isEqualTo(ValueAgreement.MISSING);
        assertThat(ofFullNames("Elena Quintero Salazar", "Elena Salazar")).isEqualTo(ValueAgreement.MISSING);
    }

    /** Marriage changes a name, and strangers have different ones: only a shared family name shows that there are two. */
    @Test
    void namesWithoutASharedFamilyNameShowNothing() {
        assertThat(ofFullNames("Elena Quintero Salazar", "Elena Bravo Mendoza")).isEqualTo(ValueAgreement.MISSING);
        assertThat(ofFullNames("Maria Helena Quintero", "Maria Helena Bravo")).isEqualTo(ValueAgreement.MISSING);
    }

    @Test
    void aKnownGivenNameIsAFamilyNameIfMoreRecordsHaveItAsOne() {
        assertThat(ofFullNames("Juan Martín Flores", "Juan Martín Ruiz", "Elena Quintero Martín"))
                .isEqualTo(ValueAgreement.DIFFERENT);
        assertThat(ofFullNames("Juan Martín Flores", "Juan Martín Ruiz")).isEqualTo(ValueAgreement.MISSING);
        assertThat(ofFullNames("Juan Martín Flores", "Juan Martín Ruiz", "Elena Quintero Martín", "Martín Bravo"))
                .as("as many are called Martín")
                .isEqualTo(ValueAgreement.MISSING);
    }

    @Test
    void aFurtherGivenNameIsNoFamilyName() {
        assertThat(ofFullNames("Elena Maria Quintero", "Elena Sofia Quintero")).isEqualTo(ValueAgreement.MISSING);
    }
}

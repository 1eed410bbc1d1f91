package org.mesinfos.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTableBuilder;
import org.mesinfos.linkage.features.ValueCounts;

/** A name is as frequent as it is in its own column: Thomas is a common given name and a rare family name here. */
final class ColumnFrequenciesTest {

    private static final int PEOPLE = 2_000;

    private static PersonTable table() {
        PersonTableBuilder builder = new PersonTableBuilder();
        for (int person = 0; person < PEOPLE; person++) {
            String given = person % 2 == 0 ? "Thomas" : "Given" + (char) ('a' + person % 26) + person % 97;
            String family = person < 2 ? "Thomas" : "Family" + (char) ('a' + person % 23) + person % 89;
            builder.add(
                    new PersonFeatures(
                            Map.of(Feature.GIVEN_NAMES, List.of(given), Feature.FAMILY_NAME, List.of(family)),
                            List.of()),
                    PersonTable.GROUP_WITH_DUPLICATES);
        }
        return builder.build();
    }

    @Test
    void rarityOfANameDependsOnItsColumn() {
        PersonTable table = table();
        TermFrequencies given = new TermFrequencies(
                table.column(PersonTable.ValueKind.GIVEN),
                table.column(PersonTable.ValueKind.GIVEN).counts().collisionProbability());
        TermFrequencies family = new TermFrequencies(
                table.column(PersonTable.ValueKind.FAMILY),
                table.column(PersonTable.ValueKind.FAMILY).counts().collisionProbability());
        int thomas = number(table, PersonTable.ValueKind.GIVEN);

        assertThat(given.information(thomas)).isBetween(0.9f, 1.3f);
        assertThat(family.information(number(table, PersonTable.ValueKind.FAMILY)))
                .isGreaterThan(6f);
    }

    /** A model file with more than 1 could not be read. */
    @Test
    void oneRecordWithTwoPartsOfANameHasNoMoreThanProbabilityOne() {
        PersonTableBuilder builder = new PersonTableBuilder();
        builder.add(
                new PersonFeatures(Map.of(Feature.FAMILY_NAME, List.of("Garcia Lopez")), List.of()),
                PersonTable.GROUP_WITH_DUPLICATES);
        ValueCounts parts =
                builder.build().column(PersonTable.ValueKind.FAMILY_PART).counts();

        assertThat(parts.recordsWithValue()).isEqualTo(1);
        assertThat(parts.collisionProbability()).isEqualTo(1);
    }

    private static int number(PersonTable table, PersonTable.ValueKind kind) {
        for (int row = 0; row < table.size(); row++) {
            int value = table.column(kind).first(row);
            if (table.column(kind).vocabulary().text(value).equals("thomas")) {
                return value;
            }
        }
        throw new IllegalStateException("The table has a Thomas in each column");
    }
}

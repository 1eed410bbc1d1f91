package org.mesinfos.connectors.mapping.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Columns that selectors find in a header. */
final class ColumnNamesTest {

    private static final ColumnNames HEADER =
            ColumnNames.of(List.of(" Date ", "Débit", "Montant", "", "date", "MONTANT  HT", "Prix 1", "Prix 2"));

    private static ColumnSelector named(int occurrence, String... names) {
        return new ColumnSelector(
                names[0],
                List.of(names),
                Optional.empty(),
                occurrence,
                OptionalInt.empty(),
                ColumnSelector.Presence.EXPECTED);
    }

    private static ColumnSelector matching(String pattern, int occurrence, String... names) {
        return new ColumnSelector(
                pattern,
                List.of(names),
                Optional.of(Pattern.compile(pattern)),
                occurrence,
                OptionalInt.empty(),
                ColumnSelector.Presence.EXPECTED);
    }

    private static ColumnSelector at(int position) {
        return new ColumnSelector(
                "column " + position,
                List.of(),
                Optional.empty(),
                1,
                OptionalInt.of(position),
                ColumnSelector.Presence.EXPECTED);
    }

    @Test
    void keepsTheNamesAsDelivered() {
        assertThat(HEADER.names())
                .containsExactly("Date", "Débit", "Montant", "", "date", "MONTANT  HT", "Prix 1", "Prix 2");
    }

    @Test
    void findsNamesWithoutRegardToCaseAccentsAndSpaces() {
        assertThat(HEADER.find(ColumnSelector.named("debit"))).isEqualTo(1);
        assertThat(HEADER.find(ColumnSelector.named("montant ht"))).isEqualTo(5);
        assertThat(HEADER.find(ColumnSelector.named("Crédit"))).isEqualTo(-1);
    }

    @Test
    void countsTheColumnsOfAllAcceptedNamesFromTheLeft() {
        assertThat(HEADER.find(named(1, "DATE"))).isZero();
        assertThat(HEADER.find(named(2, "DATE"))).isEqualTo(4);
        assertThat(HEADER.find(named(3, "DATE"))).isEqualTo(-1);
        assertThat(HEADER.find(named(1, "MONTANT", "DEBIT", "DEBIT"))).isEqualTo(1);
        assertThat(HEADER.find(named(2, "MONTANT", "DEBIT", "DEBIT"))).isEqualTo(2);
        assertThat(HEADER.find(named(0, "DATE"))).isEqualTo(-1);
    }

    @Test
    void findsNamesByPatternAsDelivered() {
        assertThat(HEADER.find(matching("Prix \\d", 1))).isEqualTo(6);
        assertThat(HEADER.find(matching("Prix \\d", 2))).isEqualTo(7);
        assertThat(HEADER.find(matching("prix \\d", 1))).isEqualTo(-1);
        assertThat(HEADER.find(matching("Prix \\d", 1, "MONTANT"))).isEqualTo(2);
    }

    @Test
    void findsAColumnWithoutANameByItsPosition() {
        assertThat(HEADER.find(at(4))).isEqualTo(3);
        assertThat(HEADER.find(at(8))).isEqualTo(7);
        assertThat(HEADER.find(at(9))).isEqualTo(-1);
    }
}

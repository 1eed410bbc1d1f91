package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.format.csv.CsvGrid;
import org.mesinfos.connectors.generic.table.sample.TransactionRows;
import org.mesinfos.records.BankTransaction;

/** Tables that number columns of one abbreviated name, such as the lines of a remittance text. */
class NumberedColumnNamesTest {

    private static boolean isHeader(String... cells) {
        return TransactionRows.isHeader(new CsvGrid.Line("", List.of(cells)));
    }

    /** Returns a table with forty columns. Most of their names are a short word and a number. */
    private static String withManyColumns() {
        String names = IntStream.range(0, 36).mapToObj(i -> "Txt." + i).collect(Collectors.joining(";"));
        String empty = ";".repeat(35);
        return """
                Datum;Betrag;Saldo;%1$s;Empfänger
                14.05.2024;-150,00;850,00;Lampe%2$s;Seifert
                15.05.2024;-40,50;809,50;Schilf%2$s;Ahrens
                17.05.2024;90,50;900,00;Muschel%2$s;Kersten
                21.05.2024;-200,00;700,00;Sand%2$s;Wieland
                """.formatted(names, empty);
    }

    @Test
    void numbersBehindShortNamesAreNoAmounts() throws IOException {
        assertThat(TableReading.read(withManyColumns()))
                .extracting(BankTransaction::getCounterpartyName)
                .containsExactly("Seifert", "Ahrens", "Kersten", "Wieland");
        TableReading.assertProven(
                withManyColumns(), "2024-05-14 -150", "2024-05-15 -40.5", "2024-05-17 90.5", "2024-05-21 -200");
    }

    @Test
    void numberBehindACurrencyIsAnAmount() {
        assertThat(isHeader("Datum", "Betrag", "Ref 2")).isTrue();
        assertThat(isHeader("Datum", "Betrag", "Vz.12")).isTrue();
        assertThat(isHeader("Datum", "Betrag", "EUR 12")).isFalse();
        assertThat(isHeader("Datum", "Betrag", "Kr 12")).isFalse();
        assertThat(isHeader("Datum", "Betrag", "Rs.12")).isFalse();
        assertThat(isHeader("Data", "Suma", "Lei 12")).isFalse();
        assertThat(isHeader("Date", "Montant", "Fr 12")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cr 12", "Dr 12", "DB 12"})
    void numberBehindAMarkOfDebitOrCreditIsAnAmount(String amount) {
        assertThat(isHeader("Date", "Amount", amount)).isFalse();
    }

    @Test
    void numberOfMoreThanTwoDigitsOrWithDecimalsIsAnAmount() {
        assertThat(isHeader("Datum", "Betrag", "Ref 99")).isTrue();
        assertThat(isHeader("Datum", "Betrag", "Ref 100")).isFalse();
        assertThat(isHeader("Datum", "Betrag", "Ref 9,5")).isFalse();
        assertThat(isHeader("Datum", "Betrag", "99")).isFalse();
    }
}

package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.GenericReader.Proposal;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.csv.CsvGrid;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.generic.table.sample.TransactionRows;
import org.mesinfos.connectors.generic.table.value.InferredDateFormat;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnNames;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;

/** Tables at the limits between one reading and another. */
class TableLimitsTest {

    private static Optional<Proposal> proposal(String text) throws IOException {
        return new BankTransactionsConnector()
                .propose(BufferedFilePreview.of(BytesContent.utf8("x.csv", text), PdfPreviewReader.NONE));
    }

    private static List<BankTransaction> read(String text) throws IOException {
        CollectedRows rows = new CollectedRows();
        new BankTransactionsConnector().parse(BytesContent.utf8("x.csv", text), Split.WHOLE, rows);
        assertThat(rows.rejections()).isEmpty();
        return rows.records(BankTransaction.class);
    }

    private static List<String> amounts(String text) throws IOException {
        return read(text).stream()
                .map(transaction -> transaction.getAmount().stripTrailingZeros().toPlainString())
                .toList();
    }

    @Test
    void columnWithOneOfEightAmountsIsThatOfCredits() throws IOException {
        assertThat(amounts("""
                                Datum;Text;Spalte 1;Spalte 2;Währung
                                01.03.2024;Lampe;1,10;;EUR
                                02.03.2024;Muschel;2,20;;EUR
                                03.03.2024;Schilf;3,30;;EUR
                                04.03.2024;Sand;4,40;;EUR
                                05.03.2024;Kies;5,50;;EUR
                                06.03.2024;Lehm;6,60;;EUR
                                07.03.2024;Ton;7,70;;EUR
                                28.03.2024;Torf;;8,80;EUR
                                """)).containsExactly("-1.1", "-2.2", "-3.3", "-4.4", "-5.5", "-6.6", "-7.7", "8.8");
    }

    @Test
    void theShortestDatesWithTimesHaveElevenCharacters() throws IOException {
        assertThat(read("""
                        Date;Description;Amount;Balance
                        1/3/24 9:05;Lantern;-1.10;98.90
                        2/3/24 8:15;Reed;-2.20;96.70
                        3/3/24 7:40;Basket;-3.30;93.40
                        """))
                .extracting(BankTransaction::getBookingDate)
                .containsExactly(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 2), LocalDate.of(2024, 3, 3));
    }

    /** A spreadsheet has up to 16,384 columns, and a mark in the last one is enough to make a line so long. */
    @Test
    void aNoteWithThousandsOfEmptyCellsIsNoRow() throws IOException {
        assertThat(amounts("""
                                Datum;Text;Betrag;Saldo
                                01.03.2024;Lampe;-1,10;98,90
                                02.03.2024;Muschel;-2,20;96,70
                                03.03.2024;Schilf;-3,30;93,40
                                28.03.2024;Torf;-8,80;84,60
                                """ + "Seite 1" + ";".repeat(16_000) + "\n"))
                .containsExactly("-1.1", "-2.2", "-3.3", "-8.8");
    }

    @Test
    void wholeNamesAreStrongerThanPartsOfNames() {
        assertThat(TransactionColumnNames.meaning("Date comptable"))
                .contains(new TransactionColumnNames.Meaning(TransactionColumnRole.BOOKING_DATE, 1000));
        assertThat(TransactionColumnNames.meaning("Date comptable xx"))
                .contains(new TransactionColumnNames.Meaning(TransactionColumnRole.BOOKING_DATE, 411));
        assertThat(TransactionColumnNames.meaning("Date comptable xx")
                        .orElseThrow()
                        .isWhole())
                .isFalse();
    }

    @Test
    void sixtyDatesDecideTheirForm() {
        Stream<String> dates = IntStream.range(0, 60).mapToObj(row -> "21.05.2024");
        Stream<String> remarks = IntStream.range(0, 20).mapToObj(row -> "later");

        assertThat(InferredDateFormat.infer(Stream.concat(dates, remarks).toList()))
                .map(InferredDateFormat::format)
                .hasValue("d.M.yyyy");
    }

    @Test
    void fourOfFiveValuesOfADateColumnAreDates() {
        assertThat(InferredDateFormat.infer(List.of("21.05.2024", "22.05.2024", "23.05.2024", "24.05.2024", "later")))
                .isPresent();
        assertThat(InferredDateFormat.infer(List.of("21.05.2024", "22.05.2024", "23.05.2024", "later")))
                .isEmpty();
    }

    @Test
    void dateAfterManyOthersProvesTheOrderOfDayAndMonth() throws IOException {
        String ambiguous = IntStream.range(0, 70)
                .mapToObj(row -> "0%d/0%d/2024;Lampe %d;-%d,10;EUR".formatted(5 - row % 2, 5 + row % 2, row, row))
                .collect(Collectors.joining("\n"));
        String text = "Date;Libellé;Montant;Devise\n" + ambiguous + "\n25/04/2024;Coquille;3,00;EUR\n";

        assertThat(proposal(text).orElseThrow().reason()).contains("dates have only one interpretation");
        assertThat(read(text).get(0).getBookingDate()).hasToString("2024-05-05");
        assertThat(read(text).get(1).getBookingDate()).hasToString("2024-06-04");
    }

    @Test
    void sevenCurrenciesMayFollowTheAmounts() throws IOException {
        assertThat(amounts("""
                                Datum;Text;Betrag
                                01.03.2024;Lampe;-1,10 EUR
                                02.03.2024;Muschel;-2,20 USD
                                03.03.2024;Schilf;-3,30 CHF
                                04.03.2024;Sand;-4,40 GBP
                                05.03.2024;Kies;-5,50 SEK
                                06.03.2024;Lehm;-6,60 NOK
                                27.03.2024;Ton;-7,70 DKK
                                """)).containsExactly("-1.1", "-2.2", "-3.3", "-4.4", "-5.5", "-6.6", "-7.7");
    }

    @Test
    void tableWithTwoColumnsThatAccountsDoNotHaveIsNotProposed() throws IOException {
        assertThat(proposal("""
                                Date;Description;Amount;Quantity;Unit price
                                2024-03-21;Lantern;-40.00;2;20.00
                                2024-03-22;Shell;-9.00;3;3.00
                                """)).isEmpty();
    }

    @Test
    void twoDifferentAccountsInTwoRowsAreThoseOfCounterparties() throws IOException {
        assertThat(read("""
                                Datum;Konto;Text;Betrag;Währung
                                13.03.2024;12345678;Lampe;-1,10;EUR
                                14.03.2024;87654321;Muschel;-2,20;EUR
                                """))
                .extracting(BankTransaction::getAccountNumber, BankTransaction::getCounterpartyAccount)
                .containsExactly(tuple(null, "12345678"), tuple(null, "87654321"));
    }

    @Test
    void balancesThatFollowFromMoreThanHalfOfTheRowsAreEvidence() throws IOException {
        String most = """
                Date;Label;Amount;Balance
                13/05/2024;Reed;-7.50;92.50
                14/05/2024;Lantern;-12.50;80.00
                15/05/2024;Basket;30.00;110.00
                15/05/2024;Shell;-1.25;51.00
                """;

        assertThat(proposal(most).orElseThrow().lacking())
                .containsExactly(
                        "amount: balances that follow from fewer than three amounts, not from all, or with other"
                                + " signs as well");
        assertThat(proposal(most + "16/05/2024;Ferry;-2.25;87.00\n")
                        .orElseThrow()
                        .lacking())
                .containsExactly("amount: signs, but no balance or total to check the amounts");
    }

    private static String ambiguousRows(int count) {
        return IntStream.range(0, count)
                .mapToObj(row -> "0%d/0%d/2024;Lampe;-1,10;EUR%n".formatted(5 - row % 2, 5 + row % 2))
                .collect(Collectors.joining());
    }

    @Test
    void theFirst400LinesDetermineTheLayout() throws IOException {
        String header = "Date;Libellé;Montant;Devise\n";
        String decisive = "25/04/2024;Coquille;-3,00;EUR\n";

        assertThat(proposal(header + ambiguousRows(398) + decisive)
                        .orElseThrow()
                        .lacking())
                .noneMatch(lacking -> lacking.startsWith("booking_date"));
        assertThat(proposal(header + ambiguousRows(399) + decisive)
                        .orElseThrow()
                        .lacking())
                .anyMatch(lacking -> lacking.startsWith("booking_date"));
    }

    @Test
    void aTableOfTransactionsHasAtMost200Columns() throws IOException {
        assertThat(proposal(withEmptyColumns(197))).isPresent();
        assertThat(proposal(withEmptyColumns(198))).isEmpty();
    }

    private static String withEmptyColumns(int number) {
        String empty = ";".repeat(number);
        return """
                Datum;Verwendungszweck;Betrag%s
                13.03.2024;Lampe;-1,00%s
                14.03.2024;Muschel;-2,00%s
                """.formatted(
                IntStream.range(0, number).mapToObj(column -> ";Note " + column).collect(Collectors.joining()),
                empty,
                empty);
    }

    @Test
    void theFifthLineOfColumnNamesMayBeTheHeader() throws IOException {
        String table = """
                Datum;Verwendungszweck;Betrag;Saldo;Währung
                13.03.2024;Lampe;-1,00;99,00;EUR
                14.03.2024;Muschel;-2,00;97,00;EUR
                15.03.2024;Schilf;-3,00;94,00;EUR
                """;
        String named = "label from \"Verwendungszweck\"";

        assertThat(proposal(otherHeaders(4) + table).orElseThrow().reason()).contains(named);
        assertThat(proposal(otherHeaders(5) + table).map(Proposal::reason).orElse(""))
                .doesNotContain(named);
    }

    private static String otherHeaders(int number) {
        return IntStream.range(0, number)
                .mapToObj(header -> "Betrag;Datum;Datum;Datum;Währung " + header + "\n")
                .collect(Collectors.joining());
    }

    private static final String THREE_ROWS = """
            Datum;Verwendungszweck;Betrag;Saldo;Währung
            13.03.24 09:05;Lampe;-1,00;99,00;EUR
            14.03.24 09:05;Muschel;-2,00;97,00;EUR
            15.03.24 09:05;Schilf;-3,00;94,00;EUR
            """;

    @Test
    void theHeaderIsInTheFirst60Lines() throws IOException {
        String named = "label from \"Verwendungszweck\"";

        assertThat(proposal("Hafenbank;;;;\n".repeat(59) + THREE_ROWS)
                        .orElseThrow()
                        .reason())
                .contains(named);
        assertThat(proposal("Hafenbank;;;;\n".repeat(60) + THREE_ROWS)
                        .map(Proposal::reason)
                        .orElse(""))
                .doesNotContain(named);
    }

    @Test
    void textsOfMoreThanElevenCharactersMayBeDatesWithATime() throws IOException {
        assertThat(proposal(THREE_ROWS).orElseThrow().reason()).contains("booking_date from \"Datum\"");
    }

    @Test
    void nameOfAColumnHasAtMost80Letters() {
        assertThat(TransactionRows.isHeader(new CsvGrid.Line("", List.of("Datum", "Betrag " + "x".repeat(73)))))
                .isTrue();
        assertThat(TransactionRows.isHeader(new CsvGrid.Line("", List.of("Datum", "Betrag " + "x".repeat(74)))))
                .isFalse();
    }

    @Test
    void textsThatFourFifthsOfTheRowsHaveDistinguishTransactionsInAMapping() throws IOException {
        assertThat(mapping("Lampe", "Muschel", "Schilf", "Sand", "")).contains("a balance without a transaction");
        assertThat(mapping("Lampe", "Muschel", "Schilf", "", "")).doesNotContain("a balance without a transaction");
    }

    private static String mapping(String... labels) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < labels.length; row++) {
            text.append("%d.03.2024;%s;-%d,10;EUR%n".formatted(13 + row, labels[row], row + 1));
        }
        return proposal(text.toString()).orElseThrow().mapping().orElseThrow().yaml("bank/account");
    }

    @Test
    void positiveAmountsPrevailByChanceInFewerThanTenRows() throws IOException {
        assertThat(proposal(incoming(5, 9)).orElseThrow().lacking())
                .containsExactly("amount: mostly positive amounts, which may be charges");
        assertThat(proposal(incoming(6, 10)).orElseThrow().lacking())
                .containsExactly("amount: signs, but no balance or total to check the amounts");
    }

    @Test
    void asManyPositiveAsNegativeAmountsInAFewRowsMayBeChargesAndTheirPayment() throws IOException {
        assertThat(proposal(incoming(1, 2)).orElseThrow().lacking())
                .containsExactly("amount: mostly positive amounts, which may be charges");
        assertThat(proposal(incoming(4, 8)).orElseThrow().lacking())
                .containsExactly("amount: mostly positive amounts, which may be charges");
        assertThat(proposal(incoming(3, 8)).orElseThrow().lacking())
                .containsExactly("amount: signs, but no balance or total to check the amounts");
    }

    @Test
    void threeQuartersOfManyAmountsMayBePositive() throws IOException {
        assertThat(proposal(incoming(8, 10)).orElseThrow().lacking())
                .containsExactly("amount: mostly positive amounts, which may be charges");
        assertThat(proposal(incoming(9, 12)).orElseThrow().lacking())
                .containsExactly("amount: signs, but no balance or total to check the amounts");
    }

    @Test
    void twoSumsOccurByChanceInMoreThanTwentyRows() throws IOException {
        assertThat(proposal(withTwoSums(20)).orElseThrow().lacking())
                .containsExactly("amount: amounts that are the sums of rows above them");
        assertThat(proposal(withTwoSums(21)).orElseThrow().lacking())
                .containsExactly("amount: signs, but no balance or total to check the amounts");
    }

    @Test
    void oneSumOccursByChance() throws IOException {
        assertThat(proposal(rows("1.10", "2.30", "3.40", "4.10", "9.99"))
                        .orElseThrow()
                        .lacking())
                .containsExactly("amount: signs, but no balance or total to check the amounts");
    }

    private static String rows(String... amounts) {
        return IntStream.range(0, amounts.length)
                .mapToObj(row ->
                        "%s;Lampe %d;-%s\n".formatted(LocalDate.of(2024, 1, 13).plusDays(row), row, amounts[row]))
                .collect(Collectors.joining("", "Datum;Text;Betrag\n", ""));
    }

    private static String withTwoSums(int rows) {
        List<String> sums = List.of("1.10", "2.30", "3.40", "4.10", "5.30", "9.40");
        return IntStream.range(0, rows)
                .mapToObj(row -> "%s;Lampe %d;-%s\n"
                        .formatted(
                                LocalDate.of(2024, 1, 13).plusDays(row),
                                row,
                                row < sums.size() ? sums.get(row) : "100.10"))
                .collect(Collectors.joining("", "Datum;Text;Betrag\n", ""));
    }

    @Test
    void yearsOfTwoDigitsComeFirstIfDatesAreOtherwiseMoreThanThreeYearsApart() throws IOException {
        assertThat(proposal(dates("24.03.05", "24.03.07", "24.04.08"))
                        .orElseThrow()
                        .reason())
                .contains("other interpretations spread the rows over years");
        assertThat(proposal(dates("24.03.05", "24.03.06", "24.03.08"))
                        .orElseThrow()
                        .reason())
                .doesNotContain("other interpretations spread the rows over years");
    }

    private static String dates(String... dates) {
        return Stream.of(dates)
                .map(date -> date + ";Lampe;-1.10\n")
                .collect(Collectors.joining("", "Datum;Text;Betrag\n", ""));
    }

    private static String incoming(int positive, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(
                        row -> "%d.03.2024;Lampe %d;%s1,%d0\n".formatted(13 + row, row, row < positive ? "" : "-", row))
                .collect(Collectors.joining("", "Datum;Text;Betrag\n", ""));
    }

    @Test
    void totalsAreNamedInTheFirstFourColumnsOfAMapping() throws IOException {
        assertThat(proposal("""
                                Datum;Text;Betrag;Währung;Ort
                                13.03.2024;Lampe;-1,10;EUR;Hafen
                                14.03.2024;Muschel;-2,20;EUR;Werft
                                """).orElseThrow().mapping().orElseThrow().yaml("bank/account"))
                .contains(
                        "{join: [{column: \"Datum\"}, {column: \"Text\"}, {column: \"Betrag\"}, {column: \"Währung\"}],"
                                + " balance: begins");
    }

    /** Returns how a table is read in which each row has a debit and the first rows also have a signed amount. */
    private static String readingWithAmountsIn(int count, int rows) throws IOException {
        return proposal(IntStream.range(0, rows)
                        .mapToObj(row -> "%d.03.2024;Lampe %d;%s;1,%d0;;EUR\n"
                                .formatted(13 + row, row, row < count ? "-1," + row + "0" : "", row))
                        .collect(Collectors.joining("", "Datum;Text;Betrag;Soll;Haben;Währung\n", "")))
                .orElseThrow()
                .reason();
    }

    @Test
    void amountsOfNineInTenRowsReplaceDebitsAndCredits() throws IOException {
        assertThat(readingWithAmountsIn(9, 10)).contains("amount from \"Betrag\"");
        assertThat(readingWithAmountsIn(8, 10)).doesNotContain("amount from \"Betrag\"");
    }

    private static String mappingWithOneContinuationLine(int rows) throws IOException {
        return proposal(IntStream.range(0, rows)
                        .mapToObj(row -> "%s;Lampe %d;471%d;%s\n"
                                .formatted(
                                        LocalDate.of(2024, 1, 13).plusDays(row / 2),
                                        row,
                                        row,
                                        row == 1 ? "" : "-1.1" + row))
                        .collect(Collectors.joining("", "Datum;Text;Nummer;Betrag\n", "")))
                .orElseThrow()
                .mapping()
                .orElseThrow()
                .yaml("bank/account");
    }

    @Test
    void datedLineWithoutAnAmountContinuesATransactionIfMoreThanOneInTwentyIsSuch() throws IOException {
        assertThat(mappingWithOneContinuationLine(19)).contains("continuation");
        assertThat(mappingWithOneContinuationLine(20)).doesNotContain("continuation");
    }
}
